#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree to its design: usage `architecture.py [ROOT]`, one line a finding, exit status 1 if any.

The table ALLOWED is the order of the rooms (ARCHITECTURE.md); each add_room() call picks from it what the room
really uses; and each #include must be covered by such an edge.
"""

import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

from tree import Tree

SOURCE_LINES = 400
HEADER_LINES = 150

# The rooms whose folders are kinds.
CONTAINERS = ("connectors", "target", "staging")

# Which rooms a room may depend on, besides its own parts. `a/*` means each kind below a; `a:h` means of room a
# the header h alone.
ALLOWED = {
    "base": "",
    "model": "base",
    "net": "base model",
    "vault": "base model",
    "odbc": "base model",
    "sftp": "base",
    "archive": "base model",
    "mime": "base model",
    "connectors": "base model",
    "connectors/*": "base model net odbc sftp archive mime connectors",
    "target": "base model",
    "target/*": "base model net mime target",
    "staging": "base model",
    "staging/*": "base model net staging",
    "spool": "base model",
    "journal": "base model",
    "mapping": "base model target:directory.h",
    "engine": "base model net vault mime connectors target staging spool journal mapping */registry",
    "ui": "base model mapping journal connectors target staging engine */registry",
    "app": "base model net vault mime connectors target staging spool journal mapping engine */registry ui",
}

# Where the operating system's own headers may be included, and which those are.
PLATFORM_FILES = "core/base/platform_*.cpp core/base/lease_*.cpp"
PLATFORM_HEADERS = (
    r"(sys|netinet|arpa|linux|mach)/.*|unistd\.h|fcntl\.h|signal\.h|pthread\.h|dirent\.h|dlfcn\.h|poll\.h|pwd\.h|"
    r"grp\.h|termios\.h|spawn\.h|syslog\.h|utime\.h|statvfs\.h|sched\.h|semaphore\.h|windows\.h|winsock2\.h|io\.h|"
    r"direct\.h|process\.h|psapi\.h|shlobj\.h|winternl\.h"
)

# (folders, pattern, may comments match too, what is wrong)
FORBIDDEN = [
    ("core app ui tests", r"\b(TODO|FIXME|XXX|HACK)\b", True, "says {0}: do it, or write an issue"),
    ("core app ui", r"\bprocessEvents\b", False, "{0}: no nested event loops"),
    ("core/model core/mime core/mapping core/archive", r"\bQ_OBJECT\b|\bpublic QObject\b", False, "{0}: values only here"),
    ("ui", r"\btry\s*\{", False, "{0}: failures reach the window as values"),
]


def home(room):
    """The room or kind that a part of it belongs to: engine/lanes -> engine, target/maildir/x -> target/maildir."""
    parts = room.split("/")
    return "/".join(parts[:2] if parts[0] in CONTAINERS else parts[:1])


def allowed_headers(room, other):
    """The patterns of the headers of `other` that `room` may include; empty: none."""
    mine, theirs = home(room), home(other)
    container, _, last = mine.rpartition("/")
    if mine == theirs or last == "registry":
        return ["*"]
    row = ALLOWED.get(f"{container}/*" if container else mine, "")
    entries = [entry.partition(":") for entry in row.split()]
    return [header or "*" for name, _, header in entries
            if name.count("/") == theirs.count("/") and fnmatchcase(theirs, name)]


def check_edges(tree):
    for room in tree.rooms.values():
        for other in sorted(room.edges):
            if other not in tree.rooms:
                yield room.cmake, 0, f"room {room.path} names the room {other}, which does not exist"
            elif not allowed_headers(room.path, other):
                yield room.cmake, 0, f"room {room.path} must not use {other} (ARCHITECTURE.md)"


def check_cycles(tree):
    done, path = set(), []

    def visit(name):
        if name in path:
            yield tree.rooms[name].cmake, 0, "cycle: " + " -> ".join(path[path.index(name):] + [name])
        elif name not in done and name in tree.rooms:
            path.append(name)
            for other in sorted(tree.rooms[name].edges):
                yield from visit(other)
            path.pop()
            done.add(name)

    for name in sorted(tree.rooms):
        yield from visit(name)


def check_includes(tree):
    for file in tree.code_files:
        if file.path.startswith("tests/"):
            continue
        room = tree.room_of(file.path)
        if room is None:
            yield file.path, 1, "belongs to no room: no add_room() for its folder"
            continue
        for line, header, is_quoted in file.includes:
            yield from ((file.path, line, text) for text in include_findings(tree, room, file, header, is_quoted))


def include_findings(tree, room, file, header, is_quoted):
    if not is_quoted:
        if tree.exists("core/" + header):
            yield f"<{header}> is ours: write it in quotes"
        return
    if header.endswith((".moc", "moc_" + file.name)):
        return
    if "/" not in header and file.path.startswith(("app/", "ui/")):
        header = f"{file.folder}/{header}"
    path = header if header.startswith(("app/", "ui/")) else "core/" + header
    owner = tree.room_of(path)
    if not tree.exists(path) or owner is None:
        yield f'"{header}" is no file of a room: write "room/file.h"'
    elif owner.path == room.path:
        return
    elif owner.path not in room.edges:
        yield f'"{header}" needs an edge: ROOMS of {room.path} does not name {owner.path}'
    else:
        patterns = allowed_headers(room.path, owner.path)
        if not any(fnmatchcase(header.rpartition("/")[2], pattern) for pattern in patterns):
            yield f'"{header}": of {owner.path}, {room.path} may use {", ".join(patterns) or "nothing"}'


def check_listed(tree):
    """A file that CMake does not name is not built, and a test that is not built proves nothing."""
    for file in tree.code_files:
        name = file.name
        if file.path.startswith("tests/"):
            if not name.endswith("_test.cpp"):
                continue
            name = name.removesuffix("_test.cpp")  # a loop over the units may put the ending on
        folder = file.folder
        while folder and not tree.exists(folder + "/CMakeLists.txt"):
            folder = folder.rpartition("/")[0]
        cmake = tree.by_path.get(folder + "/CMakeLists.txt")
        if cmake is None or not re.search(rf"(?<![a-z0-9.]){re.escape(name)}(?![a-z0-9])", cmake.text):
            yield file.path, 1, f"is not named in {folder or '.'}/CMakeLists.txt"


def check_window(tree):
    for cmake in tree.cmake_files:
        found = re.search(r"\bQt6::(Gui|Widgets|Svg|SvgWidgets|Quick|Qml|OpenGL|PrintSupport)\b", cmake.text)
        if cmake.path.startswith("core/") and found:
            yield cmake.path, 0, f"links {found[0]}: core has no window"


def check_mirrors(tree):
    listed = unmirrored(tree)
    for file in tree.code_files:
        if file.path.startswith("core/") and file.suffix == ".cpp" and file.path not in listed:
            if not tree.exists(mirror(file.path)):
                yield file.path, 1, f"has no {mirror(file.path)}, and {UNMIRRORED} does not say why"
    for path, (line, reason) in listed.items():
        if not tree.exists(path):
            yield UNMIRRORED, line, f"{path} does not exist: remove the line"
        elif tree.exists(mirror(path)):
            yield UNMIRRORED, line, f"{path} has a test by now: remove the line"
        elif not reason:
            yield UNMIRRORED, line, f"{path} has neither a test nor a reason"


UNMIRRORED = "tests/architecture/unmirrored.txt"


def mirror(source):
    """core/base/lease_posix.cpp -> tests/core/base/lease_test.cpp"""
    return "tests/" + re.sub(r"(_posix|_windows)?\.cpp$", "_test.cpp", source)


def unmirrored(tree):
    """path -> (line, reason) of the files without a test of their own; a line is `path: reason`."""
    listed = {}
    if tree.exists(UNMIRRORED):
        for number, line in enumerate(tree.by_path[UNMIRRORED].lines, 1):
            path, _, reason = line.partition(":")
            if line.strip() and not line.startswith("#"):
                listed[path.strip()] = number, reason.strip()
    return listed


def check_sizes(tree):
    for file in tree.files:
        if file.suffix not in (".cpp", ".h", ".py"):
            continue
        limit = HEADER_LINES if file.suffix == ".h" else SOURCE_LINES
        if len(file.lines) > limit:
            yield file.path, limit, f"has {len(file.lines)} lines, {limit} at most: split it"


def check_heads(tree):
    for file in tree.files:
        if file.suffix not in (".cpp", ".h", ".py", ".cmake", ".sh") and file.name != "CMakeLists.txt":
            continue
        head = "\n".join(file.lines[:4])
        if "SPDX-FileCopyrightText: " not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield file.path, 1, "has no SPDX lines"
        if file.suffix == ".h" and "#pragma once" not in file.lines:
            yield file.path, 1, "has no #pragma once"


def check_platform(tree):
    for file in tree.code_files:
        if file.path.startswith("tests/") or any(fnmatchcase(file.path, p) for p in PLATFORM_FILES.split()):
            continue
        for line, header, _ in file.includes:
            if re.fullmatch(PLATFORM_HEADERS, header, re.I):
                yield file.path, line, f"<{header}> belongs into core/base's platform files"


def check_kinds(tree):
    """Nobody but its own folder and its tests knows a kind by name."""
    for container in tree.containers:
        for kind in tree.kinds(container):
            name = kind.rpartition("/")[2]
            pattern = rf'\b{name}::|"{kind}/'
            if container == "connectors":
                pattern += rf'|"{name}"'
            for file in tree.code_files:
                if file.path.startswith(("core/", "app/", "ui/")) and not file.path.startswith(f"core/{kind}/"):
                    yield from matches(file, pattern, f"names the kind {name}: only its own folder does ({{0}})")


def check_forbidden(tree):
    for folders, pattern, in_comments, text in FORBIDDEN:
        for file in tree.code_files:
            if any(file.path.startswith(folder + "/") for folder in folders.split()):
                yield from matches(file, pattern, text, in_comments)


def matches(file, pattern, text, in_comments=False):
    for number, line in enumerate((file.text if in_comments else file.code).splitlines(), 1):
        found = re.search(pattern, line)
        if found:
            yield file.path, number, text.format(found[0])


CHECKS = [
    check_edges, check_cycles, check_includes, check_listed, check_window, check_mirrors, check_sizes, check_heads,
    check_platform, check_kinds, check_forbidden,
]


def findings(root):
    tree = Tree(root)
    return [f"{path}:{line}: {text}" for check in CHECKS for path, line, text in check(tree)]


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    found = findings(root)
    print("\n".join(found) if found else "The source tree keeps to its design.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
