# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Twelve items of all sorts for three mailboxes, and what must become of each."""

import csv
import io
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

ANNA, BEN, CARL = "anna@example.com", "ben@example.com", "carl@example.com"
MAILBOXES = (ANNA, BEN, CARL)
SPARE = "desk@example.com"  # a mailbox that nothing goes to before a mapping says so
UNMAPPED = "dora@example.com"  # inside the organisation, but in no directory
OUTSIDE = "quotes@partner.test"

DIRECTORY = "address,displayName,aliases\r\n" + "".join(
    f"{address},{address.split('@')[0].title()},\r\n" for address in MAILBOXES + (SPARE,))


@dataclass
class Item:
    """One item; its subject is unique, and so how a message is known again."""
    subject: str
    people: tuple
    original: bytes = b""  # an e-mail's own bytes, which every copy must end with
    attachment: bytes = b""

    @property
    def mailboxes(self):
        return {person for person in self.people if person in MAILBOXES}


@dataclass
class Archive:
    """One signed file of the source: its format, and its members by their paths."""
    name: str
    format: str
    members: dict = field(default_factory=dict)

    def write_members(self, folder):
        for path, content in self.members.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def mail(number, people):
    sender, *others = people
    subject = f"Item {number:02}"
    lines = [f"From: <{sender}>", f"To: {', '.join(f'<{other}>' for other in others)}",
             f"Date: {number:2} Nov 2026 09:{number:02}:00 +0100", f"Message-ID: <mail-{number}@contoso.com>",
             f"Subject: {subject}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
             "Content-Transfer-Encoding: 8bit", "", f"Ticket {number}: 25 million \u2713"]
    return Item(subject, tuple(people), original="".join(line + "\r\n" for line in lines).encode())


def record(number, people, attachment=b""):
    """A chat item, and what stands for it in a JSON or CSV member."""
    subject = f"Item {number:02}"
    fields = {"id": f"chat-{number}", "sentAt": f"2026-11-17T08:{number:02}:00Z", "from": people[0],
              "subject": subject, "text": f"Where do you see the 10y? {number} bp \U0001F4C8",
              "Email": ";".join(people)}
    return Item(subject, tuple(people), attachment=attachment), fields


def archives():
    """The source: the files and the items in them."""
    mails = [mail(1, (ANNA, BEN, CARL)), mail(2, (BEN, ANNA)), mail(3, (CARL, BEN, UNMAPPED)),
             mail(4, (ANNA, BEN, CARL, OUTSIDE))]
    table = random.Random(7).randbytes(100_000)
    chats = [record(5, (ANNA, BEN, CARL)), record(6, (BEN, CARL)), record(7, (CARL, ANNA, UNMAPPED)),
             record(8, (ANNA, BEN, CARL, OUTSIDE), table)]
    chats[3][1]["attachments"] = ["files/curve.bin"]
    notes = [record(9, (ANNA, CARL)), record(10, (BEN, ANNA, CARL))]
    late = [mail(11, (ANNA, BEN, CARL)), record(12, (CARL, BEN, ANNA))]

    rows = io.StringIO()
    writer = csv.DictWriter(rows, notes[0][1].keys())
    writer.writeheader()
    writer.writerows(fields for _, fields in notes)
    files = [
        Archive("1-mails.xip", "xip", {f"mails/{item.subject}.eml": item.original for item in mails}),
        Archive("2-chats.zip", "jar", {"chats.json": as_json([fields for _, fields in chats]),
                                       "files/curve.bin": table}),
        Archive("3-notes.asice", "asice", {"notes.csv": rows.getvalue().encode()}),
        Archive("4-late.xip", "xar", {"late.eml": late[0].original, "late.json": as_json([late[1][1]])}),
    ]
    items = mails + [item for item, _ in chats + notes] + [late[0], late[1][0]]
    return files, items


def as_json(value):
    return json.dumps(value, indent=1).encode()
