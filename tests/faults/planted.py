#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the program on purpose, in four ways, and proves that the kill matrix or the power cut notices."""

import argparse
import functools
import sys
import time

import powercut
from crew import Crew
from failpoints import Kill
from killmatrix import learned, trial
from world import Tools


def noticed_by_kills(crew):
    """Kills at the first and the last passage of each point until something is wrong; what it was, or None."""
    passages = crew.do(functools.partial(learned, "capture")).result()
    kills = [Kill(point, nth) for point, count in passages.items() for nth in sorted({1, count})]
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


PLANTS = {
    "receiptBeforePut": noticed_by_kills,
    "cursorOutsideTransaction": noticed_by_kills,
    "noIntentLookup": noticed_by_kills,
    "noSync": noticed_by_power_cuts,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    options = parser.parse_args()
    start = time.monotonic()
    caught = 0
    for plant, look in PLANTS.items():
        with Crew(Tools.of(options), ["capture"], {"CHANCERY_PLANT": plant}) as crew:
            what = look(crew)
        caught += what is not None
        print(f"{plant:26}{'caught' if what else 'NOT CAUGHT'}\n    {what}", flush=True)
    print(f"caught/planted {caught}/{len(PLANTS)}, {time.monotonic() - start:.0f} s")
    return 0 if caught == len(PLANTS) else 1


if __name__ == "__main__":
    sys.exit(main())
