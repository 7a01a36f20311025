# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library from outside, in one place; ARCHITECTURE.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(BZip2 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
if(CHANCERY_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Network Test)
  find_package(LibArchive REQUIRED)
endif()
