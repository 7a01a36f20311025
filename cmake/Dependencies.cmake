# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library from outside, in one place; ARCHITECTURE.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Sql)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(BZip2 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
# libzip's own CMake package names tools that its -dev package does not bring.
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
if(CHANCERY_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
