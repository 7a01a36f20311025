# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources: signed files with items of all sorts, and what must become of each item."""

import csv
import io
import json
import random
from dataclasses import dataclass, field, replace
from pathlib import Path

ANNA, BEN, CARL = "anna@example.com", "ben@example.com", "carl@example.com"
SPARE = "desk@example.com"  # a mailbox that nothing goes to before a mapping says so
UNMAPPED = "dora@example.com"  # inside the organisation, but in no directory
OUTSIDE = "quotes@partner.test"

TABLE = random.Random(7).randbytes(1_200_000)  # an attachment beyond the smallest size limit, 1 MB


@dataclass
class Item:
    """One item; its subject is unique, and so how a message is known again."""
    subject: str
    people: tuple
    original: bytes = b""  # an e-mail's own bytes, which every copy must end with
    attachment: bytes = b""
    id: str = ""  # where the source gives one


@dataclass
class Archive:
    """One file of the source: how it is signed, and its members by their paths."""
    name: str
    format: str
    members: dict = field(default_factory=dict)

    def write_members(self, folder):
        for path, content in self.members.items():
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


@dataclass
class Source:
    """What is dropped in, and who has a mailbox."""
    archives: list
    items: list
    mailboxes: tuple
    failed: int = 0  # records that cannot be converted, and files that are refused
    unmapped: str = UNMAPPED

    @property
    def parked(self):
        return sum(self.unmapped in item.people for item in self.items)

    @property
    def still_parked(self):
        """When the unmapped one has the spare mailbox."""
        return 0

    @property
    def directory(self):
        rows = (f"{address},{address.partition('@')[0].title()},\r\n" for address in self.mailboxes + (SPARE,))
        return "address,displayName,aliases\r\n" + "".join(rows)

    def copies(self, is_mapped):
        """(mailbox, subject) of every copy there must be; `is_mapped`: the spare mailbox is the unmapped one's."""
        mailbox_of = {address: address for address in self.mailboxes}
        if is_mapped:
            mailbox_of[self.unmapped] = SPARE
        return {(mailbox_of[who], item.subject) for item in self.items for who in item.people if who in mailbox_of}


def mail(number, people):
    sender, *others = people
    subject = f"Item {number:02}"
    lines = [f"From: <{sender}>", f"To: {', '.join(f'<{other}>' for other in others)}",
             f"Date: {number:2} Nov 2026 09:{number:02}:00 +0100", f"Message-ID: <mail-{number}@contoso.com>",
             f"Subject: {subject}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
             "Content-Transfer-Encoding: 8bit", "", f"Ticket {number}: 25 million \u2713"]
    return Item(subject, tuple(people), original="".join(line + "\r\n" for line in lines).encode())


def chat(number, people, attachment=b""):
    """A chat item, and the fields that stand for it in a JSON or CSV member."""
    subject = f"Item {number:02}"
    fields = {"id": f"chat-{number}", "sentAt": f"2026-11-17T08:{number:02}:00Z", "from": people[0],
              "subject": subject, "text": f"Where do you see the 10y? {number} bp \U0001F4C8",
              "Email": ";".join(people)}
    return Item(subject, tuple(people), attachment=attachment, id=fields["id"]), fields


def as_json(value):
    return json.dumps(value, indent=1).encode()


def as_csv(records):
    out = io.StringIO()
    writer = csv.DictWriter(out, records[0].keys())
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()


def everyday():
    """Twelve items for three mailboxes; a record that is broken, and a file that nobody signed."""
    mails = [mail(1, (ANNA, BEN, CARL)), mail(2, (BEN, ANNA)), mail(3, (CARL, BEN, UNMAPPED)),
             mail(4, (ANNA, BEN, CARL, OUTSIDE))]
    chats = [chat(5, (ANNA, BEN, CARL)), chat(6, (BEN, CARL)), chat(7, (CARL, ANNA, UNMAPPED)),
             chat(8, (ANNA, BEN, CARL, OUTSIDE), TABLE)]
    chats[3][1]["attachments"] = ["files/curve.bin"]
    notes = [chat(9, (ANNA, CARL)), chat(10, (BEN, ANNA, CARL))]
    broken = chat(13, (ANNA, BEN))[1] | {"sentAt": "the day before"}
    late = [mail(11, (ANNA, BEN, CARL)), chat(12, (CARL, BEN, ANNA))]
    archives = [
        Archive("1-mails.xip", "xip", {f"mails/{item.subject}.eml": item.original for item in mails}),
        Archive("2-chats.zip", "jar", {"chats.json": as_json([fields for _, fields in chats]),
                                       "files/curve.bin": TABLE}),
        Archive("3-notes.asice", "asice", {"notes.csv": as_csv([fields for _, fields in notes] + [broken])}),
        Archive("4-unsigned.zip", "zip", {"mail.eml": mail(14, (ANNA, BEN)).original}),
        Archive("5-late.xip", "xar", {"late.eml": late[0].original, "late.json": as_json([late[1][1]])}),
    ]
    items = mails + [item for item, _ in chats + notes] + [late[0], late[1][0]]
    return Source(archives, items, (ANNA, BEN, CARL), failed=2)


def calm():
    """The same without the file that nobody signed, whose exit status would hide others."""
    source = everyday()
    return replace(source, archives=[each for each in source.archives if each.format != "zip"], failed=1)


def wide():
    """One item for more mailboxes than one transaction takes."""
    people = tuple(f"person{number}@example.com" for number in range(1100))
    item, fields = chat(1, people)
    return Source([Archive("1-wide.zip", "jar", {"chats.json": as_json([fields])})], [item], people)
