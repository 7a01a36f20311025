# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: rooms with their declared edges, and files with their includes."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

KEYWORDS = {"QOBJECTS", "SOURCES", "ROOMS", "LIBRARIES"}
CODE = {".cpp", ".h"}


@dataclass
class Room:
    """A folder below core (its path there), or `app`, or a folder below ui (`ui`, `ui/wizard`)."""

    path: str
    cmake: str
    edges: set = field(default_factory=set)
    is_generated: bool = False


@dataclass
class File:
    path: str
    text: str

    @property
    def folder(self):
        return self.path.rpartition("/")[0]

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    @property
    def suffix(self):
        return "." + self.name.rpartition(".")[2]

    @cached_property
    def lines(self):
        return self.text.splitlines()

    @cached_property
    def code(self):
        """The text without comments; strings stay, line numbers too."""
        pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"'
        blank = lambda match: match[0] if match[0].startswith('"') else re.sub(r"[^\n]", " ", match[0])
        return re.sub(pattern, blank, self.text, flags=re.S)

    @cached_property
    def includes(self):
        """(line, header, is quoted) of each #include."""
        found = []
        for number, line in enumerate(self.code.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', line)
            if match:
                found.append((number, match[1] or match[2], match[1] is not None))
        return found


def without_comments(cmake):
    return re.sub(r"#[^\n]*", "", cmake)


def calls(cmake, name):
    """The argument lists of all calls of a CMake function."""
    for match in re.finditer(rf"\b{name}\s*\(([^()]*)\)", without_comments(cmake)):
        yield match[1].split()


def sections(arguments):
    """add_room's arguments by keyword."""
    found, keyword = {}, ""
    for argument in arguments:
        if argument in KEYWORDS:
            keyword = argument
            found.setdefault(keyword, [])
        else:
            found.setdefault(keyword, []).append(argument)
    return found


class Tree:
    """Everything below a source folder that the checks read."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = [self._file(path) for folder in ("core", "app", "ui", "tests") for path in self._below(folder)]
        self.by_path = {file.path: file for file in self.files}
        self.code_files = [file for file in self.files if file.suffix in CODE]
        self.cmake_files = [file for file in self.files if file.name == "CMakeLists.txt"]
        self.rooms = {}
        self._read_rooms()

    def exists(self, path):
        return path in self.by_path

    def room_of(self, path):
        """The room a file (below the root) or an included header (below core) belongs to; None: none."""
        folder = path.removeprefix("core/").rpartition("/")[0]
        while folder:
            if folder in self.rooms:
                return self.rooms[folder]
            folder = folder.rpartition("/")[0]
        return None

    def kinds(self, container):
        return sorted(path for path in self.rooms if path.startswith(container + "/") and not self.rooms[path].is_generated)

    @property
    def containers(self):
        """The rooms that hold kinds."""
        return sorted(path.rpartition("/")[0] for path, room in self.rooms.items() if room.is_generated)

    def _below(self, folder):
        for path in sorted((self.root / folder).rglob("*")):
            parts = path.relative_to(self.root).parts
            if path.is_file() and not {"data", "seeds", "__pycache__"} & set(parts):
                yield path

    def _file(self, path):
        return File(path.relative_to(self.root).as_posix(), path.read_text(encoding="utf-8", errors="replace"))

    def _read_rooms(self):
        for cmake in self.cmake_files:
            if cmake.path.startswith("core/"):
                self._read_core(cmake)
            elif cmake.path.startswith(("app/", "ui/")):
                self.rooms[cmake.folder] = Room(cmake.folder, cmake.path)
        targets = {"chancery_" + path.replace("/", "_"): path for path in self.rooms}
        for cmake in self.cmake_files:
            room = self.rooms.get(cmake.folder)
            if room and cmake.path.startswith(("app/", "ui/")):
                words = re.findall(r"\bchancery_\w+", without_comments(cmake.text))
                room.edges |= {targets[word] for word in words if targets.get(word, room.path) != room.path}
                for arguments in calls(cmake.text, "add_room"):
                    room.edges |= set(sections(arguments).get("ROOMS", []))

    def _read_core(self, cmake):
        for arguments in calls(cmake.text, "add_room"):
            if arguments:
                edges = set(sections(arguments).get("ROOMS", []))
                self.rooms[arguments[0]] = Room(arguments[0], cmake.path, edges)
        for arguments in calls(cmake.text, "add_kinds"):
            if arguments:
                self._add_registry(arguments[0], cmake.path)

    def _add_registry(self, container, cmake):
        lists = sorted((self.root / "core" / container).glob("*/CMakeLists.txt"))
        edges = {container} | {f"{container}/{path.parent.name}" for path in lists}
        self.rooms[f"{container}/registry"] = Room(f"{container}/registry", cmake, edges, is_generated=True)
