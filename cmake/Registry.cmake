# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A kind is a folder. Nothing else has to name it: the folders found here become the registry.

# add_kinds(<room> <function> <type> <header> [extra folders…])
#   Adds every folder below the calling one as a room, and generates the room <room>/registry with
#   `std::vector<TYPE> <room>::FUNCTION()`, in the folders' alphabetical order. Each folder holds a
#   header `<folder>kind.h` that declares `TYPE <folder>::kind()`.
function(add_kinds room function type header)
  file(GLOB folders RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS
       "${CMAKE_CURRENT_SOURCE_DIR}/*/CMakeLists.txt")
  set(includes "")
  set(calls "")
  set(targets "")
  foreach(file IN LISTS folders)
    get_filename_component(folder "${file}" DIRECTORY)
    add_subdirectory("${folder}")
    kind_lines("${room}/${folder}" "${folder}")
  endforeach()
  foreach(path IN LISTS ARGN)
    get_filename_component(folder "${path}" NAME)
    add_subdirectory("${path}" "${CMAKE_CURRENT_BINARY_DIR}/${folder}")
    kind_lines("${folder}" "${folder}")
    list(GET targets -1 target)
    get_filename_component(parent "${path}" DIRECTORY)
    target_include_directories(chancery_${room}_${folder} PUBLIC "${parent}")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/registry.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Generated from the folders of @room@; do not edit.\n#include \"@header@\"\n\n@includes@
std::vector<@type@> @room@::@function@()\n{\n    return {@calls@};\n}\n" @ONLY)
  add_library(chancery_${room}_registry "${source}")
  target_link_libraries(chancery_${room}_registry PUBLIC chancery_${room} ${targets})
  if(BUILD_SHARED_LIBS AND NOT APPLE AND NOT WIN32)
    target_link_options(chancery_${room}_registry PRIVATE -Wl,-z,defs)
  endif()
endfunction()

# Appends one kind to the caller's includes, calls and targets.
macro(kind_lines includeFolder folder)
  string(APPEND includes "#include \"${includeFolder}/${folder}kind.h\"\n")
  if(calls)
    string(APPEND calls ", ")
  endif()
  string(APPEND calls "${folder}::kind()")
  list(APPEND targets chancery_${room}_${folder})
endmacro()
