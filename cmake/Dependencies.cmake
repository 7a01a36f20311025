# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library from outside, in one place; ARCHITECTURE.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(BZip2 REQUIRED)
find_package(CURL 7.85 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ODBC REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
# What glib adds for older systems would keep every user of mime from sharing the precompiled headers.
set_property(TARGET PkgConfig::GMIME PROPERTY INTERFACE_COMPILE_OPTIONS "")
if(CHANCERY_WINDOW)
  find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools Svg Widgets)
endif()
if(CHANCERY_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  find_package(LibArchive REQUIRED)
endif()
