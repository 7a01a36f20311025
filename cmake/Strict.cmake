# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One target carries the language level, the warnings and Qt's strictness; every room links it.
add_library(strict INTERFACE)
target_compile_features(strict INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET default)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(MSVC)
  target_compile_options(strict INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${CHANCERY_WERROR}>:/WX>)
else()
  target_compile_options(
    strict
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion
              -Wold-style-cast
              -Wnon-virtual-dtor
              -Woverloaded-virtual
              -Wno-missing-field-initializers # designated initialisers leave the defaults alone
              -Werror=switch
              -Werror=return-type
              $<$<BOOL:${CHANCERY_WERROR}>:-Werror>)
endif()
target_compile_definitions(
  strict
  INTERFACE QT_NO_CAST_FROM_ASCII
            QT_NO_CAST_TO_ASCII
            QT_NO_CAST_FROM_BYTEARRAY
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
            QT_USE_QSTRINGBUILDER
            QT_NO_FOREACH
            QT_NO_KEYWORDS
            QT_STRICT_ITERATORS
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            $<$<BOOL:${CHANCERY_FAULTS}>:CHANCERY_FAULTS>)
# A finding must end the fuzzer: undefined behaviour, and what Qt asserts of its containers' indexes.
if(CHANCERY_FUZZERS)
  target_compile_options(strict INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                                          -fno-omit-frame-pointer)
  target_compile_definitions(strict INTERFACE QT_FORCE_ASSERTS)
  target_link_options(strict INTERFACE -fsanitize=address,undefined)
endif()

# A part of each program under ThreadSanitizer, which loses sight of locks without.
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=thread")
  add_library(shared_memory_child OBJECT "${PROJECT_SOURCE_DIR}/tests/support/sharedmemorychild.cpp")
  set(is_program "$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>")
  target_sources(strict INTERFACE "$<${is_program}:$<TARGET_OBJECTS:shared_memory_child>>")
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Tests are many programs, and lld links them in a third of the time. mold is faster still, but Debian's 1.10 was seen to
# wait for ever, and to link programs that do not start.
find_program(LLD ld.lld)
if(LLD AND CHANCERY_TESTS AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_link_options(strict INTERFACE -fuse-ld=lld)
endif()
