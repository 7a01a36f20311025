# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The source that is a drop folder of signed files."""

import os
import subprocess
import tempfile
import time


class SignedFiles:
    """Lies on the world's disk, and so is saved and restored with it."""
    kind = "xip"

    def connector(self, world):
        """Kind, settings and secrets of the connector that reads it."""
        return self.kind, {"folder": world.inbox, "trust": world.folder / "keys" / "ca.pem"}, {}

    def begin(self, world, source):
        """Drops the source's files, and nothing else is there."""
        world.inbox.mkdir()
        for archive in source.archives:
            self.drop(world, archive)

    def drop(self, world, archive):
        """Signs a file and drops it in, old enough to be read at once."""
        path = world.inbox / archive.name
        with tempfile.TemporaryDirectory(dir=world.folder) as members:
            archive.write_members(members)
            made = subprocess.run([world.tools.sandbox, "sign", archive.format, members, path, world.folder / "keys"],
                                  capture_output=True, text=True, check=False)
        if made.returncode != 0:
            raise RuntimeError(made.stderr)
        old = time.time() - 3600
        os.utime(path, (old, old))

    def save(self, _name):
        """With the world's disk."""

    def restore(self, _name):
        """With the world's disk."""

    def name(self, fields):
        """By what a message's item is known again: items that are no e-mails have the source's name before it."""
        return fields["Subject"].removeprefix("[XIP] ")

    def close(self):
        pass
