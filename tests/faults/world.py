# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small world for one Chancery: a source, an archive, a data folder, and the program."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import items
from destinations import LocalArchive
from signedfiles import SignedFiles

CONNECTOR = "Source"
PATIENCE = 300  # seconds


class Broken(Exception):
    """The harness itself, or the program in a place where no fault was put in, did not work."""


@dataclass
class Tools:
    """Where the programs are."""
    chanceryctl: Path
    sandbox: Path
    recorder: Path
    source: Path = None

    @staticmethod
    def add_options(parser):
        parser.add_argument("--bin", type=Path, required=True, help="folder of the built programs")
        parser.add_argument("--recorder", type=Path, help="the library that records writes")

    @staticmethod
    def of(options):
        programs = options.bin.resolve()
        return Tools(programs / "chanceryctl", programs / "chancery-sandbox",
                     options.recorder and options.recorder.resolve(), programs / "chancery-source")


@dataclass
class Ended:
    """How a command ended."""
    arguments: tuple
    code: int  # negative: the signal
    out: str
    err: str

    @property
    def document(self):
        try:
            return json.loads(self.out)
        except ValueError:
            return None

    def __str__(self):
        said = " ".join((self.out + self.err).split())
        return f"{' '.join(map(str, self.arguments))}: exit {self.code}: {said[:300]} … {said[-700:]}"


def scratch(parent=None):
    """A folder in memory, where there is such a place."""
    fast = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="chancery-faults-", dir=parent or fast)


class World:
    """Everything lies below one folder that goes with the world. Its states can be saved and restored."""

    def __init__(self, tools, environment=None, parent=None, destination=None, staging=None, origin=None):
        self.tools = tools
        self.destination = destination or LocalArchive()
        self.staging = staging
        self.origin = origin or SignedFiles()
        self._folder = scratch(parent)
        self.folder = Path(self._folder.name).resolve()
        self.disk = self.folder / "disk"  # all that changes
        self.data, self.archive, self.inbox = (self.disk / name for name in ("data", "archive", "inbox"))
        self.directory = self.disk / "directory.csv"
        self.passphrase = self.disk / "passphrase"  # made by the program: such a one costs no work to derive a key from
        self.environment = environment or {}
        self.was_cut_short = False  # a process was killed since the disk was empty, or the power was cut
        self._saved_short = set()
        self.disk.mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in (self.origin, self.destination, self.staging):
            if server:
                server.close()
        self._folder.cleanup()

    def make_source(self, source):
        """The source holds this, and nothing else is there."""
        shutil.rmtree(self.disk)
        self.disk.mkdir()
        self.was_cut_short = False
        self.directory.write_bytes(source.directory.encode())
        self.origin.begin(self, source)
        self.destination.begin(self)

    # The program

    def _variables(self, extra):
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "ASAN_OPTIONS",
                                                   "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS")
                if name in os.environ}
        home = str(self.folder / "home")
        return {**kept, "HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "TZ": "UTC",
                "CHANCERY_VAULT": f"file:{self.passphrase}", **self.environment, **(extra or {})}

    def start(self, *arguments, environment=None):
        return subprocess.Popen([self.tools.chanceryctl, "--data-dir", self.data, "--json", *arguments],
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=self._variables(environment), cwd=self.folder)

    def ctl(self, *arguments, environment=None, patience=PATIENCE):
        """Runs a command to its end; one that needs longer than `patience` seconds hangs."""
        process = self.start(*arguments, environment=environment)
        try:
            out, err = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise Broken(f"hangs: {Ended(arguments, process.returncode, out, err)}") from None
        self.was_cut_short |= process.returncode == -signal.SIGKILL
        return Ended(arguments, process.returncode, out, err)

    def must(self, *arguments, codes=(0,)):
        """Runs a command that has no reason to fail."""
        ended = self.ctl(*arguments)
        if ended.code not in codes:
            raise Broken(str(ended))
        return ended

    @staticmethod
    def _words(values, secrets):
        """Settings as options, and the variables that hold the secrets among them."""
        words = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
        words += [word for key in secrets for word in ("--secret", f"{key}=env:SECRET_{key}")]
        return words, {f"SECRET_{key}": value for key, value in secrets.items()}

    # States

    def add_account(self, name="Archive", environment=None):
        kind, values, secrets = self.destination.account(self)
        if self.staging:
            more, further = self.staging.account()
            values, secrets = {**values, **more}, {**secrets, **further}
        words, variables = self._words(values, secrets)
        return self.ctl("account", "add", "--name", name, "--kind", kind, *words,
                        environment={**variables, **(environment or {})})

    def add_connector(self, name=CONNECTOR, account="Archive", environment=None, **settings):
        kind, values, secrets = self.origin.connector(self)
        words, variables = self._words({**values, **settings}, secrets)
        return self.ctl("connector", "add", "--type", kind, "--name", name, "--account", account,
                        "--accept-terms", *words, environment={**variables, **(environment or {})})

    def set_up(self, **settings):
        for ended in (self.add_account(), self.add_connector(**settings)):
            if ended.code != 0:
                raise Broken(str(ended))
        for key, value in self.destination.settings().items():
            self.must("settings", "set", f"{key}={value}")

    def drop(self, archive):
        """A further file, where the source is a folder."""
        self.origin.drop(self, archive)

    def map_everyone(self, person=items.UNMAPPED):
        """Gives a person without a mailbox one."""
        mapping = self.folder / "mapping.csv"
        mapping.write_text(f"sourceUser,mailbox\r\n{person},{items.SPARE}\r\n")
        self.must("map", "import", CONNECTOR, str(mapping))

    def save(self, name):
        self.destination.save(self, name)
        shutil.copytree(self.disk, self.folder / "saved" / name, symlinks=True)
        self.origin.save(name)
        if self.was_cut_short:
            self._saved_short.add(name)
        if self.staging:
            self.staging.save(self.folder / "staged" / name)

    def restore(self, name):
        if self.staging:
            self.staging.restore(self.folder / "staged" / name)
        shutil.rmtree(self.disk)
        shutil.copytree(self.folder / "saved" / name, self.disk, symlinks=True)
        self.origin.restore(name)
        self.destination.restore(self, name)
        self.was_cut_short = name in self._saved_short

    def touch_mail(self):
        """What a mail server does between two runs: flags every message, which renames its file."""
        for file in self.archive.glob("*/.*/cur/*"):
            base, mark, flags = file.name.partition(":2,")
            if mark and "F" not in flags:
                file.rename(file.with_name(f"{base}:2,{''.join(sorted(set(flags + 'F')))}"))
