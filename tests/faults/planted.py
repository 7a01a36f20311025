#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the program on purpose, and proves that the kill matrix or the power cut notices."""

import argparse
import functools
import sys
import time

import powercut
from crew import Crew
from destinations import Place
from failpoints import Kill
from killmatrix import learned, trial
from world import Tools


def noticed_by_kills(crew):
    """Kills at the first and the last passage of each point until something is wrong; what it was, or None."""
    passages = crew.do(functools.partial(learned, "capture")).result()
    return first_notice(crew, [Kill(point, nth) for point, count in passages.items() for nth in sorted({1, count})])


def noticed_at(point):
    """Kills at each passage of a point until something is wrong: a page that a server gives is asked for again, unless
    it was the wrong one."""
    def look(crew):
        passages = crew.do(functools.partial(learned, "capture")).result()
        return first_notice(crew, [Kill(point, nth) for nth in range(1, passages[point] + 1)])
    return look


def first_notice(crew, kills):
    for kill in kills:
        result = crew.do(functools.partial(trial, "capture", (kill,))).result()
        if not result.findings.are_none:
            return f"killed at {kill}: {result.findings}"
    return None


def noticed_by_power_cuts(crew):
    """Cuts the power at some syncs, everything dropped that was not synced."""
    for cuts in powercut.run_cuts(crew, ["capture"], most=8, is_strict_only=True).values():
        if not cuts.findings.are_none:
            return f"power cut: {cuts.findings}"
    return None


PLANTS = (
    ("receiptBeforePut", "xip", noticed_by_kills),
    ("cursorOutsideTransaction", "xip", noticed_by_kills),
    ("noIntentLookup", "xip", noticed_by_kills),
    ("noSync", "xip", noticed_by_power_cuts),
    ("cursorOutsideTransaction", "jive", noticed_at("journal.plantedCursor.committed")),
    ("cursorOutsideTransaction", "chatter", noticed_at("journal.plantedCursor.committed")),
    ("cursorOutsideTransaction", "symphony", noticed_at("journal.plantedCursor.committed")),
    ("acknowledgedBeforeCommit", "symphony", noticed_at("collect.beforeStore")),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    parser.add_argument("--only", help="this one")
    parser.add_argument("--source", help="with this source")
    options = parser.parse_args()
    start = time.monotonic()
    caught = 0
    plants = [each for each in PLANTS if options.only in (None, each[0]) and options.source in (None, each[1])]
    for plant, source, look in plants:
        with Crew(Tools.of(options), ["capture"], {"CHANCERY_PLANT": plant}, Place(source=source)) as crew:
            what = look(crew)
        caught += what is not None
        print(f"{plant:26}{source:10}{'caught' if what else 'NOT CAUGHT'}\n    {what}", flush=True)
    print(f"caught/planted {caught}/{len(plants)}, {time.monotonic() - start:.0f} s")
    return 0 if caught == len(plants) else 1


if __name__ == "__main__":
    sys.exit(main())
