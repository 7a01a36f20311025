#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program at every fail-point, for every passage, lets it finish, and prints what was lost or doubled.

A kill is two deaths when a point is passed only in a run after a crash: the first brings the program there.
"""

import argparse
import functools
import hashlib
import random
import sys
import time
from collections import deque
from concurrent.futures import FIRST_COMPLETED, wait
from dataclasses import dataclass, field

from crew import Crew
from destinations import Place
from failpoints import Kill, Passages, kill_at, learn
from oracle import Findings
from scenarios import KILLED, KILLED_PLAYED, finish
from world import CONNECTOR, Tools

MOST_RECOVERY_PASSAGES = 3  # of a point that only a run after a crash passes
SAMPLED_AGAIN = 16  # in a sample, one of so many points is tried in each scenario
MOST_TRIES = 12  # how lanes share out the work differs; the nth passage may not come in every run


@dataclass
class Result:
    """What became of one trial."""
    killed: bool
    findings: Findings
    passages: dict = field(default_factory=dict)  # of the runs after the last kill


@dataclass
class Row:
    """A line of the table."""
    passages: int = 0
    killed: int = 0
    unreached: int = 0
    findings: Findings = field(default_factory=Findings)
    is_chance: bool = False  # met after a kill alone, which does not leave the same to be done each time


def learned(name, world, scenarios):
    return learn(world, scenarios[name])


def trial(name, kills, world, scenarios):
    """Dies at each of the kills in turn, then finishes."""
    scenario = scenarios[name]
    for _ in range(MOST_TRIES):
        world.restore(name)
        killed = all(kill_at(world, scenario, kill) for kill in kills)
        if killed:
            break
    world.touch_mail()
    passages = Passages(world)
    findings = finish(world, scenario, passages.environment)
    return Result(killed, findings, passages.counted())


def random_trial(name, after, world, scenarios):
    """Dies after so many seconds, then finishes."""
    world.restore(name)
    process = world.start("run", CONNECTOR)
    time.sleep(after)
    process.kill()
    process.communicate()
    world.was_cut_short = True
    world.touch_mail()
    return Result(process.returncode < 0, finish(world, scenarios[name]))


class Matrix:
    """Plans the trials of a scenario and keeps the table."""

    def __init__(self, scenario, passages, is_sample, left_out=()):
        self.scenario = scenario
        self.left_out = left_out
        self.is_sample = is_sample
        passages = {point: count for point, count in passages.items() if point not in left_out}
        self.rows = {point: Row(count) for point, count in passages.items()}
        self.plan = deque((Kill(point, nth),) for point, count in passages.items()
                          for nth in self._chosen(point, count))

    def _chosen(self, point, count):
        """Which passages of a point are tried; in a sample always the same one, of the first half, which come in
        every run."""
        if not self.is_sample:
            return range(1, count + 1)
        return [int.from_bytes(hashlib.sha256(point.encode()).digest()[:4], "big") % ((count + 1) // 2) + 1]

    def take(self, kills, result):
        """Enters a result, and plans kills at points that were met for the first time."""
        row = self.rows[kills[-1].point]
        row.killed += result.killed
        row.unreached += not result.killed
        row.findings.add(result.findings)
        if not result.findings.are_none:
            print(f"{self.scenario}, killed at {', then '.join(map(str, kills))}: {result.findings}", flush=True)
        for point, count in result.passages.items():
            if point not in self.rows and point not in self.left_out:
                count = min(count, MOST_RECOVERY_PASSAGES)
                self.rows[point] = Row(count, is_chance=self.is_sample)
                self.plan.extend(kills + (Kill(point, nth),) for nth in self._chosen(point, count))


def run_matrix(crew, matrix):
    """Does all that is planned, and all that is planned because of it."""
    running = {}
    while matrix.plan or running:
        while matrix.plan and len(running) < 4:
            kills = matrix.plan.popleft()
            running[crew.do(functools.partial(trial, matrix.scenario, kills))] = kills
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda each: str(running[each])):
            matrix.take(running.pop(future), future.result())


def run_random(crew, scenario, count, seed):
    """Kills at random moments; returns a row."""
    times = random.Random(seed)
    row = Row(count)
    for future in [crew.do(functools.partial(random_trial, scenario, times.uniform(0.0, 1.2))) for _ in range(count)]:
        result = future.result()
        row.killed += result.killed
        row.unreached += not result.killed
        row.findings.add(result.findings)
        if not result.findings.are_none:
            print(f"{scenario}, killed at random: {result.findings}", flush=True)
    return row


def print_table(rows):
    """Prints the rows and their sum; returns whether all is well."""
    print(f"{'':9}{'point':34}{'passages':>9}{'killed':>8}{'ended before':>14}{'lost':>6}{'doubled':>9}{'wrong':>7}")
    total = Row()
    for scenario, point, row in rows:
        print_row(scenario, point, row)
        total.passages += row.passages
        total.killed += row.killed
        total.unreached += row.unreached
        total.findings.add(row.findings)
    print_row("", f"{len(rows)} points", total)
    # Of one scenario a single passage may be over before its lane comes to it; of all of them none may be unmet.
    # A sample tries what a kill brings about once.
    unmet = sorted({point for _, point, row in rows if not row.is_chance} -
                   {point for _, point, row in rows if row.killed})
    if unmet:
        print("never killed at:", ", ".join(unmet))
    return total.findings.are_none and not unmet


def print_row(scenario, point, row):
    found = row.findings
    print(f"{scenario:9}{point:34}{row.passages:9}{row.killed:8}{row.unreached:14}{found.lost:6}{found.doubled:9}"
          f"{found.wrong:7}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    Place.add_options(parser)
    parser.add_argument("--sample", action="store_true", help="one passage of each point, always the same")
    parser.add_argument("--scenarios", help="of those of the source; otherwise all")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="so many kills at random moments as well")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names = KILLED if options.source == "xip" else KILLED_PLAYED
    if options.scenarios:
        names = options.scenarios.split(",")
    start = time.monotonic()
    rows = []
    place = Place.of(options)
    with Crew(Tools.of(options), names, place=place) as crew:
        for name in names:
            passages = crew.do(functools.partial(learned, name)).result()
            seen = []
            if options.sample or name == "wide":  # what is new in it, and a few others
                seen = sorted({point for _, point, _ in rows})
                seen = [point for i, point in enumerate(seen) if i % SAMPLED_AGAIN or name == "wide"]
            if options.sample and place != Place():
                seen += [point for point in passages if not place.concerns(point)]
            matrix = Matrix(name, passages, options.sample, seen)
            run_matrix(crew, matrix)
            rows += [(name, point, row) for point, row in matrix.rows.items()]
        if options.random:
            rows.append((names[0], "any moment", run_random(crew, names[0], options.random, options.seed)))
    is_well = print_table(rows)
    print(f"{time.monotonic() - start:.0f} s")
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
