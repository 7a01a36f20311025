# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several processes, each with a world of its own, that share a list of tasks."""

import multiprocessing.util
import os
from concurrent.futures import ProcessPoolExecutor

import scenarios
from destinations import Place
from world import World, scratch

_world = None
_scenarios = {}


def _join(tools, names, environment, parent, place):
    global _world, _scenarios
    _world = World(tools, environment, parent, place.destination(tools), place.staging(), place.origin(tools))
    multiprocessing.util.Finalize(None, _world.__exit__, exitpriority=10)  # its servers end with the process
    _scenarios = scenarios.prepare(_world, names)


def _do(task):
    return task(_world, _scenarios)


class Crew:
    """`names`: the scenarios each world is prepared for. `environment`: for every command in it. `place`: where its
    source, archive and staging are."""

    def __init__(self, tools, names, environment=None, place=Place()):
        self._scratch = scratch()  # the processes leave without taking their folders away
        self._pool = ProcessPoolExecutor(min(2, os.cpu_count() or 1), initializer=_join,
                                         initargs=(tools, names, environment, self._scratch.name, place))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._pool.shutdown(cancel_futures=True)
        self._scratch.cleanup()

    def do(self, task):
        """Begins task(world, scenarios) in some process; returns its future."""
        return self._pool.submit(_do, task)
