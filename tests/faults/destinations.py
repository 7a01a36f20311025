# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a world's items come from, and where its archive and its staging are: a folder, a mail server, Microsoft 365,
Azure Storage."""

import csv
import email
import hashlib
import json
import os
import pwd
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import azurite  # noqa: E402
from played import TRUTHS, Played  # noqa: E402
from signedfiles import SignedFiles  # noqa: E402

PATIENCE = 30  # seconds a server may take to start


@dataclass(frozen=True)
class Place:
    """Which source, destination and staging a world has; servers are started where it is used."""
    kind: str = "local"
    has_azurite: bool = False  # else staging in a folder
    source: str = "xip"

    @staticmethod
    def add_options(parser):
        parser.add_argument("--destination", choices=("local", "imap", "microsoft365"), default="local")
        parser.add_argument("--source", choices=("xip", *TRUTHS), default="xip")
        parser.add_argument("--azurite", action="store_true", help="stage in an emulator of Azure Storage")

    @staticmethod
    def of(options):
        return Place(options.destination, options.azurite, options.source)

    def destination(self, tools):
        if self.kind == "imap":
            return Dovecot()
        return MicrosoftSandbox(tools.sandbox) if self.kind == "microsoft365" else LocalArchive()

    def staging(self):
        return Azurite() if self.has_azurite else None

    def origin(self, tools):
        return SignedFiles() if self.source == "xip" else Played(tools.source, self.source)

    def concerns(self, point):
        """Whether a fail-point is about these, and not about what folders meet as well."""
        of_capture = self.source != "xip" and point.startswith(("collect.", "journal.store", "journal.addDeliveries"))
        is_elsewhere = self.kind != "local" or self.has_azurite
        return of_capture or (is_elsewhere and point.startswith(("deliver.", "stage.", "staging.", "imap.",
                                                               "microsoft365.")))


def read_folders(archive):
    """Every message of an archive of Maildirs: (mailbox, bytes)."""
    for file in sorted(archive.glob("*/.*/*/*")):
        if file.parent.name in ("cur", "new") and file.is_file():
            yield file.relative_to(archive).parts[0], file.read_bytes()


def has_attachment(content, attachment):
    message = email.message_from_bytes(content)
    return any(part.get_payload(decode=True) == attachment for part in message.walk() if part.get_filename())


def ended(process):
    """Ends a server that was started here."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class LocalArchive:
    """Maildirs in the world's own archive folder."""
    keeps_bytes = True

    def account(self, world):
        return "local", {"path": world.archive, "directory": world.directory}, {}

    def settings(self):
        return {}

    def begin(self, world):
        """The world's disk was made."""

    def save(self, world, name):
        """The world's disk is to be copied, as the state `name`."""

    def restore(self, world, name):
        """The world's disk is that of the state again."""

    def messages(self, world):
        return read_folders(world.archive)

    def has(self, content, attachment):
        return has_attachment(content, attachment)

    def close(self):
        pass


class Dovecot:
    """A mail server of the world's own, over Maildirs in its archive folder. Started anew for every state of the
    world, so that nothing it remembers is of another one."""
    keeps_bytes = True
    program = "/usr/sbin/dovecot"

    def __init__(self):
        self._process = None
        self._folder = tempfile.TemporaryDirectory(prefix="chancery-dovecot-")
        self._user = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
        self._port = 0

    def account(self, world):
        return ("imap", {"host": "127.0.0.1", "port": self._port, "security": "none", "masterUser": "master",
                         "directory": world.directory}, {"password": "mastersecret"})

    def settings(self):
        return {"secondLookSeconds": 1}  # the server may still be at work on what a death cut off

    def begin(self, world):
        self.close()
        world.archive.mkdir(exist_ok=True)
        for folder in (world.folder, world.folder.parent):
            folder.chmod(0o711)
        self._adopt(world.archive)
        self._configure(world)
        command = [self.program, "-F", "-c", str(Path(self._folder.name, "dovecot.conf"))]
        if os.geteuid() == 0:
            command = ["setpriv", "--pdeathsig=TERM", f"--reuid={self._user.pw_uid}", f"--regid={self._user.pw_gid}", "--clear-groups",
                       *command]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)
        self._wait()

    def save(self, world, _name):
        """Once it has met the end of a dead client's connection: what it threw away then would stay in a copy."""
        deadline = time.monotonic() + PATIENCE
        while any(world.archive.glob("*/.*/tmp/*")) and time.monotonic() < deadline:
            time.sleep(0.02)

    def restore(self, world, _name):
        self.begin(world)

    def _adopt(self, folder):
        if os.geteuid() != 0:
            return
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self._user.pw_uid, self._user.pw_gid, follow_symlinks=False)

    def _configure(self, world):
        if not self._port:
            with socket.create_server(("127.0.0.1", 0)) as finder:
                self._port = finder.getsockname()[1]
        folder = Path(self._folder.name)
        for name in ("run", "state"):
            (folder / name).mkdir(exist_ok=True)
        (folder / "masters").write_text("master:{PLAIN}mastersecret\n")
        group = subprocess.run(["id", "-gn", self._user.pw_name], capture_output=True, text=True, check=True).stdout
        (folder / "dovecot.conf").write_text(f"""base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = {self._user.pw_name}
default_login_user = {self._user.pw_name}
default_internal_group = {group.strip()}
first_valid_uid = 0
mail_location = maildir:{world.archive}/%u
mail_fsync = always
passdb {{
  driver = passwd-file
  master = yes
  args = scheme=PLAIN username_format=%u {folder}/masters
}}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={self._user.pw_uid} gid={self._user.pw_gid} home={world.archive}/%u
}}
namespace inbox {{
  inbox = yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {self._port}
  }}
}}
service anvil {{
  chroot =
}}
""")
        self._adopt(folder)

    def _wait(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                with socket.create_connection(("127.0.0.1", self._port), 1) as connection:
                    if connection.recv(64).startswith(b"* OK"):
                        return
            except OSError:
                time.sleep(0.02)
        log = Path(self._folder.name, "log")
        raise RuntimeError(f"Dovecot does not start: {log.read_text() if log.exists() else ''}")

    def messages(self, world):
        """With the line ends a message has on its way: the server's own files have others."""
        for mailbox, content in read_folders(world.archive):
            yield mailbox, content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")

    def has(self, content, attachment):
        return has_attachment(content, attachment)

    def close(self):
        if self._process:
            ended(self._process)
            self._process = None


class Azurite:
    """Azure Storage for stagings: an emulator with one container, which forgets everything when it is closed."""
    container = "chancery"

    def __init__(self):
        self._server = azurite.Azurite()
        self._server.client("make", self.container)

    def save(self, folder):
        """With the world's disk: what is staged goes into a new folder."""
        self._server.client("save", self.container, folder)

    def restore(self, folder):
        self._server.client("load", self.container, folder)

    def account(self):
        return ({"staging": "azureblob", "containerUrl": self._server.url(self.container)},
                {"accountKey": self._server.key})

    def close(self):
        self._server.end()


class MicrosoftSandbox:
    """Microsoft 365 as chancery-sandbox plays it. Its mailboxes and its directory are remembered and gone back to with
    the states of the world."""
    keeps_bytes = False
    secret = "a-client-secret-of-the-tests"

    def __init__(self, program, *options):
        self._command = ["setpriv", "--pdeathsig=TERM", str(program), "microsoft", "--users", "0",
                         "--client-secret", self.secret, *options]
        self._process = None
        self.served = {}
        self._names = {}

    def account(self, world):
        return ("microsoft365", {"tenant": self.served["tenant"], "clientId": self.served["clientId"],
                                 "loginUrl": self.served["loginUrl"], "graphUrl": self.served["graphUrl"],
                                 "domains": "example.com"}, {"clientSecret": self.secret})

    def settings(self):
        return {"secondLookSeconds": 1}

    def begin(self, world):
        if self._process:
            self._go_back("fresh")
        else:
            self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            self.served = json.loads(self._process.stdout.readline())
            self._remember("fresh")
        if world.directory.exists():
            with world.directory.open(newline="") as lines:
                for row in csv.DictReader(lines):
                    self.add_user(row["address"], row["displayName"])

    def save(self, _world, name):
        self._remember(name)

    def restore(self, _world, name):
        self._go_back(name)

    def _remember(self, name):
        self._settle()
        self.ask("/do", "POST", action="remember", name=name)

    def _go_back(self, name):
        self._settle()
        self.ask("/faults", "DELETE")
        self.ask("/do", "POST", action="recall", name=name)

    def _settle(self):
        """Until nothing is left of what a program sent before it died."""
        deadline = time.monotonic() + PATIENCE
        while self.ask("/status")["pendingCommits"] and time.monotonic() < deadline:
            time.sleep(0.02)

    def add_user(self, address, name):
        user = self.ask("/users", "POST", userPrincipalName=address, mail=address, displayName=name)
        self._names[user["id"]] = address

    def users(self):
        """The ids of its mailboxes."""
        return list(self._names)

    def ask(self, path, method="GET", **document):
        """Of the sandbox's control port."""
        body = json.dumps(document).encode() if document else None
        request = urllib.request.Request(self.served["controlUrl"].rstrip("/") + path, body, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or b"null")

    def messages(self, world):
        """What stands for each message: the fields the oracle knows it by, and the digests of its parts."""
        for user, mailbox in self.ask("/dump")["mailboxes"].items():
            for message in mailbox["messages"]:
                if message["isDraft"]:
                    raise RuntimeError(f"a draft is left in {mailbox['user']}: {message}")
                yield self._names.get(user, user), self._shown(message)

    @staticmethod
    def _shown(message):
        properties = message["properties"]
        lines = [f"X-Archive-Key: {message['archiveKey']}", f"Subject: {message['subject']}",
                 f"Message-ID: {message['internetMessageId']}"]
        for name in ("X-Archive-Event", "X-Archive-Original-Id"):
            value = next((each for key, each in properties.items() if name.lower() in key.lower()), None)
            lines += [f"{name}: {value}"] if isinstance(value, str) else []
        lines += ["", message["bodySha256"]] + [each.get("sha256", "") for each in message["attachments"]]
        return "\r\n".join(lines).encode()

    def has(self, content, attachment):
        return hashlib.sha256(attachment).hexdigest().encode() in content.lower()

    def close(self):
        if self._process:
            self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait(PATIENCE)
            self._process = None
