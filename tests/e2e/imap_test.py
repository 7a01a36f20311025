#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archiving into the mailboxes of a real IMAP server, from end to end: what was delivered, what a second run and a lost
data folder do, and what is left when the program dies in the middle."""

import imaplib
import os
import shutil
import signal
import sys
import unittest
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / name) for name in ("faults", "support")]

import items  # noqa: E402
import oracle  # noqa: E402
from dovecotserver import Dovecot  # noqa: E402
from world import CONNECTOR, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()
FAIL_POINTS = ("imap.sent:1", "imap.answered:2", "deliver.intentRecorded:2", "deliver.put:1", "deliver.settled:2")


class MailWorld(World):
    """A world whose archive is a mail server's."""

    def __init__(self):
        super().__init__(Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None),
                         environment={"MASTER_PASSWORD": "mastersecret"})
        self.folder.chmod(0o755)  # the server's user has to come through
        self.server = None

    def __exit__(self, *arguments):
        if self.server:
            self.server.end()
        super().__exit__(*arguments)

    def make_source(self, source):
        super().make_source(source)
        self.disk.chmod(0o755)
        self.server = Dovecot(self.archive)
        self.server.start()

    def add_account(self, name="Archive", environment=None):
        values = {"host": "127.0.0.1", "port": self.server.port, "security": "none", "masterUser": "master",
                  "directory": self.directory}
        sets = [word for key, value in values.items() for word in ("--set", f"{key}={value}")]
        return self.ctl("account", "add", "--name", name, "--kind", "imap", *sets, "--secret",
                        "password=env:MASTER_PASSWORD", environment=environment)


class Imap(unittest.TestCase):
    def setUp(self):
        self.source = items.calm()
        self.world = MailWorld()
        self.addCleanup(self.world.__exit__)
        self.world.make_source(self.source)
        self.world.set_up()

    def run_connector(self):
        """Done, or done with failed items: a record is broken and a person has no mailbox."""
        ended = self.world.ctl("run", CONNECTOR)
        self.assertIn(ended.code, (0, 1), ended)
        self.assertEqual(ended.document["open"], 0, ended)
        return ended.document

    def expect_each_copy_once(self):
        found = [(mailbox, oracle.subject(content)) for (mailbox, _), content in oracle.copies(self.world)]
        self.assertEqual(sorted(found), sorted(self.source.copies(is_mapped=False)))

    def expect_agreement(self):
        closing = self.world.ctl("reconcile", CONNECTOR, "--deep")
        self.assertEqual((closing.code, closing.document["missing"], closing.document["extra"]), (0, [], []), closing)
        self.assertEqual(self.world.ctl("verify").code, 0)

    def test_every_copy_is_delivered_once_and_agrees(self):
        tested = self.world.ctl("account", "test", "Archive")
        self.assertEqual(tested.code, 0, tested)
        document = self.run_connector()
        self.assertEqual(document["imported"], len(self.source.copies(is_mapped=False)))
        self.expect_each_copy_once()
        again = self.run_connector()
        self.assertEqual((again["imported"], again["availableForImport"]), (0, 0))
        self.expect_each_copy_once()
        self.expect_agreement()

    def test_python_reads_what_was_delivered(self):
        self.run_connector()
        mailbox, _ = next(iter(self.source.copies(is_mapped=False)))
        with imaplib.IMAP4("127.0.0.1", self.world.server.port) as client:
            client.login(mailbox, "secret")
            self.assertEqual(client.select("INBOX.XIP", readonly=True)[0], "OK")
            for part in client.fetch("1:*", "(FLAGS BODY.PEEK[])")[1]:
                if isinstance(part, tuple):
                    self.assertIn(b"\\Seen", part[0])
                    item = next(each for each in self.source.items if each.subject == oracle.subject(part[1]))
                    self.assertTrue(part[1].endswith(item.original))

    def test_a_lost_data_folder_doubles_nothing(self):
        self.run_connector()
        shutil.rmtree(self.world.data)
        self.world.set_up()
        document = self.run_connector()
        self.assertEqual((document["imported"], document["skipped"]), (0, len(self.source.copies(is_mapped=False))))
        self.expect_each_copy_once()
        self.expect_agreement()

    def test_a_data_folder_from_a_backup_doubles_nothing(self):
        backup = self.world.data.with_name("backup")
        later = items.mail(31, (items.ANNA, items.BEN))
        self.run_connector()
        shutil.copytree(self.world.data, backup)
        self.world.drop(items.Archive("later.zip", "jar", {"mail.eml": later.original}))
        self.assertEqual(self.run_connector()["imported"], 2)
        shutil.rmtree(self.world.data)
        shutil.copytree(backup, self.world.data)
        document = self.run_connector()
        self.assertEqual((document["imported"], document["skipped"]), (0, 2))
        self.expect_agreement()

    def test_a_message_with_line_feeds_is_no_altered_one(self):
        mail = items.mail(29, (items.ANNA, items.BEN))
        self.world.drop(items.Archive("line-feeds.zip", "jar", {"mail.eml": mail.original.replace(b"\r\n", b"\n")}))
        self.run_connector()
        self.expect_agreement()

    def test_a_message_taken_out_by_hand_is_named(self):
        self.run_connector()
        mailbox, _ = next(iter(self.source.copies(is_mapped=False)))
        with imaplib.IMAP4("127.0.0.1", self.world.server.port) as client:
            client.login(mailbox, "secret")
            client.select("INBOX.XIP")
            client.store("1", "+FLAGS", r"(\Deleted)")
            client.expunge()
        closing = self.world.ctl("reconcile", CONNECTOR, "--deep")
        self.assertEqual(closing.code, 1, closing)
        self.assertEqual([each["mailbox"] for each in closing.document["missing"]], [mailbox])

    def test_a_death_in_the_middle_loses_and_doubles_nothing(self):
        for point in FAIL_POINTS:
            with self.subTest(point=point):
                self.doCleanups()
                self.setUp()
                self.world.must("settings", "set", "secondLookSeconds=0")
                died = self.world.ctl("run", CONNECTOR, environment={"CHANCERY_FAILPOINT": point})
                self.assertEqual(died.code, -signal.SIGKILL, died)
                self.run_connector()
                self.expect_each_copy_once()
                self.expect_agreement()

    def test_a_wrong_password_is_told(self):
        self.world.environment["MASTER_PASSWORD"] = "wrong"
        self.world.must("account", "edit", "Archive", "--secret", "password=env:MASTER_PASSWORD")
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 4, ended)
        self.assertNotIn("mastersecret", ended.out + ended.err)
        self.world.environment["MASTER_PASSWORD"] = "mastersecret"
        self.world.must("account", "edit", "Archive", "--secret", "password=env:MASTER_PASSWORD")
        self.run_connector()
        self.expect_each_copy_once()


if __name__ == "__main__":
    unittest.main()
