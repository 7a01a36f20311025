#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loses or repeats what the program knows, after everything was archived once, and runs again: nothing may come
twice."""

import argparse
import shutil
import sys

import items
import oracle
import scenarios
from destinations import Place
from world import CONNECTOR, Tools, World

OTHER = "Other name"


def data_deleted(world):
    """The data folder is gone; the connector is added again under another name."""
    shutil.rmtree(world.data)
    world.add_account()
    world.add_connector(OTHER)
    return world.ctl("run", OTHER), "skipped"


def older_data(world):
    """The data folder is put back as it was before the first run."""
    shutil.rmtree(world.data)
    shutil.copytree(world.folder / "saved" / "capture" / "data", world.data)
    return world.ctl("run", CONNECTOR), "skipped"


def cloned(world):
    world.must("connector", "clone", CONNECTOR, OTHER)
    return world.ctl("run", OTHER), "skipped"


def cloned_while_open(world):
    """The first run dies with its deliveries open; a clone makes them into another folder before it goes on."""
    world.restore("capture")
    world.ctl("run", CONNECTOR, environment={"CHANCERY_FAILPOINT": "collect.afterStore:1"})
    world.must("connector", "clone", CONNECTOR, OTHER)
    world.must("connector", "edit", OTHER, "--set", "folderName=Elsewhere")
    world.must("run", OTHER, codes=scenarios.DONE)
    return world.ctl("run", CONNECTOR), "skipped"


def added_again(world):
    """The connector is removed and added again under its name."""
    world.must("connector", "remove", CONNECTOR)
    world.add_connector()
    return world.ctl("run", CONNECTOR), "skipped"


def second_account(world):
    """A second account of the same archive, with a connector of its own."""
    world.add_account("Second")
    world.add_connector(OTHER, "Second")
    return world.ctl("run", OTHER), "skipped"


def run_again(world):
    return world.ctl("run", CONNECTOR), "nothing"


def file_renamed(world):
    """A file is dropped again under another name."""
    (world.inbox / "1-mails.xip").rename(world.inbox / "once-more.xip")
    return world.ctl("run", CONNECTOR), "nothing"


def file_copied(world):
    """A second copy of a file is dropped beside the first."""
    shutil.copy2(world.inbox / "2-chats.zip", world.inbox / "copy.zip")
    return world.ctl("run", CONNECTOR), "nothing"


def file_signed_anew(world):
    """The items of a file come again in another one, of another format."""
    mails = items.everyday().archives[0]
    world.drop(items.Archive("once-more.zip", "jar", mails.members))
    return world.ctl("run", CONNECTOR), "reread"


LOSSES = (data_deleted, older_data, cloned, cloned_while_open, added_again, second_account, run_again, file_renamed,
          file_copied, file_signed_anew)
# After edits and deletions. A pod tells a new data folder no more who had left a room before.
LOSSES_PLAYED = {"jive": (data_deleted, cloned, added_again, run_again),
                 "chatter": (data_deleted, cloned, added_again, run_again),
                 "symphony": (cloned, added_again, run_again)}


def figures_fault(document, expectation, copies):
    """What is wrong with the second run's figures; empty: nothing. `copies`: how many there are; None: of a source
    that gives less than it gave, not all of them come again."""
    if document["imported"] or document["partial"]:
        return "something was imported again"
    if expectation == "skipped" and copies is None:
        return "" if document["skipped"] else "nothing was skipped"
    if expectation == "skipped" and document["skipped"] != copies:
        return f"{document['skipped']} skipped, not {copies}"
    if expectation != "skipped" and (document["itemsAvailable"] or document["availableForImport"]):
        return "something counts as new"
    if expectation == "reread" and not document["reread"]:
        return "nothing counts as reread"
    return ""


def faults(world, ended, expectation, copies, is_whole):
    """What is wrong with the second run and the proofs after it. `is_whole`: it knows all copies again."""
    broken = list(oracle.run_faults(ended.document))
    fault = broken or figures_fault(ended.document, expectation, copies)
    if fault:
        yield f"{fault}: {ended}"
    for proof in [["verify"]] + [["reconcile", ended.arguments[1], "--deep"]] * is_whole:
        proved = world.ctl(*proof)
        if proved.code != 0:
            yield str(proved)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    Place.add_options(parser)
    options = parser.parse_args()
    place = Place.of(options)
    failed = 0
    is_played = place.source != "xip"
    name = "news" if is_played else "capture"
    tools = Tools.of(options)
    with World(tools, None, None, place.destination(tools), place.staging(), place.origin(tools)) as world:
        clean = scenarios.prepare(world, [name])[name].clean
        world.save("done")
        print(f"{'':18}{'imported':>9}{'skipped':>9}{'reread':>8}{'lost':>6}{'doubled':>9}{'wrong':>7}")
        for loss in LOSSES_PLAYED.get(place.source, LOSSES):
            world.restore("done")
            ended, expectation = loss(world)
            findings = oracle.compare(world, clean)
            document = ended.document or {}
            # A community tells a new data folder nothing of what was deleted.
            is_whole = place.source != "jive" or loss is not data_deleted
            for fault in faults(world, ended, expectation, None if is_played else len(clean), is_whole):
                findings.complain(fault)
            print(f"{loss.__name__:18}{document.get('imported', -1):9}{document.get('skipped', -1):9}"
                  f"{document.get('reread', -1):8}{findings.lost:6}{findings.doubled:9}{findings.wrong:7}")
            if not findings.are_none:
                failed += 1
                print(findings)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
