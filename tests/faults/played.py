# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources that are servers: chancery-source plays one, which lives on when the program dies. What it holds and who
must get it stands here, apart from what the program makes of it."""

import csv
import io
import json
import subprocess
from dataclasses import dataclass, field
from datetime import datetime, timezone

from items import Item, SPARE

LARGE = bytes((i * i + i // 251) % 251 for i in range(1_200_000))  # beyond the smallest size limit, 1 MB
PLAN = b"the plan"
MAILBOX = "{}@example.com"


@dataclass
class Truth:
    """What a kind's server holds, and what it holds more when it has grown. A line: item|version, then everyone in it;
    a version * is one that is made of digests."""
    first: str
    later: str
    mailboxes: tuple
    unmapped: str  # inside the organisation, without a mailbox; later mapped to the spare one
    name: str  # as the lines call that person
    others: tuple = ()  # without a mailbox for ever
    failed: int = 1  # items that cannot be converted
    attachments: dict = field(default_factory=dict)

    def people(self, words):
        known = {each.partition("@")[0]: each for each in self.mailboxes} | {self.name: self.unmapped}
        return tuple(known.get(word, word) for word in words)

    def items(self, has_grown):
        for line in (self.first + (self.later if has_grown else "")).split("\n"):
            if line.strip():
                name, *people = line.split()
                yield Item(name, self.people(people), attachment=self.attachments.get(name, b""),
                           id=name.rpartition("|")[0] if self.attachments.get(name) is LARGE else "")


@dataclass
class Content:
    """What a scenario of a played source deals with; as items.Source."""
    truth: Truth
    has_grown: bool = False

    def __post_init__(self):
        self.items = list(self.truth.items(self.has_grown))
        self.mailboxes = self.truth.mailboxes
        self.failed = self.truth.failed
        self.unmapped = self.truth.unmapped

    @property
    def parked(self):
        return self.still_parked + sum(self.unmapped in item.people for item in self.items)

    @property
    def still_parked(self):
        """When the unmapped one has the spare mailbox."""
        return sum(who in item.people for item in self.items for who in self.truth.others)

    @property
    def directory(self):
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(["address", "displayName", "aliases"])
        writer.writerows([address, address.partition("@")[0].title(), ""] for address in self.mailboxes + (SPARE,))
        return out.getvalue()

    def copies(self, is_mapped):
        mailbox_of = {address: address for address in self.mailboxes}
        if is_mapped:
            mailbox_of[self.truth.unmapped] = SPARE
        return {(mailbox_of[who], item.subject) for item in self.items for who in item.people if who in mailbox_of}


def mailboxes(*names):
    return tuple(MAILBOX.format(name) for name in names)


def salesforce(line):
    """0D5:1|2 stands for the id of the first post."""
    name, *people = line.split()
    prefix, _, rest = name.partition(":")
    number, _, version = rest.partition("|")
    return " ".join([f"{prefix}{int(number):012}AAA|{version}", *people])


def symphony(line, base=datetime(2026, 11, 19, tzinfo=timezone.utc)):
    """m1|… stands for the first message, TYPE/08:20:00/4 for an event at that time about the fourth user."""
    name, *people = line.split()
    if name.startswith("m"):
        number, _, version = name[1:].partition("|")
        return " ".join([f"m{int(number):03}-_AAAbQ|{version}", *people])
    kind, time, whom = name.split("/")
    hours, minutes, seconds = map(int, time.split(":"))
    ms = int(base.timestamp() + hours * 3600 + minutes * 60 + seconds) * 1000
    return " ".join([f"{kind}|ulPr8a:{ms}|{ms}|{12_987_981_100_000 + int(whom)}|", *people])


def lines(form, text):
    return "\n".join(form(line) for line in text.split("\n") if line.strip()) + "\n"


JIVE = Truth(
    first="""
/contents/100| ann bob
/contents/100|v2 bob ann
/comments/200| bob ann
/comments/201| ann bob
/contents/101| bob
/messages/300| ann bob
/messages/301| eve ann bob
/messages/302| ann bob eve
/messages/303| eve ann bob
/messages/304| ann bob eve
/contents/102| ann bob
/contents/103| dan
/contents/104| ann
/contents/105| bob
/contents/106| ann bob
/contents/107| bob ann
/contents/108| ann
/contents/109| bob
/contents/111| 9
/contents/112| ann bob
/contents/113| ann bob
/dms/400| ann bob eve
/comments/401| bob ann eve
/shares/410| bob ann
""", later="""
/contents/120| ann
/contents/100|v3 bob ann
/contents/102|* ann bob
/messages/301|* eve ann bob
/contents/105|deleted bob
/messages/303|deleted ann bob eve
/comments/402| eve ann bob
""", mailboxes=mailboxes("ann", "bob", "dan"), unmapped="eve", name="eve", others=("9",),
    attachments={"/contents/100|v2": PLAN, "/contents/100|v3": PLAN, "/contents/103|": b"the book",
                 "/contents/113|": LARGE})

CHATTER = Truth(
    first=lines(salesforce, """
0D5:1| ann bob
0D5:2| ann bob
0D5:3| bob eve
0D5:4| bob ann
0D5:4|2 bob ann
0D5:5| bob ann
0D5:5|deleted ann bob
0D5:6| bob ann
0D5:7| bob ann
0D5:8| ann bob
0D5:9| ann
0D5:10| ann bob
0D5:11| ann
0D5:14| dan@partner.example ann
0D5:15| ann bob
0D7:1| bob ann
0D7:2| eve ann bob
0D7:3| ann bob dan@partner.example eve
03J:1| ann bob
03J:2| bob ann
0D5:900| ann archive bob
0D7:900| bob ann archive
"""), later=lines(salesforce, """
0D5:20| bob ann
0D5:21| bob ann
0D5:2|2 ann bob
0D5:2|3 bob ann
0D7:2|2 eve ann bob
0D5:1|deleted ann bob
0D7:1|deleted ann bob
0D5:6|deleted bob ann
03J:3| bob ann
"""), mailboxes=mailboxes("ann", "bob", "archive"), unmapped="eve@corp.example", name="eve",
    attachments={"0D5000000000008AAA|": PLAN, "0D5000000000009AAA|": b"a picture", "0D5000000000015AAA|": LARGE})

SYMPHONY = Truth(
    first=lines(symphony, """
m1| ann bob
m2| bob ann
m3| dan ann bob
m4| ann dan
m5| dan ann
m6| ann dan bob
m7| dan ann
m7|suppressed ann dan
m8| kim
m9| bot kim
m10| eve ann
m13| bob
m14| ann
m15| ann dan
ROOMCREATED/07:00:00/1 ann bob
USERJOINEDROOM/08:20:00/4 dan ann bob
USERLEFTROOM/08:30:00/2 bob ann dan
CONNECTIONREQUESTED/09:40:00/3 ann eve
ROOMMEMBERPROMOTEDTOOWNER/09:41:00/4 ann dan
SYMPHONYELEMENTSACTION/09:42:00/4 dan ann
SOMETHINGNEW/09:43:00/1 ann dan
"""), later=lines(symphony, """
m16| dan ann
m17| ann dan bob
m18| kim ann dan
m5|suppressed ann dan kim
""") + "USERJOINEDROOM|* kim ann dan\n",
    mailboxes=mailboxes("ann", "bob", "dan", "bot"), unmapped="kim@example.com", name="kim",
    attachments={"m003-_AAAbQ|": PLAN, "m015-_AAAbQ|": LARGE})

TRUTHS = {"jive": JIVE, "chatter": CHATTER, "symphony": SYMPHONY}


class Played:
    """A server of one kind. What it holds is remembered and gone back to with the states of the world."""

    def __init__(self, program, kind):
        self.kind = kind
        self._process = subprocess.Popen(["setpriv", "--pdeathsig=TERM", str(program), kind], stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, text=True)
        self._told = self._line()
        self._tell("remember fresh")

    def _line(self):
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the server of {self.kind} is gone")
        return json.loads(line)

    def _tell(self, command):
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        self._line()

    def connector(self, _world):
        return self.kind, self._told["settings"], self._told["secrets"]

    def content(self, has_grown=False):
        return Content(TRUTHS[self.kind], has_grown)

    def begin(self, _world, _source):
        self._tell("recall fresh")

    def grow(self):
        self._tell("grow")

    def save(self, name):
        self._tell(f"remember {name}")

    def restore(self, name):
        self._tell(f"recall {name}")

    def name(self, fields):
        """By what a message's item is known again: its id and version."""
        item, version = ("".join((fields[f"X-Archive-Item-{part}"] or "").split()) for part in ("Id", "Version"))
        if len(version) == 16:
            version = "*"
        if self.kind == "symphony" and item.startswith("USERJOINEDROOM") and item not in SYMPHONY.first:
            return "USERJOINEDROOM|*"  # at a time of the server's
        return f"{item}|{version}"

    def close(self):
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(30)
