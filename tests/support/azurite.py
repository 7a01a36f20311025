# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Azurite, Microsoft's emulator of Azure Storage, for tests in Python; see azurite.h."""

import base64
import os
import re
import secrets
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE.parents[1] / "build/node/node_modules/azurite/dist/src/blob/main.js"
ACCOUNT = "chancerytest"


class Azurite:
    """On a free port of the loopback address, with a key of its own; ended by its process id. `folder`: where it keeps
    its blobs; none: in memory."""

    def __init__(self, folder=None):
        if not PROGRAM.exists():
            raise FileNotFoundError(f"{PROGRAM} is not there; ./run test installs it")
        self.key = base64.b64encode(secrets.token_bytes(64)).decode()
        keeps = ["--location", str(folder)] if folder else ["--inMemoryPersistence"]
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig=KILL", "node", PROGRAM, "--blobHost", "127.0.0.1", "--blobPort", "0", "--silent",
             "--disableTelemetry", *keeps],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**os.environ, "AZURITE_ACCOUNTS": f"{ACCOUNT}:{self.key}"})
        said = ""
        for line in self.process.stdout:
            said += line
            found = re.search(r"listens on http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                return
        self.end()
        raise RuntimeError(f"Azurite does not start: {said}")

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def url(self, container):
        return f"http://127.0.0.1:{self.port}/{ACCOUNT}/{container}"

    def client(self, *arguments):
        """What azureblob.py prints, as bytes; what goes wrong there is raised."""
        ended = subprocess.run(
            [sys.executable, "-B", HERE / "azureblob.py", *map(str, arguments)], capture_output=True, check=False,
            env={**os.environ, "BLOB_PORT": str(self.port), "BLOB_ACCOUNT": ACCOUNT, "BLOB_KEY": self.key})
        if ended.returncode != 0:
            raise AssertionError(f"{arguments}: {ended.stderr.decode()}")
        return ended.stdout
