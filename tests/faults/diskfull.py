#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the disk of one thing at a time fill up, or fail, and looks at what the program says and leaves behind.

Injected: from the nth write on the system says that no space is left (or that the disk is broken), for n = 1, 2, 3 …
until the program gets through. Real: a small file system of its own, when this may mount one. Each time the program
must say what is full and end with 8; with space again it must finish, with nothing lost or doubled.
"""

import argparse
import contextlib
import errno
import functools
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field

from crew import Crew
from oracle import Findings
from scenarios import finish, prepare
from world import CONNECTOR, Broken, Tools, World

MOST_ACTIONS = 2000
DONE = (0, 1)


@dataclass(frozen=True)
class Place:
    """Something that can be full. `holds`: parts of its files' paths; `says`: what the message must name."""
    name: str
    holds: str
    says: str
    full: str = "write,make"  # what fails on a full disk, in the recorder's terms


# SQLite tells that no space is left when it writes; it cannot when it makes a file or grows its shared memory.
PLACES = (Place("journal", "/journal.sqlite-wal|/journal.sqlite,", "journal", full="write"),
          Place("spool", "/data/spool", "/spool"), Place("archive", "/disk/archive", "/archive"),
          Place("staging", "/data/staging", "/staging"))
FULL, BROKEN = errno.ENOSPC, errno.EIO


@dataclass
class Row:
    """A line of the table."""
    tried: int = 0
    findings: Findings = field(default_factory=Findings)


def complaint(ended, place, words, codes):
    """What is wrong with how the program ended; empty: nothing."""
    if ended.code not in codes:
        return f"exit {ended.code}"
    said = ended.out + ended.err
    if words not in said:
        return f"it does not say “{words}”"
    if place.says not in said:
        return f"it does not name {place.says}"
    return ""


def injected(place, error, nth, world, scenarios):
    """Lets the nth action on fail; whether the program met it, and the findings."""
    words = place.full if error == FULL else "write,sync"
    world.restore("calm")
    ended = world.ctl("run", CONNECTOR, environment={
        "LD_PRELOAD": str(world.tools.recorder), "RECORDER_ROOTS": str(world.disk),
        "RECORDER_FAIL": f"{words}:{place.holds}:{nth}:{error}"})
    met = ended.code not in DONE
    fault = ""
    if met and error == FULL:
        fault = complaint(ended, place, "no space is left", (8,))
    elif met:  # an archive or a staging whose disk is broken is a destination that cannot be reached
        fault = complaint(ended, place, os.strerror(error) if place.name != "journal" else "I/O", (6, 8))
    findings = finish(world, scenarios["calm"])
    if fault:
        findings.complain(f"{place.name}, action {nth}: {fault}: {ended}")
    return met, findings


def numbers(is_sample):
    """1, 2, 3 …, or a few of them, farther and farther apart."""
    nth = 1
    while nth < MOST_ACTIONS:
        yield nth
        nth = nth * 3 if is_sample else nth + 1


def run_injected(crew, place, error, is_sample):
    """Fails at one action after the other until the program meets none."""
    row = Row()
    tasks = []
    for nth in numbers(is_sample):
        tasks.append(crew.do(functools.partial(injected, place, error, nth)))
        if len(tasks) < 2:
            continue
        met, findings = tasks.pop(0).result()
        row.tried += met
        row.findings.add(findings)
        if not met:
            break
    for task in tasks:
        row.findings.add(task.result()[1])
    return row


# Real file systems


@contextlib.contextmanager
def mounted(folder, size):
    """A file system of its own for a folder, with what the folder holds."""
    held = folder.with_name(folder.name + ".held")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(folder, held)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", folder], check=True)
    try:
        shutil.copytree(held, folder, dirs_exist_ok=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)
        shutil.rmtree(held)


def can_mount(world):
    trial = world.folder / "trial"
    trial.mkdir()
    try:
        with mounted(trial, "64k"):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def fill(folder, left):
    """Leaves so many bytes free; returns the file that takes the others."""
    filler = folder / "filler"
    space = os.statvfs(folder)
    size = space.f_bavail * space.f_frsize - left
    with open(filler, "wb") as out:
        os.posix_fallocate(out.fileno(), 0, max(size, 1))
    return filler


def really_full(world, scenario, place, folder, left):
    """Runs on a full disk, then on one with space; whether it was too full, and the findings."""
    filler = fill(folder, left)
    ended = world.ctl("run", CONNECTOR)
    filler.unlink()
    met = ended.code not in DONE
    fault = complaint(ended, place, "no space is left", (8,)) if met else ""
    findings = finish(world, scenario)
    if fault:
        findings.complain(f"{place.name} with {left} bytes: {fault}: {ended}")
    return met, findings


def folders(world, place):
    """The folder that is small for this place, and those inside it that are not."""
    data = world.data
    roomy = [data / "spool", data / "staging", data / "scratch", data / "logs"] if place.name == "journal" else []
    return {"journal": data, "spool": data / "spool", "archive": world.archive,
            "staging": data / "staging"}[place.name], roomy


def run_real(tools):
    """The table's rows for real file systems."""
    rows = {}
    with World(tools) as world:
        if not can_mount(world):
            print("skipped: small file systems, because mounting one is not permitted here")
            return rows
        scenario = prepare(world, ["calm"])["calm"]
        for place in PLACES:
            row = rows[f"{place.name}, mounted"] = Row()
            for left in (0, 4096, 65536, 262144):
                world.restore("calm")
                small, roomy = folders(world, place)
                with contextlib.ExitStack() as stack:
                    stack.enter_context(mounted(small, "16m"))
                    for folder in roomy:
                        stack.enter_context(mounted(folder, "64m"))
                    met, findings = really_full(world, scenario, place, small, left)
                row.tried += met
                row.findings.add(findings)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    parser.add_argument("--sample", action="store_true", help="a few numbers n instead of all")
    options = parser.parse_args()
    tools = Tools.of(options)
    start = time.monotonic()
    rows = run_real(tools)
    with Crew(tools, ["calm"]) as crew:
        for place in PLACES:
            rows[f"{place.name}, full"] = run_injected(crew, place, FULL, options.sample)
            rows[f"{place.name}, broken"] = run_injected(crew, place, BROKEN, options.sample)
    print(f"{'':22}{'failures tried':>15}{'lost':>6}{'doubled':>9}{'wrong':>7}")
    for name, row in rows.items():
        print(f"{name:22}{row.tried:15}{row.findings.lost:6}{row.findings.doubled:9}{row.findings.wrong:7}")
        for text in row.findings.texts[:10]:
            print(f"    {text}")
    print(f"{time.monotonic() - start:.0f} s")
    return 0 if all(row.tried and row.findings.are_none for row in rows.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
