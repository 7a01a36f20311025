# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A file of tests is an entry of ctest. tests/architecture reads these calls.

# patient_timeout(<seconds> <variable>)
#   How long ctest waits for a test: five times as long under a sanitizer.
function(patient_timeout seconds variable)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
    math(EXPR seconds "${seconds} * 5")
  endif()
  set(${variable} ${seconds} PARENT_SCOPE)
endfunction()

# add_room_test(<name> [ALONE] SOURCES … [ROOMS …] [LIBRARIES …] [LABELS …] [ENVIRONMENT …] [TIMEOUT s])
#   One ctest entry. LABELS defaults to quick. It is a program <name>, or, where headers are precompiled, a part of one
#   program with the other tests of its folder that need the same rooms and libraries: ALONE says that the caller has
#   more to set on the program.
function(add_room_test name)
  cmake_parse_arguments(TEST "ALONE" "TIMEOUT" "SOURCES;ROOMS;LIBRARIES;LABELS;ENVIRONMENT" ${ARGN})
  if(NOT TEST_LABELS)
    set(TEST_LABELS quick)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  patient_timeout(${TEST_TIMEOUT} TEST_TIMEOUT)
  set(source ${TEST_SOURCES})
  list(FILTER source INCLUDE REGEX "\\.cpp$")
  if(NOT TEST_ALONE)
    goes_together(together ${source})
  endif()
  if(together)
    put_together(${name} ${source} "${TEST_ROOMS}" "${TEST_LIBRARIES}" program)
    add_test(NAME ${name} COMMAND ${program} ${name})
  else()
    add_test_program(${name} "${TEST_SOURCES}" "${TEST_ROOMS}" "${TEST_LIBRARIES}")
    moc_test_classes(${name} ${TEST_SOURCES})
    add_test(NAME ${name} COMMAND ${name})
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}" TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT
                                          "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${TEST_ENVIRONMENT}")
endfunction()

function(add_test_program program sources rooms libraries)
  add_executable(${program} ${sources})
  precompiled_group("${rooms};${libraries}" test window_test group)
  use_precompiled(${program} ${group})
  set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${program} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${program} PRIVATE TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}/data"
                                                BINARY_DIR="${CMAKE_BINARY_DIR}/bin")
  target_link_libraries(${program} PRIVATE strict Qt6::Test ${libraries})
  foreach(room IN LISTS rooms)
    room_target("${room}" roomTarget)
    target_link_libraries(${program} PRIVATE ${roomTarget})
  endforeach()
endfunction()

# moc_test_classes(<target> <sources>…)
#   Gives each x_test.cpp the x_test.moc that it includes. AUTOMOC, which is for tests with other sources besides, would
#   give every test a second file to compile and a scan of its own: a fifth of the time that all tests take to build.
function(moc_test_classes target)
  set(others ${ARGN})
  list(FILTER others EXCLUDE REGEX "_test\\.cpp$")
  if(others)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    return()
  endif()
  foreach(source IN LISTS ARGN)
    moc_test_class(${source} ${source})
  endforeach()
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc")
endfunction()

# Gives `source` the .moc file that is compiled with `into`.
function(moc_test_class source into)
  get_filename_component(stem "${source}" NAME_WE)
  set(made "${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc")
  qt_generate_moc("${source}" "${made}")
  set_property(SOURCE "${into}" APPEND PROPERTY OBJECT_DEPENDS "${made}")
endfunction()

# --- Tests in one program. Each test by itself costs what the templates of a room's headers cost, several seconds, and a
# link of its own; in one translation unit they pay once. A file stands there in a namespace of its own, so that what
# two of them call the same is not the same, with the headers of all before it (cmake/together.cmake).

# Whether a test can stand so: one file that leaves main() to Qt, and has nothing that counts for a whole translation
# unit.
function(goes_together out)
  set(${out} FALSE PARENT_SCOPE)
  list(LENGTH ARGN count)
  if(NOT count EQUAL 1 OR NOT CHANCERY_PRECOMPILED OR MSVC)
    return()
  endif()
  file(READ "${ARGN}" text)
  if(text MATCHES "\nQTEST_(GUILESS_)?MAIN\\(" AND NOT text MATCHES
                                                   "\n(#(if|define|undef|pragma)|template <>|Q_DECLARE|namespace [a-z]+ {)")
    set(${out} TRUE PARENT_SCOPE)
  endif()
endfunction()

# Sets `out` to the program of this folder that has these rooms and libraries, and gives it the test.
function(put_together name source rooms libraries out)
  get_property(programs DIRECTORY PROPERTY test_programs)
  set(needs "${rooms}|${libraries}")
  string(REPLACE ";" "," needs "${needs}")
  list(FIND programs "${needs}" place)
  if(place EQUAL -1)
    list(LENGTH programs place)
    set_property(DIRECTORY APPEND PROPERTY test_programs "${needs}")
  endif()
  file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "[^a-z0-9]+" "_" program "${folder}_tests_${place}")
  get_filename_component(source "${source}" ABSOLUTE)
  set_property(DIRECTORY APPEND PROPERTY ${program}_tests "${name}=${source}")
  if(NOT TARGET ${program})
    add_test_program(${program} "${PROJECT_SOURCE_DIR}/tests/support/together.cpp" "${rooms}" "${libraries}")
    target_include_directories(${program} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/moc" "${CMAKE_CURRENT_SOURCE_DIR}")
    target_compile_options(${program} PRIVATE -Wno-subobject-linkage) # of what was a main file takes for a header
    cmake_language(EVAL CODE "cmake_language(DEFER CALL add_tests_together ${program})")
  endif()
  set(${out} ${program} PARENT_SCOPE)
endfunction()

# Gives the program its translation units, of eight tests each, when the folder has named them all.
function(add_tests_together program)
  get_property(tests DIRECTORY PROPERTY ${program}_tests)
  list(LENGTH tests count)
  math(EXPR last "${count} - 1")
  foreach(first RANGE 0 ${last} 8)
    list(SUBLIST tests ${first} 8 batch)
    set(unit "${CMAKE_CURRENT_BINARY_DIR}/${program}_${first}.cpp")
    set(sources "")
    foreach(test IN LISTS batch)
      string(REGEX REPLACE "^[^=]*=" "" source "${test}")
      list(APPEND sources "${source}")
      moc_test_class("${source}" "${unit}")
    endforeach()
    add_custom_command(
      OUTPUT "${unit}"
      COMMAND "${CMAKE_COMMAND}" "-DTESTS=${batch}" "-DUNIT=${unit}" -P
              "${PROJECT_SOURCE_DIR}/cmake/together.cmake"
      DEPENDS ${sources} "${PROJECT_SOURCE_DIR}/cmake/together.cmake"
      VERBATIM)
    target_sources(${program} PRIVATE "${unit}")
  endforeach()
endfunction()
