#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants each violation into a small tree that has none, and expects exactly that finding."""

import tempfile
import unittest
from pathlib import Path

import architecture

SPDX = "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
CMAKE = SPDX.replace("//", "#")
HEADER = SPDX + "#pragma once\n"


def room(path, sources, rooms="", more=""):
    return f"{CMAKE}add_room({path} SOURCES {sources} ROOMS {rooms})\n{more}"


def test_list(name):
    return f"{CMAKE}add_room_test({name} SOURCES {name}.cpp)\n"


CLEAN = {
    "core/CMakeLists.txt": CMAKE + "add_subdirectory(base)\n",
    "core/base/CMakeLists.txt": room("base", "clock.cpp clock.h platform_posix.cpp platform.h"),
    "core/base/clock.cpp": SPDX + '#include <chrono>\n\n#include "base/clock.h"\n',
    "core/base/clock.h": HEADER,
    "core/base/platform.h": HEADER,
    "core/base/platform_posix.cpp": SPDX + '#include <unistd.h>\n\n#include "base/platform.h"\n',
    "core/model/CMakeLists.txt": room("model", "person.h", "base"),
    "core/model/person.h": HEADER + '#include "base/clock.h"\n',
    "core/target/CMakeLists.txt": room("target", "target.h directory.h", "base", "add_kinds(target allTargets)\n"),
    "core/target/target.h": HEADER + '#include "target/directory.h"\n',
    "core/target/directory.h": HEADER,
    "core/target/maildir/CMakeLists.txt": room("target/maildir", "maildirkind.h", "model target"),
    "core/target/maildir/maildirkind.h": HEADER + '#include "target/target.h"\n',
    "core/connectors/CMakeLists.txt": room("connectors", "source.h", "model", "add_kinds(connectors allKinds)\n"),
    "core/connectors/source.h": HEADER + '#include "model/person.h"\n',
    "core/connectors/xip/CMakeLists.txt": room("connectors/xip", "xipkind.h", "connectors"),
    "core/connectors/xip/xipkind.h": HEADER + '#include "connectors/source.h"\n',
    "core/connectors/jive/CMakeLists.txt": room("connectors/jive", "jivekind.h", "connectors"),
    "core/connectors/jive/jivekind.h": HEADER,
    "core/mapping/CMakeLists.txt": room("mapping", "resolver.h", "model target"),
    "core/mapping/resolver.h": HEADER + '#include "target/directory.h"\n',
    "core/engine/CMakeLists.txt": room("engine", "engine.h", "base connectors connectors/registry mapping"),
    "core/engine/engine.h": HEADER + '#include "connectors/source.h"\n#include "mapping/resolver.h"\n',
    "app/CMakeLists.txt": CMAKE + "add_executable(chanceryctl main.cpp)\n"
                                  "target_link_libraries(chanceryctl PRIVATE chancery_engine)\n",
    "app/main.cpp": SPDX + '#include "engine/engine.h"\n',
    "tests/core/base/CMakeLists.txt": test_list("clock_test"),
    "tests/core/base/clock_test.cpp": SPDX + '#include "base/clock.h"\n',
    "tests/architecture/unmirrored.txt": "# a comment\ncore/base/platform_posix.cpp: called by every test of files\n",
}

# name, files to put in place (None: take away), the whole finding
PLANTED = [
    ("an include without an edge", {"core/mapping/resolver.h": HEADER + '#include "base/clock.h"\n'},
     'core/mapping/resolver.h:4: "base/clock.h" needs an edge: ROOMS of mapping does not name base'),
    ("an edge against the order",
     {"core/mapping/CMakeLists.txt": room("mapping", "resolver.h", "model target connectors")},
     "core/mapping/CMakeLists.txt:0: room mapping must not use connectors (ARCHITECTURE.md)"),
    ("a kind that uses another kind",
     {"core/connectors/xip/CMakeLists.txt": room("connectors/xip", "xipkind.h", "connectors connectors/jive")},
     "core/connectors/xip/CMakeLists.txt:0: room connectors/xip must not use connectors/jive (ARCHITECTURE.md)"),
    ("an edge to a room there is none of", {"core/model/CMakeLists.txt": room("model", "person.h", "base bsae")},
     "core/model/CMakeLists.txt:0: room model names the room bsae, which does not exist"),
    ("a cycle between the parts of a room",
     {"core/engine/CMakeLists.txt": room("engine", "engine.h", "connectors connectors/registry mapping engine/lanes"),
      "core/engine/lanes/CMakeLists.txt": room("engine/lanes", "lane.h", "engine"), "core/engine/lanes/lane.h": HEADER},
     "core/engine/CMakeLists.txt:0: cycle: engine -> engine/lanes -> engine"),
    ("a header that the order keeps from a room",
     {"core/mapping/resolver.h": HEADER + '#include "target/target.h"\n'},
     'core/mapping/resolver.h:4: "target/target.h": of target, mapping may use directory.h'),
    ("an include that is no file", {"core/model/person.h": HEADER + '#include "base/clocks.h"\n'},
     'core/model/person.h:4: "base/clocks.h" is no file of a room: write "room/file.h"'),
    ("an include without its room", {"core/base/clock.cpp": SPDX + '#include "clock.h"\n'},
     'core/base/clock.cpp:3: "clock.h" is no file of a room: write "room/file.h"'),
    ("a header of ours in angle brackets", {"core/model/person.h": HEADER + "#include <base/clock.h>\n"},
     "core/model/person.h:4: <base/clock.h> is ours: write it in quotes"),
    ("a folder that is no room", {"core/spool/spool.h": HEADER, "core/spool/CMakeLists.txt": CMAKE + "# spool.h\n"},
     "core/spool/spool.h:1: belongs to no room: no add_room() for its folder"),
    ("an application's include without an edge", {"app/main.cpp": SPDX + '#include "base/clock.h"\n'},
     'app/main.cpp:3: "base/clock.h" needs an edge: ROOMS of app does not name base'),
    ("a source that is not built", {"core/model/names.cpp": SPDX, "tests/core/model/names_test.cpp": SPDX,
                                    "tests/core/model/CMakeLists.txt": test_list("names_test")},
     "core/model/names.cpp:1: is not named in core/model/CMakeLists.txt"),
    ("a test that is not built", {"tests/core/model/person_test.cpp": SPDX,
                                  "tests/core/model/CMakeLists.txt": test_list("names_test")},
     "tests/core/model/person_test.cpp:1: is not named in tests/core/model/CMakeLists.txt"),
    ("a window in core",
     {"core/model/CMakeLists.txt": room("model", "person.h", "base").replace("ROOMS", "LIBRARIES Qt6::Gui ROOMS")},
     "core/model/CMakeLists.txt:0: links Qt6::Gui: core has no window"),
    ("a source without a test", {"tests/core/base/clock_test.cpp": None},
     "core/base/clock.cpp:1: has no tests/core/base/clock_test.cpp, and tests/architecture/unmirrored.txt does not say why"),
    ("an exception without a reason", {"tests/architecture/unmirrored.txt": "core/base/platform_posix.cpp:\n"},
     "tests/architecture/unmirrored.txt:1: core/base/platform_posix.cpp has neither a test nor a reason"),
    ("an exception that is none any more",
     {"tests/architecture/unmirrored.txt": CLEAN["tests/architecture/unmirrored.txt"] + "core/base/clock.cpp: lazy\n"},
     "tests/architecture/unmirrored.txt:3: core/base/clock.cpp has a test by now: remove the line"),
    ("an exception for nothing",
     {"tests/architecture/unmirrored.txt": CLEAN["tests/architecture/unmirrored.txt"] + "core/base/gone.cpp: gone\n"},
     "tests/architecture/unmirrored.txt:3: core/base/gone.cpp does not exist: remove the line"),
    ("a long source", {"core/base/clock.cpp": SPDX + "\n" * 399},
     "core/base/clock.cpp:400: has 401 lines, 400 at most: split it"),
    ("a long header", {"core/base/clock.h": HEADER + "\n" * 148},
     "core/base/clock.h:150: has 151 lines, 150 at most: split it"),
    ("no licence", {"core/base/clock.cpp": '#include "base/clock.h"\n'}, "core/base/clock.cpp:1: has no SPDX lines"),
    ("no include guard", {"core/base/clock.h": SPDX}, "core/base/clock.h:1: has no #pragma once"),
    ("a system header outside the platform files", {"core/base/clock.cpp": SPDX + "#include <sys/stat.h>\n"},
     "core/base/clock.cpp:3: <sys/stat.h> belongs into core/base's platform files"),
    ("Windows' header outside the platform files", {"core/model/person.h": HEADER + "#include <Windows.h>\n"},
     "core/model/person.h:4: <Windows.h> belongs into core/base's platform files"),
    ("a kind named by the engine", {"core/engine/engine.h": HEADER + 'bool isXip(id) { return id == "xip"; }\n'},
     'core/engine/engine.h:4: names the kind xip: only its own folder does ("xip")'),
    ("a kind called by the application", {"app/main.cpp": SPDX + "auto kind = maildir::kind();\n"},
     "app/main.cpp:3: names the kind maildir: only its own folder does (maildir::)"),
    ("a note to oneself", {"core/base/clock.cpp": SPDX + "// TODO later\n"},
     "core/base/clock.cpp:3: says TODO: do it, or write an issue"),
    ("a nested event loop", {"app/main.cpp": SPDX + "QCoreApplication::processEvents();\n"},
     "app/main.cpp:3: processEvents: no nested event loops"),
    ("an object among the values", {"core/model/person.h": HEADER + "class Person : public QObject {};\n"},
     "core/model/person.h:4: public QObject: values only here"),
]

FINE = [
    ("a commented-out include counts as none", {"core/model/person.h": HEADER + '// #include "target/target.h"\n'}),
    ("a kind's own name in its folder", {"core/connectors/xip/xipkind.h": HEADER + 'auto id = "xip";\n'}),
    ("a kind's name in a comment", {"core/engine/engine.h": HEADER + "// such as xip::kind()\n"}),
    ("a part of a room uses the whole",
     {"core/engine/lanes/CMakeLists.txt": room("engine/lanes", "lane.h", "engine model"),
      "core/engine/lanes/lane.h": HEADER + '#include "engine/engine.h"\n#include "model/person.h"\n'}),
    ("test data needs no licence", {"tests/core/base/data/sample.cpp": "int x;\n"}),
    ("the longest source and header", {"core/base/clock.cpp": SPDX + "\n" * 398, "core/base/clock.h": HEADER + "\n" * 147}),
    ("tests named by a loop", {"tests/core/base/CMakeLists.txt": CMAKE + "foreach(unit IN ITEMS clock)\nendforeach()\n"}),
]


def findings_with(changes):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in {**CLEAN, **changes}.items():
            if text is not None:
                file = Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
        return architecture.findings(folder)


class PlantedViolations(unittest.TestCase):
    def test_the_clean_tree_has_none(self):
        self.assertEqual(findings_with({}), [])

    def test_each_is_found_alone(self):
        for name, changes, finding in PLANTED:
            with self.subTest(name):
                found = findings_with(changes)
                self.assertEqual(len(found), 1, found)
                self.assertIn(finding, found[0])

    def test_what_is_fine_stays_fine(self):
        for name, changes in FINE:
            with self.subTest(name):
                self.assertEqual(findings_with(changes), [])


if __name__ == "__main__":
    unittest.main()
