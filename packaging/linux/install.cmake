# The files that Linux desktops and servers expect beside the programs.
include("${CMAKE_CURRENT_SOURCE_DIR}/moment.cmake")

set(made "${CMAKE_CURRENT_BINARY_DIR}")
set(linux "${CMAKE_CURRENT_SOURCE_DIR}/linux")
find_program(AGENTEE_GZIP gzip REQUIRED)

# installs FILE compressed, without the time of day, into FOLDER of COMPONENT
function(agentee_install_compressed file folder component)
    get_filename_component(name "${file}" NAME)
    file(MAKE_DIRECTORY "${made}/${component}")
    execute_process(COMMAND "${AGENTEE_GZIP}" -9nc "${file}"
        OUTPUT_FILE "${made}/${component}/${name}.gz" COMMAND_ERROR_IS_FATAL ANY)
    install(FILES "${made}/${component}/${name}.gz" DESTINATION "${folder}" COMPONENT ${component})
endfunction()

# --- the client ---
string(REGEX REPLACE "\\.[^.]*$" "" AGENTEE_DEVELOPER_ID "${AGENTEE_APP_ID}")
configure_file("${linux}/agentee.metainfo.xml.in" "${made}/${AGENTEE_APP_ID}.metainfo.xml" @ONLY)
install(FILES "${made}/${AGENTEE_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT client)
install(FILES "${linux}/agentee.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT client)
install(FILES "${CMAKE_CURRENT_SOURCE_DIR}/icons/agentee.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT client)
foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    install(FILES "${CMAKE_CURRENT_SOURCE_DIR}/icons/${size}/agentee.png"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" COMPONENT client)
endforeach()
foreach(page IN ITEMS agentee.1 agentee-try.1)
    configure_file("${linux}/man/${page}" "${made}/${page}" @ONLY)
    agentee_install_compressed("${made}/${page}" "${CMAKE_INSTALL_MANDIR}/man1" client)
endforeach()

# --- the server ---
# systemd and Debian look in these folders, whatever the library folder is called.
install(FILES "${linux}/agentee-server.service" DESTINATION lib/systemd/system COMPONENT server)
install(FILES "${linux}/agentee-server.sysusers" DESTINATION lib/sysusers.d RENAME agentee-server.conf COMPONENT server)
install(FILES "${linux}/agentee-server.tmpfiles" DESTINATION lib/tmpfiles.d RENAME agentee-server.conf COMPONENT server)
install(FILES "${linux}/server.json" DESTINATION /etc/agentee COMPONENT server)
configure_file("${linux}/man/agentee-server.8" "${made}/agentee-server.8" @ONLY)
agentee_install_compressed("${made}/agentee-server.8" "${CMAKE_INSTALL_MANDIR}/man8" server)

# --- what Debian's policy asks of every package ---
if(EXISTS /etc/debian_version)
    foreach(component IN ITEMS client server)
        set(package agentee)
        if(component STREQUAL server)
            set(package agentee-server)
        endif()
        set(documents "${CMAKE_INSTALL_DATADIR}/doc/${package}")
        configure_file("${linux}/debian/changelog.in" "${made}/${component}/changelog.Debian" @ONLY)
        configure_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${made}/${component}/changelog" COPYONLY)
        agentee_install_compressed("${made}/${component}/changelog.Debian" "${documents}" ${component})
        agentee_install_compressed("${made}/${component}/changelog" "${documents}" ${component})
        install(FILES "${linux}/debian/copyright" DESTINATION "${documents}" COMPONENT ${component})
        install(FILES "${linux}/debian/${package}.lintian-overrides" DESTINATION "${CMAKE_INSTALL_DATADIR}/lintian/overrides"
            RENAME ${package} COMPONENT ${component})
    endforeach()
endif()
