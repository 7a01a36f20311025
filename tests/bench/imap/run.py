#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BENCH_IMAP MESSAGES ROUNDS: messages per second of three programs into one Dovecot, each round into mailboxes
of its own, and the ratios of the medians."""

import imaplib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))

from dovecotserver import Dovecot  # noqa: E402

SIZE = 8192


def write_messages(folder, count):
    for number in range(count):
        head = (f"From: a@example.com\r\nTo: b@example.com\r\nSubject: Message {number}\r\n"
                f"Message-ID: <{number}@example.com>\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\n\r\n").encode()
        line = b"0123456789 abcdefghijklmnopqrstuvwxyz 0123456789 abcdefghijklmnopqrst\r\n"
        body = (line * (SIZE // len(line) + 1))[: SIZE - len(head) - 2] + b"\r\n"
        (folder / f"{number:07}.eml").write_bytes(head + body)


def ours(program, port, user, messages, _):
    return float(subprocess.run([program, str(port), user, messages], check=True, capture_output=True, text=True).stdout)


def with_imaplib(_, port, user, messages, __):
    contents = [path.read_bytes() for path in sorted(messages.iterdir())]
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        client.create("INBOX.Bench")
        started = time.monotonic()
        client.select("INBOX.Bench")
        for content in contents:
            if client.append("INBOX.Bench", r"(\Seen)", '"20-Nov-2026 08:00:00 +0000"', content)[0] != "OK":
                raise SystemExit("imaplib: refused")
        return time.monotonic() - started


def with_mbsync(_, port, user, messages, scratch):
    local = scratch / f"local-{user}"
    for part in ("cur", "new", "tmp"):
        (local / "Bench" / part).mkdir(parents=True)
    for number, path in enumerate(sorted(messages.iterdir())):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        (local / "Bench" / "cur" / f"{number}.1.bench:2,S").write_bytes(content)
    configuration = scratch / f"mbsyncrc-{user}"
    configuration.write_text(f"""IMAPAccount bench
Host 127.0.0.1
Port {port}
User {user}
Pass secret
SSLType None
AuthMechs PLAIN

IMAPStore far
Account bench
Path INBOX.

MaildirStore near
Path {local}/
Inbox {local}/Inbox
SubFolders Verbatim

Channel push
Far :far:
Near :near:
Patterns Bench
Create Far
Sync Push New
CopyArrivalDate yes
SyncState {local}/state-
""")
    started = time.monotonic()
    subprocess.run(["mbsync", "-c", configuration, "push"], check=True, capture_output=True)
    return time.monotonic() - started


def count(port, user):
    with imaplib.IMAP4("127.0.0.1", port) as client:
        client.login(user, "secret")
        return int(client.select("INBOX.Bench", readonly=True)[1][0])


def main():
    program, messages, rounds = Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])
    if not shutil.which("mbsync"):
        raise SystemExit("mbsync is missing: apt-get install isync")
    programs = {"chancery": ours, "mbsync": with_mbsync, "imaplib": with_imaplib}
    rates = {name: [] for name in programs}
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="chancery-bench-", dir=memory) as folder:
        scratch = Path(folder)
        scratch.chmod(0o755)
        (scratch / "messages").mkdir()
        write_messages(scratch / "messages", messages)
        with Dovecot(scratch / "mail") as server:
            for turn in range(rounds):
                for name, deliver in programs.items():
                    user = f"{name}{turn}@example.com"
                    load = os.getloadavg()[0]
                    seconds = deliver(program, server.port, user, scratch / "messages", scratch)
                    if count(server.port, user) != messages:
                        raise SystemExit(f"{name}: not every message arrived")
                    rates[name].append(messages / seconds)
                    print(f"{name:9} {messages / seconds:9.0f} messages/s   load {load:.1f}", flush=True)
                    shutil.rmtree(scratch / "mail" / user)
    median = {name: statistics.median(each) for name, each in rates.items()}
    for other in ("mbsync", "imaplib"):
        print(f"chancery is {median['chancery'] / median[other]:.1f} times as fast as {other}")


if __name__ == "__main__":
    main()
