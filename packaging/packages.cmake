# The packages that CPack makes: .deb and .rpm of both components, and the Windows installer of the client.
# `./dev package` calls it.
set(CPACK_PACKAGE_NAME agentee)
set(CPACK_PACKAGE_VENDOR "${AGENTEE_VENDOR}")
set(CPACK_PACKAGE_CONTACT "${AGENTEE_CONTACT}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${AGENTEE_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_SOURCE_DIR}/build/package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL client server)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(client_summary "Write proposals together with AI agents")
string(CONCAT client_text
    "Agentee is where teams write proposals together with AI agents. The proposal\n"
    "is shared, every conversation with an agent stays its owner's, and passing\n"
    "the work on is one safe act: the colleague sees what led here, and continues\n"
    "as themselves. It works without the network, and nothing that was typed is\n"
    "ever lost.")
set(server_summary "Agentee's server for a team")
string(CONCAT server_text
    "The service that a team's Agentee clients connect to: proposals,\n"
    "conversations and accounts in one folder, model providers' keys that never\n"
    "reach a client, and a trail of who did what. Put a TLS proxy in front of a\n"
    "public installation.")

# --- Debian: libraries by dpkg-shlibdeps; below stands what is loaded while running and therefore not seen by it ---
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${AGENTEE_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME agentee)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_CLIENT_DESCRIPTION "${client_summary}\n${client_text}")
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS
    "breeze-icon-theme, libqt6sql6-sqlite, qt6-svg-plugins, ca-certificates")
# Spelling needs Sonnet's plugins and a dictionary; a keychain keeps the sign-in; notifications want somebody who shows them.
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager, hunspell-en-us | hunspell-dictionary, qt6-translations-l10n, qt6-wayland, sonnet6-plugins")
set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS "hunspell-ru, hunspell-vi, plasma-workspace | notification-daemon")
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME agentee-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_DESCRIPTION "${server_summary}\n${server_text}")
string(CONCAT CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, ca-certificates, systemd | systemd-standalone-sysusers | systemd-sysusers, "
    "systemd | systemd-standalone-tmpfiles | systemd-tmpfiles")
set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS "nginx | httpd")
file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/conffiles" "/etc/agentee/server.json\n")
set(debian "${CMAKE_CURRENT_SOURCE_DIR}/linux/debian")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_BINARY_DIR}/conffiles;${debian}/postinst;${debian}/prerm;${debian}/postrm")

# --- RPM: libraries by rpm's own generator ---
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_AUTOREQPROV ON)
set(CPACK_RPM_COMPRESSION_TYPE zstd)
set(CPACK_RPM_CHANGELOG_FILE "${CMAKE_CURRENT_BINARY_DIR}/changelog.rpm")
file(WRITE "${CPACK_RPM_CHANGELOG_FILE}"
    "* ${AGENTEE_RELEASE_RPM_DAY} ${AGENTEE_CONTACT} - ${PROJECT_VERSION}-1\n- New upstream version.\n")
# Folders that other packages own.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/libexec /usr/lib/systemd /usr/lib/systemd/system /usr/lib/sysusers.d /usr/lib/tmpfiles.d /usr/share/applications
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/knotifications6 /usr/share/metainfo /usr/share/man /usr/share/man/man1 /usr/share/man/man8
    /usr/share/lintian /usr/share/lintian/overrides /usr/share/doc)
foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    set(folder "/usr/share/icons/hicolor/${size}x${size}")
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION "${folder}" "${folder}/apps")
endforeach()
set(CPACK_RPM_CLIENT_PACKAGE_NAME agentee)
set(CPACK_RPM_CLIENT_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_CLIENT_PACKAGE_GROUP Applications/Editors)
set(CPACK_RPM_CLIENT_PACKAGE_SUMMARY "${client_summary}")
set(CPACK_RPM_CLIENT_PACKAGE_DESCRIPTION "${client_text}")
set(CPACK_RPM_CLIENT_PACKAGE_REQUIRES "breeze-icon-theme, qt6-qtsvg, ca-certificates, hicolor-icon-theme")
set(CPACK_RPM_SERVER_PACKAGE_NAME agentee-server)
set(CPACK_RPM_SERVER_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_SERVER_PACKAGE_GROUP System/Daemons)
set(CPACK_RPM_SERVER_PACKAGE_SUMMARY "${server_summary}")
set(CPACK_RPM_SERVER_PACKAGE_DESCRIPTION "${server_text}")
set(CPACK_RPM_SERVER_PACKAGE_REQUIRES "ca-certificates, systemd")
set(CPACK_RPM_SERVER_USER_FILELIST "%config(noreplace) /etc/agentee/server.json")
set(CPACK_RPM_SERVER_POST_INSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/linux/rpm/post")
set(CPACK_RPM_SERVER_PRE_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/linux/rpm/preun")
set(CPACK_RPM_SERVER_POST_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/linux/rpm/postun")
string(CONCAT CPACK_RPM_SPEC_MORE_DEFINE
    "%define packager ${AGENTEE_CONTACT}\n"
    "%define _build_id_links none\n"
    "%define _buildhost reproducible\n"
    "%define use_source_date_epoch_as_buildtime 1\n"
    "%define clamp_mtime_to_source_date_epoch 1\n"
    # CPack has no words of its own for these; they stand in the specification of both packages.
    "%if \"%{name}\" == \"agentee\"\n"
    "Recommends: kf6-sonnet-hunspell, hunspell-en, qt6-qtwayland\n"
    "Suggests: gnome-keyring, hunspell-ru, hunspell-vi\n"
    "%endif")

include("${CMAKE_CURRENT_SOURCE_DIR}/windows/installer.cmake")
include(CPack)
