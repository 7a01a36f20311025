# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's Dovecot on a free port of the loopback address, with a configuration of its own and without privileges, for
tests in Python. Every user has the password `secret`; `master` with `mastersecret` opens every mailbox."""

import os
import pwd
import grp
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAM = "/usr/sbin/dovecot"

CONFIGURATION = """base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain
auth_failure_delay = 0
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 0
mail_location = maildir:{mail}/%u
mail_fsync = {fsync}
passdb {{
  driver = passwd-file
  master = yes
  args = scheme=PLAIN username_format=%u {base}/masters
}}
passdb {{
  driver = static
  args = password=secret
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={mail}/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    address = 127.0.0.1
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
namespace inbox {{
  inbox = yes
}}
"""


class Dovecot:
    """Serves the mail below a folder until it is ended. Started by root it runs as `nobody`, and the folder becomes
    that user's."""

    def __init__(self, mail, fsync="optimized"):
        self.mail = Path(mail)
        self._fsync = fsync
        self._folder = tempfile.TemporaryDirectory(prefix="dovecot-")
        self._base = Path(self._folder.name).resolve()
        self._process = None
        self.port = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.end()

    def start(self):
        for name in ("run", "state"):
            (self._base / name).mkdir(exist_ok=True)
        self.mail.mkdir(parents=True, exist_ok=True)
        (self._base / "masters").write_text("master:{PLAIN}mastersecret\n")
        for _ in range(5):  # the port may be taken between finding it and the server's start
            with socket.socket() as finder:
                finder.bind(("127.0.0.1", 0))
                self.port = finder.getsockname()[1]
            if self._start_on_port():
                return
        raise RuntimeError("Dovecot does not answer: " + self.log())

    def log(self):
        log = self._base / "log"
        return log.read_text() if log.exists() else ""

    def end(self):
        if self._process:
            self._process.terminate()
            self._process.wait(20)
        self._folder.cleanup()

    def _start_on_port(self):
        root = os.geteuid() == 0
        uid, gid = (pwd.getpwnam("nobody").pw_uid, pwd.getpwnam("nobody").pw_gid) if root else (os.getuid(), os.getgid())
        configuration = self._base / "dovecot.conf"
        configuration.write_text(CONFIGURATION.format(
            base=self._base, mail=self.mail, port=self.port, fsync=self._fsync, user=pwd.getpwuid(uid).pw_name,
            group=grp.getgrgid(gid).gr_name))
        command = [PROGRAM, "-F", "-c", str(configuration)]
        if root:
            for top in (self._base, self.mail):
                for path in [top, *top.rglob("*")]:
                    os.chown(path, uid, gid)
            command = [shutil.which("setpriv"), f"--reuid={uid}", f"--regid={gid}", "--clear-groups", *command]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1) as client:
                    client.settimeout(10)
                    if client.recv(4) == b"* OK":
                        return True
            except OSError:
                time.sleep(0.02)  # between two looks whether it has come up
        return False

