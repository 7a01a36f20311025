#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operating the built program from end to end: what an admin does when people, files, disks or other programs are in
the way."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
import unittest
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))

import items  # noqa: E402
import oracle  # noqa: E402
from world import CONNECTOR, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()


class Operating(unittest.TestCase):
    def setUp(self):
        self.world = World(Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None))
        self.addCleanup(self.world.__exit__)

    def everyday(self, **settings):
        self.source = items.everyday()
        self.world.make_source(self.source)
        self.world.set_up(**settings)

    def run_connector(self, code):
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, code, ended)
        return ended.document

    def serve(self):
        server = subprocess.Popen([self.world.tools.chanceryctl, "--data-dir", self.world.data, "serve"],
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                  env=self.world._variables(None), cwd=self.world.folder)
        self.addCleanup(server.communicate)
        self.addCleanup(server.kill)
        return server

    def test_a_second_run_imports_nothing_and_says_so(self):
        self.everyday()
        self.run_connector(7)
        document = self.run_connector(0)
        self.assertEqual((document["itemsAvailable"], document["availableForImport"]), (0, 0))
        log = self.world.ctl("log", CONNECTOR, "--run", str(document["run"]))
        self.assertIn("No items ingested on ", log.out)

    def test_a_refused_file_is_taken_once_unsigned_ones_pass(self):
        self.everyday()
        self.run_connector(7)
        self.world.must("connector", "edit", CONNECTOR, "--set", "requireSignature=false")
        document = self.run_connector(0)
        self.assertEqual((document["itemsAvailable"], document["imported"]), (1, 2))
        self.assertEqual(self.world.ctl("status", CONNECTOR).document[0]["failed"], 1)  # the broken record alone

    def test_parked_copies_come_with_the_replay_and_not_before(self):
        self.everyday()
        self.run_connector(7)
        self.world.map_everyone()
        self.assertEqual(self.run_connector(0)["imported"], 0)
        replayed = self.world.must("replay", CONNECTOR).document
        self.assertEqual((replayed["trigger"], replayed["imported"]), ("replay", self.source.parked))
        oracle.clean_archive(self.world, self.source, is_mapped=True)

    def test_a_dry_run_changes_nothing(self):
        self.everyday(after="move")
        before = sorted(path.name for path in self.world.inbox.iterdir())
        self.world.ctl("run", CONNECTOR, "--dry-run", str(self.world.folder / "dry"))
        self.assertEqual(sorted(path.name for path in self.world.inbox.iterdir()), before)
        self.assertFalse(self.world.archive.exists())
        self.assertEqual(self.run_connector(7)["imported"], len(self.source.copies(is_mapped=False)))

    def test_an_archive_out_of_reach_leaves_copies_for_the_next_run(self):
        self.source = items.calm()
        self.world.make_source(self.source)
        self.world.set_up()
        self.world.archive.write_text("a file where the archive should be")
        document = self.run_connector(6)
        self.assertEqual((document["imported"], document["open"]), (0, len(self.source.copies(is_mapped=False))))
        self.assertEqual(self.world.ctl("connector", "remove", CONNECTOR).code, 3)
        self.world.archive.unlink()
        self.run_connector(0)
        oracle.clean_archive(self.world, self.source, is_mapped=False)

    def test_a_source_that_is_gone_is_named(self):
        self.everyday()
        self.world.inbox.rename(self.world.disk / "elsewhere")
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 5, ended)
        self.assertIn(str(self.world.inbox), ended.err)

    def test_a_second_engine_is_refused_and_reading_is_not(self):
        self.everyday()
        server = self.serve()
        lease = self.world.data / "lease"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (lease.exists() and lease.read_text().startswith(f"{server.pid} ")):
            time.sleep(0.01)
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 9, ended)
        self.assertIn(str(server.pid), ended.err)
        self.assertEqual(self.world.ctl("status").code, 0)
        server.send_signal(signal.SIGKILL)
        server.wait()
        self.run_connector(7)  # the lease died with its process

    def test_serve_outlives_a_look_that_cannot_write(self):
        self.everyday(schedule="every:24h")
        with closing(sqlite3.connect(self.world.data / "journal.sqlite")) as journal:
            journal.execute("CREATE TRIGGER full BEFORE UPDATE OF next_due ON connectors"
                            " BEGIN SELECT RAISE(ABORT, 'no space'); END")
            journal.commit()
        server = self.serve()
        self.assertTrue(any("no space" in line for line in server.stderr))
        server.send_signal(signal.SIGINT)
        self.assertEqual(server.wait(60), 130)

    def test_a_damaged_journal_is_told_and_not_used(self):
        self.everyday()
        self.run_connector(7)
        journal = self.world.data / "journal.sqlite"
        content = bytearray(journal.read_bytes())
        content[4096:3 * 4096] = bytes(2 * 4096)
        journal.write_bytes(content)
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 8, ended)
        self.assertIn("JOURNAL_DAMAGED", ended.out)


if __name__ == "__main__":
    unittest.main()
