# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the recorder wrote down, and knows what a disk would hold after the power fails.

The model is the strictest that POSIX allows. A file's bytes are on the disk once the file was synced. A name in a
folder (made, renamed, removed) is there, or gone, once that folder was synced, and not before, whatever was done to
the file. A rename between two folders is two changes, each kept by its own folder.
"""

import os
from dataclasses import dataclass
from pathlib import Path

BLOCK = 4096


@dataclass
class Action:
    """One line of the record; kind C create, T truncate, W write, S sync, D sync of a folder, M mkdir, U remove,
    R rename, L link."""
    kind: str
    inode: int
    number: int
    content: bytes

    @property
    def path(self):
        return os.fsdecode(self.content)

    @property
    def is_sync(self):
        return self.kind in "SD"


def read(file):
    """The actions in their order; one that was cut off by a kill is left out."""
    content = Path(file).read_bytes()
    at = 0
    while (end := content.find(b"\n", at)) >= 0:
        kind, inode, number, length = content[at:end].split()
        at = end + 1 + int(length) + 1
        if at > len(content):
            return
        yield Action(kind.decode(), int(inode), int(number), content[end + 1:at - 1])


class File:
    """A file's bytes on the disk, and the changes since."""

    def __init__(self, durable=b"", time=None):
        self.durable = durable
        self.time = time  # of the last change, of a file from before the record
        self.pending = []  # (offset, bytes), or (length, None) for a truncation

    def sync(self):
        self.durable = self.with_changes(self.pending)
        self.pending = []

    def write(self, offset, content):
        """A write may come to the disk in part: by blocks."""
        while content:
            size = BLOCK - offset % BLOCK
            self.pending.append((offset, content[:size]))
            offset, content = offset + size, content[size:]

    def with_changes(self, changes):
        content = bytearray(self.durable)
        for offset, written in changes:
            if written is None:
                del content[offset:]
                content.extend(bytes(offset - len(content)))
            else:
                content.extend(bytes(max(0, offset - len(content))))
                content[offset:offset + len(written)] = written
        return bytes(content)


class Folder:
    """A folder's names on the disk, and the changes since: (name, what it stands for now or None)."""

    def __init__(self, durable=None):
        self.durable = durable or {}
        self.pending = []

    def sync(self):
        self.durable = self.with_changes(self.pending)
        self.pending = []

    def with_changes(self, changes):
        names = dict(self.durable)
        for name, node in changes:
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node
        return names

    def now(self):
        return self.with_changes(self.pending)


class Disk:
    """What lies below a folder, as programs see it and as the disk has it."""

    def __init__(self, top):
        self._top = Path(top)
        self._files = {}  # by inode, as the record names them
        self._root = self._load(self._top)

    def _load(self, folder):
        names = {}
        for entry in os.scandir(folder):
            if entry.is_dir(follow_symlinks=False):
                names[entry.name] = self._load(Path(entry.path))
            else:
                file = File(Path(entry.path).read_bytes(), entry.stat().st_mtime_ns)
                names[entry.name] = self._files[entry.inode()] = file
        return Folder(names)

    def _find(self, path):
        """The folder and the name in it; absent when the path is not below the top."""
        try:
            parts = Path(path).relative_to(self._top).parts
        except ValueError:
            return None, ""
        if not parts:
            return self._root, ""
        folder = self._root
        for part in parts[:-1]:
            folder = folder.now()[part]
        return folder, parts[-1]

    def _node(self, path):
        folder, name = self._find(path)
        return folder.now().get(name) if name else folder

    def _name(self, path, node):
        folder, name = self._find(path)
        if folder is not None:
            folder.pending.append((name, node))

    def apply(self, action):
        """Lets an action happen."""
        match action.kind:
            case "C":
                self._files[action.inode] = File()
                if action.content:
                    self._name(action.path, self._files[action.inode])
            case "T":
                self._files[action.inode].pending.append((action.number, None))
            case "W":
                self._files[action.inode].write(action.number, action.content)
            case "S":
                self._files[action.inode].sync()
            case "M":
                self._name(action.path, Folder())
            case "U":
                self._name(action.path, None)
            case "L":
                self._name(action.path, self._files[action.inode])
            case "R":
                self._rename(*action.path.split("\0"))
            case "D":
                node = self._node(action.path)
                if node is not None:
                    node.sync()

    def _rename(self, old, new):
        node = self._node(old)
        self._name(old, None)
        self._name(new, node)

    def write(self, keeps=lambda: False, folder=None, node=None):
        """Writes the disk as the power cut leaves it. `keeps` says of each change that was not synced whether it
        came to the disk all the same."""
        folder, node = folder or self._top, node or self._root
        for name, child in sorted(node.with_changes([each for each in node.pending if keeps()]).items()):
            path = Path(folder, name)
            if name.endswith("-shm"):
                continue  # written through a map; made anew from the log after a crash
            if isinstance(child, File):
                path.write_bytes(child.with_changes([each for each in child.pending if keeps()]))
                path.chmod(0o600)
                if child.time:
                    os.utime(path, ns=(child.time, child.time))
            else:
                path.mkdir(mode=0o700)
                self.write(keeps, path, child)
