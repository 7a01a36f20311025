# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A folder is a target is a set of allowed includes. tests/architecture reads these calls.

# add_room(<path below core> [QOBJECTS] SOURCES … [SEPARATE …] [ROOMS …] [LIBRARIES …])
#   QOBJECTS   the room has classes with Q_OBJECT
#   SOURCES    .cpp and .h files, as they stand in the folder
#   SEPARATE   those of them that have a name at file scope which another file of the room has too
#   ROOMS      the rooms whose headers this one may include (their paths below core)
#   LIBRARIES  libraries from outside
# The target of core/a/b is chancery_a_b. A room may lie outside core, as …/a/b (the test kind, a kind under
# development): its headers are included as if it lay there.
function(add_room path)
  cmake_parse_arguments(ROOM "QOBJECTS" "" "SOURCES;SEPARATE;ROOMS;LIBRARIES" ${ARGN})
  room_target("${path}" target)
  add_library(${target} ${ROOM_SOURCES})
  set_target_properties(${target} PROPERTIES AUTOMOC ${ROOM_QOBJECTS})
  precompiled_group("${ROOM_ROOMS};${ROOM_LIBRARIES}" core window group)
  use_precompiled(${target} ${group})
  compile_together(${target} "${ROOM_SEPARATE}")
  string(REGEX REPLACE "/${path}$" "" root "${CMAKE_CURRENT_SOURCE_DIR}")
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/core" "${root}")
  target_link_libraries(${target} PUBLIC strict ${ROOM_LIBRARIES})
  foreach(other IN LISTS ROOM_ROOMS)
    room_target("${other}" otherTarget)
    target_link_libraries(${target} PUBLIC ${otherTarget})
  endforeach()
  if(BUILD_SHARED_LIBS AND NOT APPLE AND NOT WIN32)
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
endfunction()

# patient_timeout(<seconds> <variable>)
#   How long ctest waits for a test: five times as long under a sanitizer.
function(patient_timeout seconds variable)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=")
    math(EXPR seconds "${seconds} * 5")
  endif()
  set(${variable} ${seconds} PARENT_SCOPE)
endfunction()

# add_room_test(<name> SOURCES … [ROOMS …] [LIBRARIES …] [LABELS …] [ENVIRONMENT …] [TIMEOUT s])
#   One executable, one ctest entry. LABELS defaults to quick.
function(add_room_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;ROOMS;LIBRARIES;LABELS;ENVIRONMENT" ${ARGN})
  if(NOT TEST_LABELS)
    set(TEST_LABELS quick)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  patient_timeout(${TEST_TIMEOUT} TEST_TIMEOUT)
  add_executable(${name} ${TEST_SOURCES})
  precompiled_group("${TEST_ROOMS};${TEST_LIBRARIES}" test window_test group)
  use_precompiled(${name} ${group})
  moc_test_classes(${name} ${TEST_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name} PRIVATE TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}/data"
                                             BINARY_DIR="${CMAKE_BINARY_DIR}/bin")
  target_link_libraries(${name} PRIVATE strict Qt6::Test ${TEST_LIBRARIES})
  foreach(room IN LISTS TEST_ROOMS)
    room_target("${room}" roomTarget)
    target_link_libraries(${name} PRIVATE ${roomTarget})
  endforeach()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}" TIMEOUT ${TEST_TIMEOUT} ENVIRONMENT
                                          "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${TEST_ENVIRONMENT}")
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
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc")
  foreach(source IN LISTS ARGN)
    get_filename_component(stem "${source}" NAME_WE)
    qt_generate_moc("${source}" "${folder}/${stem}.moc")
    set_property(SOURCE "${source}" APPEND PROPERTY OBJECT_DEPENDS "${folder}/${stem}.moc")
  endforeach()
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

function(room_target path out)
  string(REPLACE "/" "_" name "${path}")
  set(${out} "chancery_${name}" PARENT_SCOPE)
endfunction()
