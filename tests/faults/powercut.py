#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the power at every sync of recorded runs, lets the program finish from what the disk holds then, and prints
what was lost or doubled.

Two cuts a sync: just after it, with everything dropped that was not synced; and just before it, each unsynced change
kept or dropped by a coin with a fixed seed.
"""

import argparse
import functools
import random
import shutil
import sys
import time
from dataclasses import dataclass, field

from crew import Crew
from failpoints import Kill, kill_at
from oracle import Findings
from recording import Disk, read
from scenarios import DONE, finish
from world import Broken, Tools

PARTS = 2  # a recording's cuts are made in so many tasks


@dataclass
class Cuts:
    """What came of the cuts of one recording."""
    syncs: int = 0
    strict: int = 0
    mixed: int = 0
    findings: Findings = field(default_factory=Findings)

    def add(self, other):
        self.syncs = max(self.syncs, other.syncs)
        self.strict += other.strict
        self.mixed += other.mixed
        self.findings.add(other.findings)


def _whole(world, scenario):
    ended = scenario.start(world)
    if ended.code not in DONE:
        raise Broken(str(ended))


def _killed(point):
    """A killed run, then a whole one: what the first had not synced is in the second's sight, but not on the disk."""
    def run(world, scenario):
        if not kill_at(world, scenario, Kill(point, 2)):
            raise Broken(f"the program did not pass {point} twice")
        _whole(world, scenario)
    return run


# What is recorded: the scenario, and what happens in it.
RECORDINGS = {
    "set-up": ("set-up", _whole),
    "capture": ("capture", _whole),
    "move": ("move", _whole),
    "replay": ("replay", _whole),
    "killed in put": ("capture", _killed("maildir.renamed")),
    "killed in collect": ("move", _killed("collect.beforeStore")),
}


def record(world, scenario, happen):
    """Lets it happen under the recorder; returns the disk before it, and the actions."""
    world.restore(scenario.name)
    disk = Disk(world.disk)
    log = world.folder / "record"
    log.unlink(missing_ok=True)
    world.environment |= {"LD_PRELOAD": str(world.tools.recorder), "RECORDER_LOG": str(log),
                          "RECORDER_ROOTS": str(world.disk)}
    try:
        happen(world, scenario)
    finally:
        for name in ("LD_PRELOAD", "RECORDER_LOG", "RECORDER_ROOTS"):
            del world.environment[name]
    return disk, list(read(log))


def chosen(count, part, most):
    """Which of `count` syncs this task takes; evenly spread, when not all are to be cut."""
    if most and count > most:
        picked = [round(i * (count - 1) / (most - 1)) for i in range(most)]
    else:
        picked = list(range(count))
    return set(picked[part::PARTS])


def cut(name, part, most, seed, is_strict_only, world, scenarios):
    """Makes one task's share of the cuts of a recording."""
    scenario = scenarios[RECORDINGS[name][0]]
    disk, actions = record(world, scenario, RECORDINGS[name][1])
    cuts = Cuts(syncs=sum(action.is_sync for action in actions))
    wanted = chosen(cuts.syncs, part, most)
    coin = random.Random(f"{seed} {name} {part}")
    index = 0
    for action in actions:
        if action.is_sync and index in wanted and not is_strict_only:
            cuts.mixed += 1
            try_image(world, scenario, disk, lambda: coin.random() < 0.5, cuts, f"{name}, before sync {index}")
        disk.apply(action)
        if action.is_sync and index in wanted:
            cuts.strict += 1
            try_image(world, scenario, disk, lambda: False, cuts, f"{name}, after sync {index} ({action.path})")
        index += action.is_sync
    return cuts


def try_image(world, scenario, disk, keeps, cuts, where):
    """Writes what the disk holds, finishes from there, and takes down what is wrong."""
    shutil.rmtree(world.disk)
    world.disk.mkdir()
    disk.write(keeps)
    world.was_cut_short = True
    findings = finish(world, scenario)
    if not findings.are_none:
        findings.texts.insert(0, where)
        cuts.findings.add(findings)


def run_cuts(crew, names, most, seed=1, is_strict_only=False):
    """The cuts of each recording by its name."""
    tasks = [(name, crew.do(functools.partial(cut, name, part, most, seed, is_strict_only)))
             for name in names for part in range(PARTS)]
    table = {name: Cuts() for name in names}
    for name, future in tasks:
        table[name].add(future.result())
    return table


def print_table(table):
    print(f"{'recording':22}{'syncs':>8}{'strict cuts':>13}{'mixed cuts':>12}{'lost':>6}{'doubled':>9}{'wrong':>7}")
    for name, cuts in table.items():
        found = cuts.findings
        print(f"{name:22}{cuts.syncs:8}{cuts.strict:13}{cuts.mixed:12}{found.lost:6}{found.doubled:9}{found.wrong:7}")
        for text in found.texts[:20]:
            print(f"    {text}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    parser.add_argument("--recordings", default=",".join(RECORDINGS))
    parser.add_argument("--most", type=int, default=0, metavar="N", help="cut each recording at most at N syncs")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names = options.recordings.split(",")
    start = time.monotonic()
    with Crew(Tools.of(options), sorted({RECORDINGS[name][0] for name in names})) as crew:
        table = run_cuts(crew, names, options.most, options.seed)
    print_table(table)
    print(f"{time.monotonic() - start:.0f} s")
    return 0 if all(cuts.findings.are_none and cuts.syncs for cuts in table.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
