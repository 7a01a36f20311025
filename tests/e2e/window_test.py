#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The built window's program from end to end, without a display: started twice, killed in mid-run, told to end."""

import os
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))

import items  # noqa: E402
import oracle  # noqa: E402
from world import CONNECTOR, PATIENCE, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()


class Window(unittest.TestCase):
    def setUp(self):
        self.world = World(Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None),
                           environment={"QT_QPA_PLATFORM": "offscreen"})
        self.addCleanup(self.world.__exit__)
        self.runtime = self.world.folder / "runtime"
        self.runtime.mkdir(mode=0o700)

    def set_up(self, **settings):
        self.source = items.calm()
        self.world.make_source(self.source)
        self.world.set_up(**settings)

    def start(self, *arguments, **environment):
        variables = {**self.world._variables({}), "XDG_RUNTIME_DIR": str(self.runtime), **environment}
        process = subprocess.Popen([PROGRAMS / "chancery", "--data-dir", self.world.data, *arguments],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env=variables, cwd=self.world.folder)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.wait()

    def wait_for(self, is_so, what):
        end = time.monotonic() + PATIENCE / 3
        while not is_so():
            self.assertLess(time.monotonic(), end, f"waited in vain for {what}")
            time.sleep(0.05)

    def is_listening(self):
        return any(path.is_socket() for path in self.runtime.iterdir())

    def has_lease(self, process):
        lease = self.world.data / "lease"
        return lease.exists() and lease.read_text().startswith(f"{process.pid} ")

    def status(self):
        return self.world.must("status", CONNECTOR).document[0]

    def is_finished(self):
        """Told by the last run itself: between two pages nothing is open, and the connector's state is the one of
        the run before until the next has begun."""
        runs = self.world.must("log", CONNECTOR).document["runs"]
        return bool(runs) and runs[0]["state"].startswith("completed")

    def check_archive(self):
        """What the runs together left is what one run would have left."""
        self.assertTrue(self.world.must("verify").document["ok"])
        oracle.clean_archive(self.world, self.source, is_mapped=False)

    def test_a_second_start_ends_and_the_first_stays(self):
        self.set_up(schedule="manual")
        first = self.start()
        self.wait_for(self.is_listening, "the first one's socket")
        self.wait_for(lambda: self.has_lease(first), "the lease")
        second = self.start()
        self.assertEqual(second.wait(timeout=PATIENCE), 0)
        self.assertIsNone(first.poll())
        self.assertEqual(self.world.ctl("settings", "set", "lanes=8").code, 9)

    def test_runs_what_is_due_by_itself(self):
        self.set_up(schedule="every:24h")
        self.start()
        self.wait_for(self.is_finished, "the scheduled run")
        self.check_archive()

    def test_killed_in_mid_run_it_finishes_the_run_when_opened_again(self):
        self.set_up(schedule="every:24h")
        killed = self.start(CHANCERY_FAILPOINT="deliver.put:3")
        self.assertEqual(killed.wait(timeout=PATIENCE), -signal.SIGKILL)
        self.assertNotEqual(self.status()["open"], 0)
        self.start()
        self.wait_for(self.is_finished, "the rest of the run")
        self.check_archive()

    def test_killed_again_and_again_it_finishes_all_the_same(self):
        self.set_up(schedule="every:24h")
        for point in ("collect.afterStore:1", "deliver.intentRecorded:2", "run.beforeFinish:1"):
            killed = self.start(CHANCERY_FAILPOINT=point)
            self.assertEqual(killed.wait(timeout=PATIENCE), -signal.SIGKILL, point)
        self.start()
        self.wait_for(self.is_finished, "the rest of the run")
        self.check_archive()

    def test_ends_cleanly_when_it_is_told_to(self):
        self.set_up(schedule="manual")
        process = self.start()
        self.wait_for(lambda: self.has_lease(process), "the lease")
        process.terminate()
        self.assertEqual(process.wait(timeout=PATIENCE), 0)
        self.assertEqual(self.world.ctl("settings", "set", "lanes=8").code, 0)

    def test_stays_open_while_another_program_has_the_data_folder(self):
        self.set_up(schedule="manual")
        other = self.world.start("serve")
        self.addCleanup(self.end, other)
        self.wait_for(lambda: self.has_lease(other), "the other one's lease")
        window = self.start()
        self.wait_for(self.is_listening, "the window's socket")
        other.terminate()
        other.communicate(timeout=PATIENCE)
        self.assertIsNone(window.poll())
        window.terminate()
        self.assertEqual(window.wait(timeout=PATIENCE), 0)

    def test_answers_without_a_display(self):
        for argument, said in (("--version", "chancery "), ("--help", "--minimized")):
            ended = subprocess.run([PROGRAMS / "chancery", argument], capture_output=True, text=True, check=False,
                                   env={"PATH": os.environ["PATH"]}, timeout=PATIENCE)
            self.assertEqual(ended.returncode, 0, ended)
            self.assertIn(said, ended.stdout)
        wrong = subprocess.run([PROGRAMS / "chancery", "--nonsense"], capture_output=True, text=True, check=False,
                               env={"PATH": os.environ["PATH"]}, timeout=PATIENCE)
        self.assertEqual(wrong.returncode, 2, wrong)
        self.assertIn("nonsense", wrong.stderr)


if __name__ == "__main__":
    unittest.main()
