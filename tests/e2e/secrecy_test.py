#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that are told apart by what stands in them, through every input there is, with servers that throw them back:
none of them may be found in what the program writes, prints, exports or leaves behind."""

import base64
import gzip
import os
import re
import resource
import signal
import socketserver
import subprocess
import sys
import threading
import unittest
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))

import items  # noqa: E402
from world import CONNECTOR, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()

# What an account of each kind is given besides its secrets; `{http}` and `{imap}` are servers of the test's own.
ACCOUNTS = {
    "local": {"path": "{folder}/elsewhere", "domains": "example.com"},
    "imap": {"host": "127.0.0.1", "port": "{imap}", "security": "none", "masterUser": "master",
             "directory": "{folder}/disk/directory.csv"},
    "microsoft365": {"tenant": "example.com", "clientId": "11111111-2222-4333-8444-555555555555",
                     "loginUrl": "{http}", "graphUrl": "{http}"},
}
BLOB = {"staging": "azureblob", "containerUrl": "{http}/account/container"}


class Echo(BaseHTTPRequestHandler):
    """Refuses everything, and says in its refusal all that it was told."""

    def answer(self):
        length = int(self.headers.get("Content-Length") or 0)
        told = f"{self.requestline}\n{self.headers}\n".encode() + self.rfile.read(length)
        tokens = "".join(f', "access_token": "{token}"' for token in self.server.tokens)
        body = b'{"error": {"code": "Refused", "message": "' + told.replace(b'"', b"'") + b'"}' + tokens.encode() + b"}"
        is_token = "/token" in self.path
        if is_token:
            body = (f'{{"access_token": "{self.server.tokens[0]}", "refresh_token": "{self.server.tokens[1]}", '
                    '"token_type": "Bearer", "expires_in": 3599}').encode()
        self.send_response(200 if is_token else 403)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_CONNECT = answer

    def log_message(self, *_):
        """Says nothing."""


class EchoImap(socketserver.StreamRequestHandler):
    """Refuses every sign-in, and says with which words it came."""

    def handle(self):
        self.wfile.write(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR] ready\r\n")
        for line in self.rfile:
            tag, _, rest = line.strip().partition(b" ")
            if rest.upper().startswith(b"CAPABILITY"):
                self.wfile.write(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR\r\n" + tag + b" OK done\r\n")
            elif rest.upper().startswith(b"LOGOUT"):
                return
            else:
                words = rest.split()[-1] if rest else b""
                try:
                    words += b" " + base64.b64decode(words, validate=True).replace(b"\0", b" ")
                except ValueError:
                    pass
                self.wfile.write(tag + b" NO [AUTHENTICATIONFAILED] refused: " + rest + b" " + words + b"\r\n")


class Servers:
    def __init__(self, tokens):
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
        self.http.tokens = tokens
        self.imap = socketserver.ThreadingTCPServer(("127.0.0.1", 0), EchoImap)
        for server in (self.http, self.imap):
            server.daemon_threads = True
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def fill(self, values, folder):
        http = f"http://127.0.0.1:{self.http.server_address[1]}"
        return {key: value.format(folder=folder, http=http, imap=self.imap.server_address[1])
                for key, value in values.items()}

    def close(self):
        for server in (self.http, self.imap):
            server.shutdown()
            server.server_close()


class Secrecy(unittest.TestCase):
    def setUp(self):
        self.world = World(Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None))
        self.addCleanup(self.world.__exit__)
        self.canaries = []
        self.servers = Servers([self.canary(), self.canary()])
        self.addCleanup(self.servers.close)
        self.written = []
        self.world.make_source(items.everyday())
        self.world.set_up()

    def canary(self):
        """No two have a part in common that is long enough to be searched for."""
        self.canaries.append(f"Cn{len(self.canaries):02}" + base64.b32encode(os.urandom(15)).decode().lower())
        return self.canaries[-1]

    def ctl(self, *arguments, given="", **variables):
        """Runs a command as loudly as it can, and keeps all it says."""
        command = [self.world.tools.chanceryctl, "--data-dir", self.world.data, "-v", *arguments]
        ended = subprocess.run(command, input=given, capture_output=True, text=True, cwd=self.world.folder, check=False,
                               env=self.world._variables({"QT_LOGGING_RULES": "chancery.*=true;*.debug=true",
                                                          "SSLKEYLOGFILE": str(self.world.disk / "keys.log"),
                                                          **variables}), timeout=120)
        self.written.append((" ".join(map(str, arguments)), (ended.stdout + ended.stderr).encode()))
        return ended

    def kinds(self):
        said = self.ctl("account", "add", "--help").stdout
        return re.findall(r"\w+", re.search(r"What it is: ([\w, ]+)", said)[1])

    def give(self, command, key, source):
        """One secret through one of the ways in."""
        canary = self.canary()
        file = self.world.folder / "secret"  # outside the data folder; it is the admin's own
        file.write_text(canary + "\n")
        word, given, variables = {"env": (f"{key}=env:GIVEN", "", {"GIVEN": canary}),
                                  "file": (f"{key}=file:{file}", "", {}),
                                  "stdin": (f"{key}=-", canary + "\n", {})}[source]
        ended = self.ctl(*command, "--secret", word, given=given, **variables)
        file.unlink()
        return ended

    def accounts(self):
        """Every secret of every kind through every way in, and then the account is used."""
        for kind in self.kinds():
            for staging in ({}, BLOB):
                values = self.servers.fill({**ACCOUNTS[kind], **staging}, self.world.folder)
                name = f"{kind} {staging.get('staging', 'local')}"
                self.account(kind, name, values)

    def account(self, kind, name, values):
        words = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
        base = ("account", "add", "--name", name, "--kind", kind, *words)
        self.ctl(*base)
        for key in ("password", "clientSecret", "privateKey", "keyPassphrase", "sas", "accountKey",
                    "stagingClientSecret", "stagingPrivateKey", "refreshToken"):
            for source in ("env", "file", "stdin"):
                if self.give(base, key, source).returncode != 0:
                    self.give(("account", "edit", name), key, source)
            self.ctl("account", "test", name)
        self.ctl("account", "show", name)

    def settings(self):
        port = self.servers.http.server_address[1]
        user, password = self.canary(), self.canary()
        for source in ("env", "file", "stdin"):
            self.give(("settings", "set"), "smtpPassword", source)
        hook = f"http://127.0.0.1:{port}/hook/{self.canary()}?token={self.canary()}"
        self.ctl("settings", "set", "--secret", "alertWebhookSecret=env:HOOK", HOOK=hook)
        for word in (f"proxy=http://{user}:{password}@127.0.0.1:{port}",
                     f"smtpUrl=smtp://{self.canary()}:{self.canary()}@127.0.0.1:{port}"):
            self.ctl("settings", "set", word)
        self.ctl("settings", "list")

    def work(self):
        """All that reads, sends, fails, prints and exports."""
        for arguments in (("run", CONNECTOR), ("replay", CONNECTOR), ("status",), ("status", CONNECTOR),
                          ("log", CONNECTOR, "--format", "txt", "--output", self.world.disk / "log.txt"),
                          ("log", CONNECTOR, "--format", "csv", "--output", self.world.disk / "log.csv"),
                          ("log", CONNECTOR, "--format", "json", "--output", self.world.disk / "log.json"),
                          ("audit", "--format", "csv", "--output", self.world.disk / "audit.csv"),
                          ("connector", "export", CONNECTOR), ("connector", "show", CONNECTOR),
                          ("connector", "test", CONNECTOR), ("reconcile", CONNECTOR, "--deep"), ("verify",),
                          ("account", "list"), ("connector", "list"), ("connector", "types")):
            self.ctl(*arguments)

    def crash(self):
        """A crash in the middle of a run, where memory images are wanted."""
        resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
        for number in (signal.SIGSEGV, signal.SIGABRT):
            environment = {"CHANCERY_FAILPOINT_LOG": "/dev/stderr"}
            process = subprocess.Popen([self.world.tools.chanceryctl, "--data-dir", self.world.data, "-v", "run", CONNECTOR],
                                       cwd=self.world.disk, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       env=self.world._variables(environment))
            process.stderr.readline()
            process.send_signal(number)
            self.written.append(("crash", b"".join(process.communicate(timeout=120))))

    def forms(self):
        """How a secret may look: as it is, in a URL, in base64 at any of the three places, in hexadecimal."""
        for canary in self.canaries:
            plain = canary.encode()
            yield canary, plain
            yield canary, urllib.parse.quote(canary).encode()
            yield canary, plain.hex().encode()
            for before in range(3):
                encoded = base64.b64encode(b"x" * before + plain)
                yield canary, encoded[4 if before else 0:-4]

    def test_no_secret_is_found_anywhere(self):
        self.accounts()
        self.settings()
        self.work()
        self.crash()
        self.assertGreaterEqual(len(self.canaries), 50)
        for path in self.world.disk.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                self.written.append((str(path), content))
                if path.suffix == ".gz":
                    self.written.append((str(path), gzip.decompress(content)))
        found = {f"{canary} in {where}" for where, content in self.written for canary, form in self.forms()
                 if form in content}
        self.assertEqual(found, set())
        self.assertEqual([path for path in self.world.disk.rglob("core*") if path.is_file()], [])


if __name__ == "__main__":
    unittest.main()
