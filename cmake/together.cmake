# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes one translation unit of several tests: cmake -DTESTS=<name>=<file>;… -DUNIT=… -P together.cmake
# Each test stands in a namespace of its name. Headers may not, so all that the tests include come first; inside the
# namespace their guards then leave nothing of them.
set(headers "#include \"support/together.h\"")
set(tests "")
foreach(test IN LISTS TESTS)
  string(REGEX MATCH "^([^=]*)=(.*)$" test "${test}")
  set(name "${CMAKE_MATCH_1}")
  set(file "${CMAKE_MATCH_2}")
  file(STRINGS "${file}" included REGEX "^#include [<\"]")
  list(FILTER included EXCLUDE REGEX "\\.moc\"")
  list(APPEND headers ${included})
  string(APPEND tests "\nnamespace ${name} {\n#include \"${file}\"\n"
         "static const support::Together together(\"${name}\", runTestClass);\n} // namespace ${name}\n")
endforeach()
list(REMOVE_DUPLICATES headers)
list(JOIN headers "\n" headers)
file(WRITE "${UNIT}" "${headers}\n${tests}")
