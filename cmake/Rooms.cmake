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

function(room_target path out)
  string(REPLACE "/" "_" name "${path}")
  set(${out} "chancery_${name}" PARENT_SCOPE)
endfunction()
