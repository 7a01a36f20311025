#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many items for many mailboxes of Microsoft 365 while it misbehaves, in one way after the other: which copies are lost,
doubled or in a wrong mailbox, and what it cost."""

import argparse
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass

import items
from destinations import MicrosoftSandbox
from world import CONNECTOR, Broken, Tools, World

COPIES = 3  # of each item
FILES = 10
MOST_RUNS = 20
MOST_CONCURRENT = 3  # requests a mailbox may see at once; the service refuses the fifth

FAULTS = {
    "none": {},
    "429": {"kind": "status", "status": 429, "code": "ApplicationThrottled", "retryAfter": "1", "probability": 0.02},
    "503": {"kind": "status", "status": 503, "code": "", "probability": 0.02},
    "cut before": {"kind": "drop", "probability": 0.02},
    "cut after": {"kind": "acceptThenDrop", "route": "createMessage", "probability": 0.02},
    "half an answer": {"kind": "halfAnswer", "probability": 0.02},
    "done later": {"kind": "commitLater", "route": "createMessage", "probability": 0.01, "delayMs": 300},
    "slow": {"kind": "delay", "delayMs": 20},
    "expired tokens": {"kind": "expireTokens", "probability": 0.001},
    "folder race": {"kind": "folderRace", "route": "createFolder", "probability": 0.5},
}


@dataclass
class Row:
    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    requests: int = 0
    concurrent: int = 0
    runs: int = 0
    seconds: float = 0


def crowd(count, mailboxes):
    """So many chats, each for a few of the mailboxes, in several files."""
    dice = random.Random(11)
    people = tuple(f"user{number:04}@example.com" for number in range(1, mailboxes + 1))
    chats = [items.chat(number, tuple(dice.sample(people, COPIES))) for number in range(count)]
    for number, (_, fields) in enumerate(chats):
        fields["sentAt"] = f"2026-11-17T08:{number // 60 % 60:02}:{number % 60:02}Z"
    archives = [items.Archive(f"{file}.zip", "jar",
                              {"chats.json": items.as_json([fields for _, fields in chats[file::FILES]])})
                for file in range(FILES)]
    return items.Source(archives, [item for item, _ in chats], people)


def run_until_done(world):
    """How many runs it took until nothing was open."""
    for number in range(1, MOST_RUNS + 1):
        ended = world.ctl("run", CONNECTOR)
        if ended.document is None or "run" not in ended.document:
            raise Broken(str(ended))
        if ended.document["open"] == 0:
            return number
    raise Broken(f"it never gets done: {ended}")


def examine(world, source):
    """The row of what is in the mailboxes and what was asked of the service."""
    row = Row()
    expected = source.copies(is_mapped=False)
    held = Counter()
    dump = world.destination.ask("/dump")
    for mailbox in dump["mailboxes"].values():
        for message in mailbox["messages"]:
            held[mailbox["user"], message["subject"].removeprefix("[XIP] ")] += 1
    row.lost = sum(copy not in held for copy in expected)
    row.doubled = sum(count - 1 for copy, count in held.items() if copy in expected)
    row.wrong = sum(count for copy, count in held.items() if copy not in expected)
    row.requests = sum(dump["traffic"]["requests"].values())
    row.concurrent = dump["traffic"]["mostConcurrentEver"]
    for violation in dump["violations"][:5]:
        print("violation:", violation, flush=True)
    return row


def trial(world, source, fault):
    """One way to misbehave, from nothing to the last copy."""
    world.restore("crowd")
    world.destination.ask("/traffic", "DELETE")
    if fault:
        world.destination.ask("/faults", "POST", **fault)
    start = time.monotonic()
    runs = run_until_done(world)
    row = examine(world, source)
    row.runs, row.seconds = runs, time.monotonic() - start
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
          f"{'wrong':>7}{'requests':>10}{'a copy':>8}{'at once':>9}{'runs':>6}{'seconds':>9}", flush=True)
    with World(tools, destination=MicrosoftSandbox(tools.sandbox, "--digests")) as world:
        world.make_source(source)
        world.set_up()
        world.save("crowd")
        for name in names:
            row = trial(world, source, FAULTS[name])
            is_well &= not (row.lost or row.doubled or row.wrong) and row.concurrent <= MOST_CONCURRENT
            print(f"{name:16}{row.lost:6}{row.doubled:9}{row.wrong:7}{row.requests:10}{row.requests / copies:8.2f}"
                  f"{row.concurrent:9}{row.runs:6}{row.seconds:9.0f}", flush=True)
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
