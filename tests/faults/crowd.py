#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many items for many mailboxes of Microsoft 365 while it misbehaves, in one way after the other: which copies are lost,
doubled or in a wrong mailbox, and what it cost."""

import argparse
import hashlib
import random
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field

import items
from destinations import MicrosoftSandbox
from oracle import parsed
from world import CONNECTOR, Broken, Tools, World

COPIES = 3  # of each item
FILES = 10
HEAVY = 399  # one item in so many has attachments; in each file there is one sooner or later
MOST_RUNS = 20
MOST_CONCURRENT = 3  # requests a mailbox may see at once; the service refuses the fifth
PATIENCE = 1800  # seconds for a run

# The first goes with the message, the second in a request of its own, the third in an upload session.
ATTACHMENTS = {f"files/{name}.bin": random.Random(size).randbytes(size)
               for name, size in (("inline", 1_500_000), ("added", 1_600_000), ("uploaded", 3_200_000))}
DIGESTS = {hashlib.sha256(content).hexdigest() for content in ATTACHMENTS.values()}


@dataclass
class Fault:
    """A way to misbehave: switches of the sandbox, for all mailboxes or for one in so many."""
    switches: list = field(default_factory=list)
    one_in: int = 0
    settings: dict = field(default_factory=dict)
    must_end: bool = False  # what it refuses stays refused until a replay

    def switch_on(self, sandbox):
        mailboxes = [{"mailbox": user} for user in sandbox.users()[::self.one_in]] if self.one_in else [{}]
        for switch in self.switches:
            for mailbox in mailboxes:
                sandbox.ask("/faults", "POST", **switch, **mailbox)


def status(number, code="", **more):
    return {"kind": "status", "status": number, "code": code, **more}


FAULTS = {
    "none": Fault(),
    "429 storm": Fault([status(429, "ApplicationThrottled", retryAfter="0.25", probability=0.2)]),
    "empty 503": Fault([status(503, probability=0.02)]),
    "cut before": Fault([{"kind": "drop", "probability": 0.02}]),
    "cut after": Fault([{"kind": "acceptThenDrop", "route": "createMessage", "probability": 0.02}]),
    "half an answer": Fault([{"kind": "halfAnswer", "probability": 0.02}]),
    "done 5 s later": Fault([{"kind": "commitLater", "route": "createMessage", "probability": 0.002, "delayMs": 5000}],
                            settings={"secondLookSeconds": 30}),
    "slow": Fault([{"kind": "delay", "delayMs": 20}]),
    "expired tokens": Fault([{"kind": "expireTokens", "probability": 0.001}]),
    "folder race": Fault([{"kind": "folderRace", "route": "createFolder", "probability": 0.5}]),
    "mailbox moved": Fault([status(503, "ErrorMailboxMoveInProgress", skip=20, times=3)], one_in=5),
    "quota full": Fault([status(507, "ErrorQuotaExceeded", route="createMessage", skip=20, times=3)], one_in=10),
    "mailbox closed": Fault([status(403, "ErrorAccessDenied", skip=20, times=2)], one_in=10),
    "413": Fault([status(413, "RequestEntityTooLarge", route="createMessage", probability=0.02)], must_end=True),
    "attachments cut": Fault([{"kind": kind, "route": route, "probability": 0.2}
                              for route in ("addAttachment", "createUploadSession", "uploadChunk")
                              for kind in ("drop", "acceptThenDrop")]),
}


@dataclass
class Row:
    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    requests: int = 0
    concurrent: int = 0
    hits: int = 0
    runs: int = 0
    seconds: float = 0
    violations: int = 0

    def is_well(self, has_fault):
        spoilt = self.lost or self.doubled or self.wrong or self.violations
        return not spoilt and 0 < self.concurrent <= MOST_CONCURRENT and (self.hits > 0) == has_fault

    def __str__(self):
        return (f"{self.lost:6}{self.doubled:9}{self.wrong:7}{self.requests:10}{self.hits:7}{self.concurrent:9}"
                f"{self.runs:6}{self.seconds:9.0f}")


def crowd(count, mailboxes):
    """So many chats, each for a few of the mailboxes, in several files; a few have attachments."""
    dice = random.Random(11)
    people = tuple(f"user{number:04}@example.com" for number in range(1, mailboxes + 1))
    chats = [items.chat(number, tuple(dice.sample(people, COPIES))) for number in range(count)]
    for number, (item, fields) in enumerate(chats):
        fields["sentAt"] = f"2026-11-17T08:{number // 60 % 60:02}:{number % 60:02}Z"
        if number % HEAVY == HEAVY // 2:
            fields["attachments"] = list(ATTACHMENTS)
            item.attachment = b"all of them"
    archives = [archive(f"{file}.zip", [fields for _, fields in chats[file::FILES]]) for file in range(FILES)]
    return items.Source(archives, [item for item, _ in chats], people)


def archive(name, records):
    attached = ATTACHMENTS if any("attachments" in fields for fields in records) else {}
    return items.Archive(name, "jar", {"chats.json": items.as_json(records), **attached})


def done(ended):
    """Whether a run, or a replay, left nothing open."""
    if ended.document is None or "run" not in ended.document:
        raise Broken(str(ended))
    return ended.document["open"] == 0


def run_until_done(world, fault):
    """How many runs it took until nothing was open or refused."""
    for number in range(1, MOST_RUNS + 1):
        ended = world.ctl("run", CONNECTOR, patience=PATIENCE)
        if done(ended):
            break
    else:
        raise Broken(f"it never gets done: {ended}")
    if fault.must_end:
        world.destination.ask("/faults", "DELETE")
        ended = world.ctl("replay", CONNECTOR, patience=PATIENCE)
        number += 1
    if not done(ended) or ended.document["failed"]:
        raise Broken(f"it is not settled: {ended}")
    return number


def held(world, source):
    """How often each copy is there, and the digests of the attachments that are with it or follow it."""
    names = {item.subject: item for item in source.items} | {item.id: item for item in source.items}
    copies, digests = Counter(), defaultdict(set)
    for mailbox, content in world.destination.messages(world):
        fields = parsed(content)
        is_supplement = fields["X-Archive-Event"] == "attachment"
        item = names[fields["X-Archive-Original-Id"] if is_supplement else world.origin.name(fields)]
        copies[mailbox, item.subject] += not is_supplement
        digests[mailbox, item.subject].update(content.decode().lower().split("\r\n"))
    return copies, digests


def examine(world, source):
    """The row of what is in the mailboxes and what was asked of the service."""
    row = Row()
    expected = source.copies(is_mapped=False)
    heavy = {(who, item.subject) for item in source.items if item.attachment for who in item.people}
    copies, digests = held(world, source)
    row.lost = sum(copy not in copies or (copy in heavy and not DIGESTS <= digests[copy]) for copy in expected)
    row.doubled = sum(count - 1 for copy, count in copies.items() if copy in expected)
    row.wrong = sum(count for copy, count in copies.items() if copy not in expected)
    traffic = world.destination.ask("/traffic")
    row.requests = sum(traffic["requests"].values())
    row.concurrent = traffic["mostConcurrentEver"]
    row.hits = sum(traffic["faults"].values())
    violations = world.destination.ask("/violations")
    row.violations = len(violations)
    for violation in violations[:5]:
        print("violation:", violation, flush=True)
    return row


def trial(world, source, fault):
    """One way to misbehave, from nothing to the last copy."""
    world.restore("crowd")
    for key, value in fault.settings.items():
        world.must("settings", "set", f"{key}={value}")
    world.destination.ask("/traffic", "DELETE")
    fault.switch_on(world.destination)
    start = time.monotonic()
    runs = run_until_done(world, fault)
    seconds = time.monotonic() - start
    row = examine(world, source)
    row.runs, row.seconds = runs, seconds
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--mailboxes", type=int, default=300)
    parser.add_argument("--only", help="these faults, parted by commas")
    options = parser.parse_args()
    names = options.only.split(",") if options.only else list(FAULTS)
    source = crowd(options.items, options.mailboxes)
    copies = options.items * COPIES
    tools = Tools.of(options)
    is_well = True
    print(f"{options.items} items, {copies} copies for {options.mailboxes} mailboxes\n{'':16}{'lost':>6}{'doubled':>9}"
          f"{'wrong':>7}{'requests':>10}{'hits':>7}{'at once':>9}{'runs':>6}{'seconds':>9}{'a copy':>8}", flush=True)
    with World(tools, destination=MicrosoftSandbox(tools.sandbox, "--digests")) as world:
        world.make_source(source)
        world.set_up()
        world.save("crowd")
        for name in names:
            row = trial(world, source, FAULTS[name])
            is_well &= row.is_well(has_fault=name != "none")
            print(f"{name:16}{row}{row.requests / copies:8.2f}", flush=True)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
