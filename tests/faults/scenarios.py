# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is interrupted: a command, from a saved state of the world, whose end is known."""

from dataclasses import dataclass, field

import oracle
from world import CONNECTOR, Broken

MOST_RESTARTS = 5
DONE = ("completed", "completedWithFailures")


@dataclass
class Scenario:
    """`command` runs from the saved state `name`; afterwards the archive is as `clean`, with so many parked."""
    name: str
    command: str
    parked: int
    clean: dict = field(default_factory=dict)


def _first_run(world):
    world.set_up()
    return Scenario("capture", "run", parked=2)


def _first_run_moving(world):
    world.set_up(after="move")
    return Scenario("move", "run", parked=2)


def _replay(world):
    world.set_up()
    world.must("run", CONNECTOR, codes=(1,))
    world.map_everyone()
    return Scenario("replay", "replay", parked=0)


MAKERS = {
    "capture": _first_run,      # the first run; copies of a person without a mailbox stay parked
    "move": _first_run_moving,  # the same, and finished files are moved away
    "replay": _replay,          # the parked copies, after the person was mapped
}


def prepare(world, names):
    """Makes the state each scenario starts from, and lets it happen once without faults."""
    scenarios = {}
    for name in names:
        world.restore("source")
        scenario = scenarios[name] = MAKERS[name](world)
        world.save(name)
        findings = finish(world, scenario, is_rehearsal=True)
        if not findings.are_none:
            raise Broken(f"{name} without any fault: {findings}")
    return scenarios


def run_until_done(world, scenario, environment=None):
    """Starts the command again until nothing is open; returns the findings about that."""
    findings = oracle.Findings()
    for _ in range(MOST_RESTARTS):
        ended = world.ctl(scenario.command, CONNECTOR, environment=environment)
        document = ended.document
        if ended.code in (0, 1) and document["state"] in DONE and document["open"] == 0:
            return findings
        findings.texts.append(str(ended))
    findings.complain("it never gets done")
    return findings


def finish(world, scenario, environment=None, is_rehearsal=False):
    """Runs to the end and looks at everything."""
    findings = run_until_done(world, scenario, environment)
    if is_rehearsal:
        scenario.clean = oracle.clean_archive(world, is_replayed=scenario.name == "replay")
    findings.add(oracle.examine(world, scenario.clean, scenario.parked))
    return findings
