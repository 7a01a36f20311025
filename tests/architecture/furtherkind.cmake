# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A further connector is one new folder and no edit anywhere else: copies the smallest kind under another name, and
# builds and tests the copy with a registry that has it beside the others. The quick form of sixthconnector.sh.
set(original "${PROJECT_SOURCE_DIR}/tests/contract/connectors/paged")
set(copy "${CMAKE_CURRENT_BINARY_DIR}/connectors/further")
file(GLOB_RECURSE files RELATIVE "${original}" CONFIGURE_DEPENDS "${original}/*")
foreach(file IN LISTS files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${original}/${file}")
  file(READ "${original}/${file}" text)
  string(REPLACE paged further text "${text}")
  string(REPLACE Paged Further text "${text}")
  string(REPLACE paged further renamed "${copy}/${file}")
  set(before "")
  if(EXISTS "${renamed}")
    file(READ "${renamed}" before)
  endif()
  if(NOT text STREQUAL before)
    file(WRITE "${renamed}" "${text}")
  endif()
endforeach()

add_subdirectory("${copy}" "${CMAKE_CURRENT_BINARY_DIR}/further")
add_subdirectory("${copy}/tests" "${CMAKE_CURRENT_BINARY_DIR}/furthertests")
get_property(kinds GLOBAL PROPERTY CHANCERY_KINDS_connectors)
add_registry(chancery_connectors_furtherregistry connectors allKinds ConnectorKind connectors/connectorkind.h ${kinds}
             further)
add_room_test(architecture_furtherkind_test SOURCES "${PROJECT_SOURCE_DIR}/tests/contract/kinds_test.cpp"
              LIBRARIES chancery_connectors_furtherregistry ENVIRONMENT EXPECTED_KIND=further)
