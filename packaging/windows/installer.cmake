# The Windows installer (NSIS) of the client: `cpack -G NSIS` packs what was installed, so the Qt and KDE libraries have to
# stand beside the programs; on Windows KDE Craft puts them there (packaging/craft).
set(CPACK_NSIS_PACKAGE_NAME Agentee)
set(CPACK_NSIS_DISPLAY_NAME Agentee)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Agentee)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Agentee)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/agentee.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/agentee.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\agentee.exe")
set(CPACK_NSIS_URL_INFO_ABOUT "${AGENTEE_HOMEPAGE}")
set(CPACK_NSIS_CONTACT "${AGENTEE_CONTACT}")
set(CPACK_PACKAGE_EXECUTABLES agentee Agentee agentee-try "Try Agentee on this computer")
# agentee:// links, and Agentee among the programs that open Markdown; it takes the file type from nobody.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [=[
  WriteRegStr SHCTX "Software\Classes\agentee" "" "URL:Agentee"
  WriteRegStr SHCTX "Software\Classes\agentee" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\agentee\DefaultIcon" "" "$INSTDIR\bin\agentee.exe,0"
  WriteRegStr SHCTX "Software\Classes\agentee\shell\open\command" "" '"$INSTDIR\bin\agentee.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Agentee.Markdown" "" "Markdown"
  WriteRegStr SHCTX "Software\Classes\Agentee.Markdown\shell\open\command" "" '"$INSTDIR\bin\agentee.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.md\OpenWithProgids" "Agentee.Markdown" ""
  WriteRegStr SHCTX "Software\Classes\.markdown\OpenWithProgids" "Agentee.Markdown" ""
]=])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [=[
  DeleteRegKey SHCTX "Software\Classes\agentee"
  DeleteRegKey SHCTX "Software\Classes\Agentee.Markdown"
  DeleteRegValue SHCTX "Software\Classes\.md\OpenWithProgids" "Agentee.Markdown"
  DeleteRegValue SHCTX "Software\Classes\.markdown\OpenWithProgids" "Agentee.Markdown"
]=])
