# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The packages: DEB, RPM and TGZ on Linux, NSIS on Windows, a disk image on macOS.
set(CPACK_PACKAGE_NAME chancery)
set(CPACK_PACKAGE_VENDOR "The Chancery authors")
set(CPACK_PACKAGE_CONTACT "The Chancery authors <authors@chancery.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "archives third-party messages into mailboxes")
set(CPACK_PACKAGE_DESCRIPTION
    "Chancery captures messages of collaboration systems and signed archives,
turns each into an e-mail and delivers it into the mailbox of everyone who
took part, exactly once. It has a window and a command line, chanceryctl.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

if(WIN32)
  set(CPACK_GENERATOR NSIS)
  set(CPACK_PACKAGE_NAME Chancery)
  set(CPACK_PACKAGE_INSTALL_DIRECTORY Chancery)
  set(CPACK_PACKAGE_EXECUTABLES chancery Chancery)
  set(CPACK_NSIS_DISPLAY_NAME Chancery)
  set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\chancery.exe")
  set(CPACK_NSIS_MUI_ICON "${PROJECT_SOURCE_DIR}/packaging/windows/chancery.ico")
  set(CPACK_NSIS_MUI_UNIICON "${PROJECT_SOURCE_DIR}/packaging/windows/chancery.ico")
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_NSIS_MODIFY_PATH ON)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
  set(CPACK_DMG_VOLUME_NAME Chancery)
else()
  set(CPACK_GENERATOR TGZ)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

  # Loaded while running, so nothing sees them in the programs: the journal's driver, the icons' format, the
  # keychain's library. The platform plug-ins come with Qt's Gui library.
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
  set(CPACK_DEBIAN_PACKAGE_SECTION mail)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, ca-certificates")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-wayland")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnupg, tdsodbc, odbc-postgresql")

  set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
  set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
  set(CPACK_RPM_PACKAGE_GROUP Applications/Communications)
  set(CPACK_RPM_PACKAGE_SUMMARY "Archives third-party messages into mailboxes")
  set(CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
  set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none")
  set(CPACK_RPM_PACKAGE_REQUIRES "qt6-qtbase >= 6.4, qt6-qtsvg, libsecret, ca-certificates")
  set(CPACK_RPM_PACKAGE_RECOMMENDS gnupg2)
  foreach(folder IN ITEMS applications metainfo man man/man1 doc icons icons/hicolor icons/hicolor/scalable
                          icons/hicolor/scalable/apps)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION "/usr/share/${folder}")
  endforeach()
  foreach(size IN ITEMS 16 22 24 32 48 64 128 256)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION "/usr/share/icons/hicolor/${size}x${size}"
         "/usr/share/icons/hicolor/${size}x${size}/apps")
  endforeach()
endif()
include(CPack)
