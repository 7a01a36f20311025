# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is interrupted: a command, from a saved state of the world, whose end is known."""

import signal
from dataclasses import dataclass, field

import items
import oracle
from played import Played
from world import CONNECTOR, Broken

MOST_RESTARTS = 5
DONE = (0, 1, 7)  # 7: in the run that refuses a signature


@dataclass
class Scenario:
    """Starts from the saved state `name`; afterwards the archive is as `clean`, with so many parked."""
    name: str
    source: items.Source
    parked: int
    command: str = "run"
    sets_up: bool = False  # adds account and connector before the command
    is_mapped: bool = False
    clean: dict = field(default_factory=dict)

    def start(self, world, environment=None):
        """Runs the command, in a set-up all of them, to its end or its death."""
        ended = None
        for add in (world.add_account, world.add_connector) if self.sets_up else ():
            ended = add(environment=environment)
            if ended.code < 0:
                return ended
            if ended.code not in (0, 3):  # 3: it is there, an earlier command got so far
                raise Broken(str(ended))
        return world.ctl(self.command, CONNECTOR, environment=environment)


def _content(world):
    return world.origin.content() if isinstance(world.origin, Played) else items.everyday()


def _everyday(world, **settings):
    source = _content(world)
    world.make_source(source)
    world.set_up(**settings)
    return source


def _set_up(world):
    source = _content(world)
    world.make_source(source)
    return Scenario("set-up", source, source.parked, sets_up=True)


def _capture(world):
    source = _everyday(world)
    return Scenario("capture", source, source.parked)


def _calm(world):
    source = items.calm()
    world.make_source(source)
    world.set_up()
    return Scenario("calm", source, source.parked)


def _move(world):
    source = _everyday(world, after="move")
    return Scenario("move", source, source.parked)


def _resume(world):
    settings = {} if isinstance(world.origin, Played) else {"after": "move"}
    source = _everyday(world, **settings)
    ended = world.ctl("run", CONNECTOR, environment={"CHANCERY_FAILPOINT": "deliver.put:2"})
    if ended.code != -signal.SIGKILL:
        raise Broken(str(ended))
    return Scenario("resume", source, source.parked)


def _replay(world):
    source = _everyday(world, sizeLimitMB=1)
    world.must("run", CONNECTOR, codes=(1, 7))
    world.must("connector", "edit", CONNECTOR, "--set", "sizeLimitMB=")
    world.map_everyone(source.unmapped)
    return Scenario("replay", source, source.still_parked, command="replay", is_mapped=True)


def _news(world):
    source = _everyday(world)
    world.must("run", CONNECTOR, codes=DONE)
    world.origin.grow()
    source = world.origin.content(has_grown=True)
    return Scenario("news", source, source.parked)


def _wide(world):
    source = items.wide()
    world.make_source(source)
    world.set_up()
    return Scenario("wide", source, parked=0)


MAKERS = {
    "capture": _capture,  # the first run; copies of a person without a mailbox stay parked
    "move": _move,        # the same, and files that were read are moved away
    "resume": _resume,    # the run after a death
    "replay": _replay,    # the parked copies after the person was mapped, and an attachment that was too large
    "set-up": _set_up,    # from nothing: account, connector, first run
    "wide": _wide,        # one item for over a thousand mailboxes
    "calm": _calm,        # as capture, but nothing is refused
    "news": _news,        # a server has more, edits and deletions among it, after everything was archived once
}
KILLED = ("capture", "move", "resume", "replay", "set-up", "wide")
KILLED_PLAYED = ("capture", "resume", "replay", "news")  # of a source that is a server


def prepare(world, names):
    """Makes the state each scenario starts from, and lets it happen once without faults."""
    scenarios = {}
    for name in names:
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
        ended = scenario.start(world, environment)
        document = ended.document
        if ended.code in DONE and document["open"] == 0:
            return findings
        findings.texts.append(f"{ended}")
    findings.complain("it never gets done")
    return findings


def finish(world, scenario, environment=None, is_rehearsal=False):
    """Runs to the end and looks at everything."""
    findings = run_until_done(world, scenario, environment)
    if is_rehearsal:
        scenario.clean = oracle.clean_archive(world, scenario.source, scenario.is_mapped)
    findings.add(oracle.examine(world, scenario.clean, scenario.parked, scenario.source.failed))
    return findings
