#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operating the built program from end to end: what an admin does when people, files, disks or other programs are in
the way."""

import os
import pty
import shutil
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

    def start(self, *arguments, stderr=subprocess.PIPE):
        process = subprocess.Popen([self.world.tools.chanceryctl, "--data-dir", self.world.data, *arguments],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr, text=True,
                                   env=self.world._variables(None), cwd=self.world.folder)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        return process

    def read(self, *arguments):
        """A command's words for people, without --json."""
        process = self.start(*arguments)
        out, _ = process.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, process.returncode, out)

    def serve(self, stderr=subprocess.PIPE):
        return self.start("serve", stderr=stderr)

    def await_lease(self, process):
        """Until it is at work; from then on signals reach it."""
        lease = self.world.data / "lease"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (lease.exists() and lease.read_text().startswith(f"{process.pid} ")):
            time.sleep(0.01)

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
        replayed = self.world.must("replay", CONNECTOR, codes=(1,)).document  # the broken record stays so
        self.assertEqual((replayed["trigger"], replayed["imported"]), ("replay", self.source.parked))
        oracle.clean_archive(self.world, self.source, is_mapped=True)

    def test_a_preview_shows_messages_alone(self):
        self.everyday()
        refused = [self.world.ctl("preview", CONNECTOR, "--item", "chat-13")]
        self.run_connector(7)
        refused.append(self.world.ctl("preview", CONNECTOR, "--item", "chat-13"))
        for ended in refused:
            self.assertEqual((ended.code, ended.document["error"]["key"]), (3, "ITEM_NOT_CONVERTIBLE"), ended)
            self.assertNotIn("chancery-raw-record", ended.out)

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

    def test_a_replay_says_nothing_of_a_source_that_is_gone(self):
        self.everyday()
        self.world.inbox.rename(self.world.disk / "elsewhere")
        self.assertEqual(self.world.ctl("run", CONNECTOR).code, 5)
        self.world.must("replay", CONNECTOR)
        status = self.world.must("status", CONNECTOR).document[0]
        self.assertEqual(status["state"], "Error")
        self.assertIn(str(self.world.inbox), status["reason"])
        (self.world.disk / "elsewhere").rename(self.world.inbox)
        self.run_connector(7)
        status = self.world.must("status", CONNECTOR).document[0]
        self.assertEqual(status["state"], "Attention")
        self.assertIn(f"{status['failed']} failed, {status['parked']} parked", status["reason"])

    def test_a_removal_says_what_can_never_be_delivered(self):
        self.everyday()
        self.run_connector(7)
        status = self.world.must("status", CONNECTOR).document[0]
        ended = self.world.must("connector", "remove", CONNECTOR, "--discard", "--reason", "Closed down")
        self.assertIn(f"{status['failed']} failed and {status['parked']} parked", ended.err)
        self.assertTrue(self.world.must("verify").document["ok"])

    def test_the_log_of_a_killed_run_does_not_say_that_it_runs(self):
        self.everyday()
        self.run_connector(7)
        with closing(sqlite3.connect(self.world.data / "journal.sqlite")) as journal:  # as a kill leaves it
            journal.execute("UPDATE runs SET state = 'running', completed_at = NULL")
            journal.commit()
        run = self.world.must("log", CONNECTOR).document["runs"][0]
        self.assertEqual((run["state"], run["completedAt"]), ("interrupted", None))
        self.assertEqual(run["summary"]["Import completion time"], "cut off")

    def test_a_second_engine_is_refused_and_reading_is_not(self):
        self.everyday(schedule="manual")
        server = self.serve()
        self.await_lease(server)
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

    def test_an_interrupt_is_answered_on_a_terminal(self):
        self.everyday()
        terminal, inside = pty.openpty()
        self.addCleanup(os.close, terminal)
        self.addCleanup(os.close, inside)
        server = self.serve(stderr=inside)
        self.await_lease(server)
        server.send_signal(signal.SIGINT)
        self.assertEqual(server.wait(60), 130)
        os.set_blocking(terminal, False)
        self.assertIn(b"stopping after the item in hand", os.read(terminal, 1 << 16))

    @unittest.skipIf("TSAN_OPTIONS" in os.environ, "ThreadSanitizer holds signals back while a file is opened")
    def test_interrupts_end_even_what_waits_for_a_pipe(self):
        self.everyday()
        pipe = self.world.folder / "pipe"
        os.mkfifo(pipe)
        reading = self.start("connector", "import", str(pipe))
        self.await_lease(reading)
        deadline = time.monotonic() + 60
        while reading.poll() is None and time.monotonic() < deadline:
            reading.send_signal(signal.SIGTERM)
            try:
                reading.wait(0.05)
            except subprocess.TimeoutExpired:
                pass
        self.assertEqual(reading.poll(), 130)
        self.run_connector(7)

    def test_a_data_folder_of_somebody_else_is_not_called_empty(self):
        self.everyday()
        if os.geteuid() != 0:
            self.world.data.chmod(0)
            self.addCleanup(self.world.data.chmod, 0o700)
        other = "nobody" if os.geteuid() == 0 else None
        for command in ("status", "audit", "account list", "connector list", "settings list", f"log {CONNECTOR}"):
            try:
                ended = subprocess.run([self.world.tools.chanceryctl, "--data-dir", self.world.data, *command.split()],
                                       capture_output=True, text=True, env=self.world._variables(None), user=other,
                                       cwd="/", timeout=60, check=False)
            except PermissionError:
                self.skipTest("the other user may not start the program")
            self.assertEqual(ended.returncode, 8, (command, ended))
            self.assertIn("Permission denied", ended.stderr)

    def test_an_archive_that_is_away_is_not_begun_anew_by_a_test(self):
        self.source = items.calm()
        self.world.make_source(self.source)
        self.world.set_up()
        self.run_connector(1)  # a record that nobody can read, and parked copies
        self.world.archive.rename(self.world.disk / "elsewhere")
        account = self.world.ctl("account", "list").document[0]["name"]
        ended = self.world.ctl("account", "test", account)
        self.assertEqual(ended.code, 6, ended)
        self.assertIn("ARCHIVE_UNREACHABLE", ended.out)
        self.assertFalse(self.world.archive.exists())
        (self.world.disk / "elsewhere").rename(self.world.archive)
        self.assertEqual(self.world.ctl("account", "test", account).code, 0)

    def test_altered_rows_are_named_by_their_proof(self):
        self.everyday()
        self.run_connector(7)
        whole = self.world.must("verify").document
        self.assertEqual((whole["ok"], whole["brokenAt"], whole["contradictions"], whole["further"]),
                         (True, None, 0, []))
        with closing(sqlite3.connect(self.world.data / "journal.sqlite")) as journal:
            journal.execute("UPDATE items SET item_id = item_id || '-altered'")
            journal.commit()
        broken = self.world.must("verify", codes=(1,)).document
        self.assertFalse(broken["ok"])
        self.assertEqual(broken["contradictions"], 1 + len(broken["further"]))
        self.assertGreater(broken["brokenAt"], 0)
        written = self.read("verify")
        self.assertEqual(written.returncode, 1)
        self.assertIn(f"BROKEN at row {broken['brokenAt']}: {broken['text']}", written.stdout)

    def test_a_destroyed_segment_is_named_by_the_deep_comparison(self):
        self.everyday()
        self.run_connector(7)
        agreed = self.world.must("reconcile", CONNECTOR, "--deep").document
        self.assertEqual((agreed["missing"], agreed["extra"], agreed["segmentsNotRead"]), ([], [], 0))
        written = self.read("reconcile", CONNECTOR, "--deep").stdout
        self.assertIn("Every segment that is kept is as it was stored.", written)
        segments = list(self.world.folder.rglob("*.tar"))
        self.assertTrue(segments)
        for segment in segments:
            segment.unlink()
        lacking = self.world.must("reconcile", CONNECTOR, "--deep", codes=(1,)).document["missing"]
        names = [row["name"] for row in lacking]
        self.assertTrue(names)
        written = self.read("reconcile", CONNECTOR, "--deep")
        self.assertEqual(written.returncode, 1)
        for name in names:
            self.assertIn(f"Missing: segment {name} ", written.stdout)
        self.assertIn("Put each of these segments back", written.stdout)

    def test_copies_of_a_lost_data_folder_are_compared_by_what_they_say(self):
        self.everyday()
        self.run_connector(7)
        shutil.rmtree(self.world.data)
        self.world.set_up()
        self.assertEqual(self.run_connector(7)["imported"], 0)
        self.world.must("reconcile", CONNECTOR, "--deep")
        copy = next(path for path in sorted(self.world.archive.rglob("*.chancery,S=*"))
                    if b"Attachment not included" not in path.read_bytes())
        copy.write_bytes(copy.read_bytes().replace(b"\r\nSubject:", b"\r\nX-Subject:", 1))
        lacking = self.world.must("reconcile", CONNECTOR, "--deep", codes=(1,)).document["missing"]
        self.assertEqual([(row["name"], row["reason"]) for row in lacking],
                         [(copy.name.partition(":")[0], "altered in the mailbox")])

    def test_copies_of_a_killed_run_are_in_doubt_and_not_extra(self):
        self.everyday()
        died = self.world.ctl("run", CONNECTOR, environment={"CHANCERY_FAILPOINT": "deliver.put:1"})
        self.assertEqual(died.code, -signal.SIGKILL, died)
        doubtful = self.world.must("reconcile", CONNECTOR, "--deep").document
        self.assertEqual((doubtful["missing"], doubtful["extra"]), ([], []))
        self.assertGreater(doubtful["beingDelivered"], 0)
        written = self.read("reconcile", CONNECTOR, "--deep").stdout
        self.assertIn(f"Being delivered or in doubt: {doubtful['beingDelivered']} message", written)
        self.assertIn("The mailboxes hold, beside those, exactly the copies that were delivered.", written)
        self.run_connector(7)
        self.assertEqual(self.world.must("reconcile", CONNECTOR, "--deep").document["beingDelivered"], 0)

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

    def test_an_emptied_journal_is_told_and_no_new_one_begun(self):
        self.everyday()
        kill = {"CHANCERY_FAILPOINT": "collect.afterStore:1"}
        self.assertEqual(self.world.ctl("run", CONNECTOR, environment=kill).code, -signal.SIGKILL)
        spooled = {file: file.read_bytes() for file in (self.world.data / "spool").iterdir()}
        self.assertTrue(spooled)
        self.world.save("killed")
        os.truncate(self.world.data / "journal.sqlite", 0)
        commands = (("status",), ("audit",), ("verify",), ("settings", "list"), ("run", CONNECTOR),
                    ("connector", "test", CONNECTOR))
        for is_log_there in (True, False):  # the write-ahead log, as the kill left it
            if not is_log_there:
                (self.world.data / "journal.sqlite-wal").unlink()
            for command in commands:
                ended = self.world.ctl(*command)
                self.assertEqual((ended.code, ended.document["error"]["key"]), (8, "JOURNAL_DAMAGED"), ended)
                self.assertTrue(ended.document["error"]["fix"], ended)
            self.assertEqual(self.world.add_account("Second").code, 8)
        self.assertEqual({file: file.read_bytes() for file in (self.world.data / "spool").iterdir()}, spooled)
        self.world.restore("killed")  # the journal is put back
        self.world.must("run", CONNECTOR, codes=(0, 1, 7))
        oracle.clean_archive(self.world, self.source, is_mapped=False)


if __name__ == "__main__":
    unittest.main()
