# The bundle: what its Info.plist names, and the programs that agentee starts beside itself.
configure_file("${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in" "${CMAKE_CURRENT_BINARY_DIR}/Info.plist" @ONLY)
set(icon "${CMAKE_CURRENT_SOURCE_DIR}/icons/agentee.icns")
target_sources(agentee PRIVATE "${icon}")
set_source_files_properties("${icon}" TARGET_DIRECTORY agentee PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(agentee PROPERTIES MACOSX_BUNDLE ON MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_BINARY_DIR}/Info.plist")
