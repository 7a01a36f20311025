# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several processes, each with a world of its own, that share a list of tasks."""

import atexit
import os
from concurrent.futures import ProcessPoolExecutor

import scenarios
from world import World

_world = None
_scenarios = {}


def _join(tools, names, environment):
    global _world, _scenarios
    _world = World(tools, environment)
    # Worker processes leave without unwinding; only this takes their folder away.
    atexit.register(_world.__exit__)
    _scenarios = scenarios.prepare(_world, names)


def _do(task):
    return task(_world, _scenarios)


class Crew:
    """`names`: the scenarios each world is prepared for. `environment`: for every command in it."""

    def __init__(self, tools, names, environment=None, size=None):
        self._pool = ProcessPoolExecutor(size or min(2, os.cpu_count() or 1), initializer=_join,
                                         initargs=(tools, names, environment))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._pool.shutdown(cancel_futures=True)

    def do(self, task):
        """Begins task(world, scenarios) in some process; returns its future."""
        return self._pool.submit(_do, task)
