# What makes the programs Windows' own: an icon and a description in each, and no console beside the windows.
set(AGENTEE_ICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/agentee.ico")
function(agentee_describe program description)
    configure_file("${CMAKE_CURRENT_SOURCE_DIR}/windows/program.rc.in" "${CMAKE_CURRENT_BINARY_DIR}/${program}.rc" @ONLY)
    target_sources(${program} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${program}.rc")
endfunction()
agentee_describe(agentee "Agentee")
agentee_describe(agentee-try "Try Agentee on this computer")
agentee_describe(agentee-server "Agentee's server")
set_target_properties(agentee agentee-try PROPERTIES WIN32_EXECUTABLE ON)
# What finish.ps1 puts into the MSIX.
configure_file("${CMAKE_CURRENT_SOURCE_DIR}/windows/AppxManifest.xml.in" "${CMAKE_CURRENT_BINARY_DIR}/AppxManifest.xml" @ONLY)
