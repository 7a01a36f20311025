# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiles what nearly every file of a group includes, once for the group: it more than halves a build. Only the
# presets for developing do so (CHANCERY_PRECOMPILED); what users run is built without, and so is the preset `shared`,
# which shows that each file names the headers it needs.
set(core_headers <QByteArray> <QDir> <QFile> <QFileInfo> <QHash> <QIODevice> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QSet> <QString> <QStringList> <QUrl> <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional>
    <span> <string> <vector>)
set(window_headers ${core_headers} <QAbstractTableModel> <QApplication> <QComboBox> <QHeaderView> <QLabel> <QLineEdit>
    <QPainter> <QPushButton> <QTableView> <QTimer> <QToolButton> <QVBoxLayout> <QWidget>)
set(test_headers ${core_headers} <QBuffer> <QTemporaryDir> <QTest> <thread>)
set(window_test_headers ${window_headers} <QTemporaryDir> <QTest>)

# use_precompiled(<target> <group>)
#   The groups: core, window, test, window_test. What the last two hold is not optimised: a test's own code runs once,
#   and compiling it is what it costs.
function(use_precompiled target group)
  if(MSVC OR NOT CHANCERY_PRECOMPILED)
    return()
  endif()
  if(group MATCHES "test")
    target_compile_options(${target} PRIVATE -O0)
  endif()
  set(holder precompiled_${group})
  if(NOT TARGET ${holder})
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${holder}.cpp" CONTENT "") # keeps its time where it is there
    add_library(${holder} STATIC EXCLUDE_FROM_ALL "${CMAKE_BINARY_DIR}/${holder}.cpp")
    target_link_libraries(${holder} PRIVATE strict Qt6::Core)
    if(group MATCHES "window")
      target_link_libraries(${holder} PRIVATE Qt6::Widgets)
    endif()
    if(group MATCHES "test")
      target_link_libraries(${holder} PRIVATE Qt6::Test)
    endif()
    set_differences_aside(${holder})
    if(group MATCHES "test")
      target_compile_options(${holder} PRIVATE -O0)
    endif()
    target_precompile_headers(${holder} PRIVATE ${${group}_headers})
  endif()
  set_differences_aside(${target})
  target_precompile_headers(${target} REUSE_FROM ${holder})
endfunction()

# Sets `out` to `window` when one of the rooms and libraries brings Qt's widgets along, else to `plain`.
function(precompiled_group links plain window out)
  if("${links}" MATCHES "(^|;)(ui/(widgets|wizard|flyouts|dashboard)|Qt6::Widgets|test_walk)(;|$)")
    set(${out} ${window} PARENT_SCOPE)
  else()
    set(${out} ${plain} PARENT_SCOPE)
  endif()
endfunction()

# compile_together(<target> <files apart>)
#   Where headers are precompiled, eight files of a room are one to the compiler, which then instantiates the same
#   templates once: half the time that all rooms take. Like the headers, it is for the presets for developing.
function(compile_together target apart)
  if(CHANCERY_PRECOMPILED AND NOT MSVC)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    set_source_files_properties(${apart} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# precompile(<target> <headers>…)
#   A target's own, besides those of the group core.
function(precompile target)
  if(CHANCERY_PRECOMPILED AND NOT MSVC)
    target_precompile_headers(${target} PRIVATE ${core_headers} ${ARGN})
  endif()
endfunction()

# Qt defines for each target which of its modules it links, and each test's folders for QFINDTESTDATA; they would make
# the precompiled headers fit some targets only. Nothing here asks for them.
function(set_differences_aside target)
  target_compile_options(${target} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR -UQT_NETWORK_LIB -UQT_SQL_LIB
                                           -UQT_SVG_LIB -UQT_DBUS_LIB -Wno-error=invalid-pch)
endfunction()
