# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A kind is a folder. Nothing else has to name it: the folders found here become the registry.

# add_kinds(<room> <function> <type> <header> [extra folders…])
#   Adds every folder below the calling one as a room, and generates the room <room>/registry with
#   `std::vector<ROOM::TYPE> ROOM::FUNCTION()`, in the folders' alphabetical order. Each folder holds a
#   header `<folder>kind.h` that declares `ROOM::TYPE <folder>::kind()`. An extra folder lies anywhere as
#   …/<room>/<folder>; its files are included as if it lay in core.
function(add_kinds room function type header)
  file(GLOB lists RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS
       "${CMAKE_CURRENT_SOURCE_DIR}/*/CMakeLists.txt")
  set(folders "")
  foreach(list IN LISTS lists)
    get_filename_component(folder "${list}" DIRECTORY)
    add_subdirectory("${folder}")
    list(APPEND folders "${folder}")
  endforeach()
  foreach(path IN LISTS ARGN)
    get_filename_component(folder "${path}" NAME)
    add_subdirectory("${path}" "${CMAKE_CURRENT_BINARY_DIR}/${folder}")
    list(APPEND folders "${folder}")
  endforeach()
  set_property(GLOBAL PROPERTY CHANCERY_KINDS_${room} "${folders}")
  add_registry(chancery_${room}_registry ${room} ${function} ${type} "${header}" ${folders})
endfunction()

# add_registry(<target> <room> <function> <type> <header> [folders…])
#   A library with that one function, over kinds whose rooms exist.
function(add_registry target room function type header)
  set(folders ${ARGN})
  list(SORT folders)
  set(includes "")
  set(calls "")
  set(targets "")
  foreach(folder IN LISTS folders)
    string(APPEND includes "#include \"${room}/${folder}/${folder}kind.h\"\n")
    list(APPEND calls "${folder}::kind()")
    list(APPEND targets chancery_${room}_${folder})
  endforeach()
  list(JOIN calls ", " calls)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
"// Generated from the folders of @room@; do not edit.
#include \"@header@\"

@includes@
std::vector<@room@::@type@> @room@::@function@()
{
    return {@calls@};
}
")
  add_library(${target} "${source}")
  target_link_libraries(${target} PUBLIC chancery_${room} ${targets})
  if(BUILD_SHARED_LIBS AND NOT APPLE AND NOT WIN32)
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
endfunction()
