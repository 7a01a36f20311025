#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive in Microsoft 365 that a person signed in to through the browser, from end to end: the built program, the
sandbox, and a browser that follows where it is sent."""

import os
import sys
import threading
import unittest
import urllib.request
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "faults"), str(TESTS / "support")]

import items  # noqa: E402
import oracle  # noqa: E402
from destinations import MicrosoftSandbox  # noqa: E402
from world import CONNECTOR, Tools, World  # noqa: E402

PROGRAMS = Path(os.environ.get("CHANCERY_BIN", ".")).resolve()
SCOPES = ["openid", "offline_access", "User.Read.All", "Mail.ReadWrite.Shared"]


class SignedIn(MicrosoftSandbox):
    """Accounts without a secret: a person signs in for them."""

    def account(self, world):
        kind, values, _ = super().account(world)
        return kind, values, {}


class Person(unittest.TestCase):
    def setUp(self):
        tools = Tools(PROGRAMS / "chanceryctl", PROGRAMS / "chancery-sandbox", None)
        self.cloud = SignedIn(tools.sandbox)
        self.world = World(tools, destination=self.cloud)
        self.addCleanup(self.world.__exit__)
        self.source = items.calm()
        self.world.make_source(self.source)
        self.allow(SCOPES)
        self.world.set_up()

    def allow(self, scopes):
        self.cloud.ask("/applications", "POST", clientId=self.cloud.served["clientId"], scopes=scopes, roles=[])

    def sign_in(self, browse=lambda address: urllib.request.urlopen(address, timeout=30).read()):
        """How the command ended whose address was opened in the browser, and what that showed."""
        process = self.world.start("account", "sign-in", "Archive")
        guard = threading.Timer(60, process.kill)
        guard.start()
        try:
            said, address = process.stderr.readline(), process.stderr.readline().strip()
            self.assertIn("browser", said)
            self.assertTrue(address.startswith(self.cloud.served["loginUrl"]), address)
            page = browse(address)
            process.communicate()
        finally:
            guard.cancel()
        return process.returncode, page

    def test_delivers_with_what_the_person_may_do(self):
        code, page = self.sign_in()
        self.assertEqual(code, 0)
        self.assertNotIn(b"1.AAAA", page)
        checks = self.world.must("account", "test", "Archive")
        self.assertRegex(checks.out, r"for a person: \w+@")
        ended = self.world.must("run", CONNECTOR, codes=(1,))  # a record is broken, and a person unmapped
        self.assertTrue(ended.document["invariantHolds"], ended)
        oracle.clean_archive(self.world, self.source, is_mapped=False)

    def test_says_where_a_file_is_that_a_person_may_not_upload(self):
        _, fields = items.chat(20, (items.ANNA, items.BEN))
        fields["attachments"] = ["files/large.bin"]
        self.world.drop(items.Archive("6-large.zip", "jar", {"chats.json": items.as_json([fields]),
                                                             "files/large.bin": bytes(3_200_000)}))
        self.assertEqual(self.sign_in()[0], 0)
        ended = self.world.must("run", CONNECTOR, codes=(1,))
        self.assertEqual(ended.document["partial"], 2, ended)
        self.assertEqual(ended.document["open"], 0, ended)
        self.assertEqual(self.cloud.ask("/traffic")["requests"].get("createUploadSession", 0), 0)

    def test_goes_on_with_the_token_that_a_renewal_brought(self):
        self.assertEqual(self.sign_in()[0], 0)
        for _ in range(3):  # the sandbox takes each refresh token once
            self.cloud.ask("/do", "POST", action="expireTokens")
            self.world.must("account", "test", "Archive")

    def test_asks_for_a_person_again_once_the_sign_in_is_revoked(self):
        self.assertEqual(self.sign_in()[0], 0)
        self.cloud.ask("/do", "POST", action="revokeRefreshTokens")
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 4, ended)
        self.assertEqual(self.sign_in()[0], 0)
        self.world.must("run", CONNECTOR, codes=(1,))
        oracle.clean_archive(self.world, self.source, is_mapped=False)

    def test_says_so_while_nobody_has_signed_in(self):
        ended = self.world.ctl("run", CONNECTOR)
        self.assertEqual(ended.code, 4, ended)
        self.assertIn("sign in through the browser", ended.err)

    def test_names_the_permission_that_the_person_cannot_give(self):
        self.allow([scope for scope in SCOPES if not scope.startswith("Mail")])
        self.assertEqual(self.sign_in()[0], 0)
        ended = self.world.ctl("account", "test", "Archive")
        self.assertEqual(ended.code, 4, ended)
        self.assertIn("Mail.ReadWrite.Shared", ended.out)

    def test_keeps_no_sign_in_that_was_declined(self):
        self.cloud.ask("/applications", "POST", clientId=self.cloud.served["clientId"], hasConsent=False)
        self.assertEqual(self.sign_in()[0], 4)
        self.assertNotIn("refreshToken", self.world.must("account", "show", "Archive").document["secrets"])


if __name__ == "__main__":
    unittest.main()
