#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive whose staging is a container, from end to end: the built program, Azurite, and another client that looks
at what is there."""

import base64
import os
import sqlite3
import sys
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "faults"), str(TESTS / "support")]

import items  # noqa: E402
import oracle  # noqa: E402
from azurite import Azurite  # noqa: E402
from world import CONNECTOR, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()
CONTAINER = "archive"
DAY = 24 * 60 * 60 * 1000


def failed(tested):
    return [each for each in tested.document["checks"] if each["state"] == "failed"]


class AzureBlob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.azurite = Azurite()
        cls.addClassCleanup(cls.azurite.end)

    def setUp(self):
        self.container = CONTAINER + str(AzureBlob.count)
        AzureBlob.count += 1
        self.azurite.client("make", self.container)
        self.world = World(Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None))
        self.addCleanup(self.world.__exit__)
        self.source = items.calm()
        self.world.make_source(self.source)

    count = 1

    def add_account(self, secret, value, url=None):
        return self.world.ctl(
            "account", "add", "--name", "Archive", "--kind", "local", "--set", f"path={self.world.archive}", "--set",
            f"directory={self.world.directory}", "--set", "staging=azureblob", "--set",
            f"containerUrl={url or self.azurite.url(self.container)}", "--secret", f"{secret}=env:STAGING_SECRET",
            environment={"STAGING_SECRET": value})

    def set_up(self, secret, value):
        added = self.add_account(secret, value)
        self.assertEqual(added.code, 0, added)
        self.assertEqual(self.world.add_connector().code, 0)

    def sas(self, permissions):
        return self.azurite.client("sas", self.container, permissions, 2).decode()

    def blobs(self, prefix):
        return [name for name in self.azurite.client("list", self.container).decode().split() if name.startswith(prefix)]

    def check_journal(self):
        """The other client's SHA-256 of every staged segment is the journal's."""
        return int(self.azurite.client("journal", self.container, self.world.data / "journal.sqlite"))

    def archive(self):
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 1, ended)  # a record is broken, and a person unmapped
        self.assertTrue(ended.document["invariantHolds"], ended)
        self.assertGreaterEqual(self.check_journal(), 1)
        self.assertEqual(list((self.world.data / "spool").glob("*.tar")), [])

    def test_what_only_the_container_has_is_read_by_range(self):
        self.set_up("accountKey", self.azurite.key)
        self.archive()
        shown = self.world.must("preview", CONNECTOR, "--item", "chat-8").document
        self.assertIn("Item 08", shown["message"])
        self.assertGreater(shown["size"], len(items.TABLE))
        self.world.map_everyone()
        replayed = self.world.must("replay", CONNECTOR, codes=(1,)).document  # the broken record stays so
        self.assertEqual(replayed["imported"], self.source.parked)
        oracle.clean_archive(self.world, self.source, is_mapped=True)

    def test_manifests_stand_beside_the_segments(self):
        self.set_up("accountKey", self.azurite.key)
        self.archive()
        (manifest,) = self.blobs("manifests/")
        self.assertIn(b'"run"', self.azurite.client("get", self.container, manifest))
        self.assertEqual(len(self.blobs("segments/")), self.check_journal())
        self.assertTrue(self.world.must("verify", CONNECTOR).document["ok"])

    def test_a_sas_will_do_as_a_whole_url(self):
        self.set_up("sas", f"{self.azurite.url(self.container)}?{self.sas('rcwd')}")
        self.archive()
        tested = self.world.must("account", "test", "Archive").document
        self.assertTrue(tested["ok"], tested)
        self.assertIn("Staging SAS", [check["name"] for check in tested["checks"]])
        self.assertEqual(self.blobs("probe/"), [])

    def test_retention_removes_the_segments(self):
        self.set_up("accountKey", self.azurite.key)
        self.archive()
        self.world.must("settings", "set", "retentionDays=30")
        self.world.must("dismiss", CONNECTOR, "--all", "--reason", "Nobody needs them.")
        self.world.must("run", CONNECTOR)
        self.assertNotEqual(self.blobs("segments/"), [])
        with sqlite3.connect(self.world.data / "journal.sqlite") as journal:
            journal.execute("UPDATE segments SET staged_time = staged_time - ?", (31 * DAY,))
            journal.execute("UPDATE outcomes SET at = at - ?", (31 * DAY,))
        self.world.must("run", CONNECTOR)
        self.assertEqual(self.blobs("segments/"), [])
        self.assertNotEqual(self.blobs("manifests/"), [])

    def test_no_secret_is_repeated_or_kept_in_the_open(self):
        sas = self.sas("rcwd")
        signature = sas.partition("sig=")[2].partition("&")[0]
        refused = self.add_account("sas", sas, url=f"{self.azurite.url(self.container)}?{sas}")
        self.assertEqual(refused.code, 3, refused)
        self.assertEqual(refused.document["error"]["key"], "SECRET_IN_SETTING")
        self.assertNotIn(signature, refused.out + refused.err)
        self.set_up("sas", sas)
        ended = self.world.ctl("-v", "run", CONNECTOR, environment={"QT_LOGGING_RULES": "chancery.*=true"})
        self.assertNotIn(signature, ended.out + ended.err)
        for file in self.world.data.rglob("*"):
            self.assertFalse(file.is_file() and signature.encode() in file.read_bytes(), file)

    def test_what_is_wrong_is_told_before_anything_connects(self):
        nothing = self.world.ctl("account", "add", "--name", "Archive", "--kind", "local", "--set",
                                 f"path={self.world.archive}", "--set", "staging=azureblob", "--set",
                                 f"containerUrl={self.azurite.url(self.container)}")
        self.assertEqual((nothing.code, nothing.document["error"]["key"]), (3, "MISSING_SETTING"), nothing)
        plain = self.add_account("sas", "sig=a", url="http://contoso1.blob.core.windows.net/archive")
        self.assertEqual((plain.code, plain.document["error"]["key"]), (3, "INSECURE_ADDRESS"), plain)
        bare = self.add_account("sas", "sig=a", url=self.azurite.url(self.container).rpartition("/")[0])
        self.assertEqual((bare.code, bare.document["error"]["key"]), (3, "INVALID_SETTING"), bare)

    def test_a_key_or_sas_that_is_none_is_refused_when_it_is_given(self):
        url = self.azurite.url(self.container)
        for kind, secret in (("accountKey", self.azurite.key[:40]), ("sas", self.azurite.key),
                             ("sas", f"{url}-other?{self.sas('rw')}")):
            refused = self.add_account(kind, secret, url=url)
            self.assertEqual((refused.code, refused.document["error"]["key"]), (3, "INVALID_SECRET"), refused)
            self.assertNotIn(secret, refused.out + refused.err)
        self.assertEqual(self.world.must("account", "list").document, [])
        self.set_up("accountKey", self.azurite.key)
        edited = self.world.ctl("account", "edit", "Archive", "--secret", "accountKey=env:STAGING_SECRET",
                                environment={"STAGING_SECRET": self.azurite.key[1:]})
        self.assertEqual((edited.code, edited.document["error"]["key"]), (3, "INVALID_SECRET"), edited)
        self.world.must("account", "edit", "Archive", "--set", f"containerUrl={url}")
        self.assertTrue(self.world.must("account", "test", "Archive").document["ok"])

    def test_a_sas_to_read_and_write_is_enough(self):
        self.set_up("sas", self.sas("rw"))
        tested = self.world.must("account", "test", "Archive").document
        self.assertTrue(tested["ok"], tested)
        self.archive()

    def test_what_a_test_did_not_reach_shows_in_its_status(self):
        self.set_up("accountKey", base64.b64encode(bytes(64)).decode())
        tested = self.world.ctl("account", "test", "Archive")
        self.assertEqual(tested.code, 4, tested)
        self.assertEqual([each["name"] for each in failed(tested)], ["Staging sign-in"], tested)
        self.assertEqual(self.world.ctl("run", CONNECTOR).code, 4)

    def test_a_sas_that_lacks_a_permission_fails_the_test(self):
        self.set_up("sas", self.sas("rcl"))
        tested = self.world.ctl("account", "test", "Archive")
        self.assertEqual(tested.code, 4, tested)
        self.assertEqual([each["name"] for each in failed(tested)], ["Staging permissions"], tested)
        self.assertIn("needs: w.", failed(tested)[0]["text"], tested)
        edited = self.world.ctl("account", "edit", "Archive", "--secret", "sas=", "--secret",
                                "accountKey=env:STAGING_SECRET", environment={"STAGING_SECRET": self.azurite.key})
        self.assertEqual(edited.code, 0, edited)
        self.assertTrue(self.world.must("account", "test", "Archive").document["ok"])

    def test_a_container_that_is_not_there_ends_the_run_and_loses_nothing(self):
        self.container = "elsewhere"
        self.set_up("accountKey", self.azurite.key)
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 6, ended)
        self.assertNotEqual(list((self.world.data / "spool").glob("*.tar")), [])
        self.assertEqual(self.world.ctl("account", "test", "Archive").code, 6)
        self.azurite.client("make", self.container)
        self.world.ctl("run", CONNECTOR)
        self.assertGreaterEqual(self.check_journal(), 1)
        oracle.clean_archive(self.world, self.source, is_mapped=False)


if __name__ == "__main__":
    unittest.main()
