#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what an IMAP server shows of a user's mail, as one JSON document.

imapcheck.py PORT USER PASSWORD

{"folders": [...], "subscribed": [...], "messages": {FOLDER: [{"date", "flags", "size", "sha256", "key", "receipt",
"text", "attachments"}]}}
Folder names are as they travel, in modified UTF-7. "date" is INTERNALDATE in seconds since the epoch, "sha256"
the digest of the bytes that FETCH gives, "key" the header X-Archive-Key, "receipt" UIDVALIDITY and UID,
"text" and "attachments" ({NAME: sha256}) what Python's email reads. "flags" are without \\Recent, which
says something of the session and nothing of the message.
"""

import calendar
import email
import email.policy
import hashlib
import imaplib
import json
import re
import sys

imaplib._MAXLINE = 10_000_000


def names(answer):
    found = []
    for line in answer[1]:
        if isinstance(line, tuple):
            found.append(line[1].decode())
        elif line:
            found.append(re.match(rb'\([^)]*\) (?:"[^"]*"|NIL) "?((?:[^"\\]|\\.)*)"?$', line).group(1).decode())
    return sorted(name.replace('\\"', '"').replace("\\\\", "\\") for name in found)


def messages(server, folder):
    status, count = server.select('"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"', readonly=True)
    if status != "OK":
        raise SystemExit(f"cannot open {folder}")
    found = []
    if int(count[0]) == 0:
        return found
    validity = server.response("UIDVALIDITY")[1][0].decode()
    for part in server.fetch("1:*", "(UID INTERNALDATE FLAGS RFC822.SIZE BODY.PEEK[])")[1]:
        if not isinstance(part, tuple):
            continue
        facts, body = part
        message = email.message_from_bytes(body, policy=email.policy.default)
        found.append(
            {
                "date": calendar.timegm(date_of(facts)),
                "flags": sorted(flag.decode() for flag in imaplib.ParseFlags(facts) if flag != rb"\Recent"),
                "size": int(re.search(rb"RFC822.SIZE (\d+)", facts).group(1)),
                "sha256": hashlib.sha256(body).hexdigest(),
                "key": message["X-Archive-Key"],
                "receipt": validity + ":" + re.search(rb"UID (\d+)", facts).group(1).decode(),
                "text": text_of(message),
                "attachments": {
                    part.get_filename(): hashlib.sha256(part.get_payload(decode=True)).hexdigest()
                    for part in message.iter_attachments()
                    if part.get_filename()
                },
            }
        )
    server.close()
    return found


def text_of(message):
    body = message.get_body(("plain",))
    return body.get_content() if body else ""


def date_of(facts):
    # Internaldate2tuple() answers in local time.
    text = re.search(rb'INTERNALDATE "([^"]*)"', facts).group(1).decode()
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = re.match(
        r" ?(\d+)-(\w+)-(\d+) (\d+):(\d+):(\d+) ([+-])(\d\d)(\d\d)", text
    ).groups()
    month = list(calendar.month_abbr).index(month)
    offset = (int(zone_hours) * 60 + int(zone_minutes)) * (1 if sign == "+" else -1)
    return int(year), month, int(day), int(hour), int(minute) - offset, int(second)


def main():
    port, user, password = sys.argv[1:4]
    server = imaplib.IMAP4("127.0.0.1", int(port))
    server.login(user, password)
    folders = names(server.list())
    result = {
        "folders": folders,
        "subscribed": names(server.lsub()),
        "messages": {folder: messages(server, folder) for folder in folders},
    }
    server.logout()
    print(json.dumps(result))


main()
