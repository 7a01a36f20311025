# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fail-points: learning which a command passes, and ending a command at one of them as kill -9 does."""

import signal
from dataclasses import dataclass

from scenarios import run_until_done


@dataclass(frozen=True)
class Kill:
    """The program dies at the nth passage of a point."""
    point: str
    nth: int

    def __str__(self):
        return f"{self.point}:{self.nth}"


class Passages:
    """A log of passages, for the environment of a command."""

    def __init__(self, world):
        self._file = world.folder / "passages.log"
        self._file.unlink(missing_ok=True)
        self.environment = {"CHANCERY_FAILPOINT_LOG": str(self._file)}

    def counted(self):
        """How often each point was passed by one process, in the order of the first passage."""
        counts = {}
        for line in self._file.read_text().splitlines() if self._file.exists() else []:
            point, _, nth = line.rpartition(":")
            counts[point] = max(int(nth), counts.get(point, 0))
        return counts


def learn(world, scenario):
    """The points of a scenario that no fault meets."""
    world.restore(scenario.name)
    passages = Passages(world)
    run_until_done(world, scenario, passages.environment)
    return passages.counted()


def kill_at(world, scenario, kill):
    """Runs the scenario's command up to the point; whether it died there."""
    return scenario.start(world, {"CHANCERY_FAILPOINT": str(kill)}).code == -signal.SIGKILL
