#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault switch of the Microsoft sandbox: what a client sees of it, and what is in the mailbox afterwards."""

import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sandboxclient import message, path  # noqa: E402
from walk_test import Case, attachment  # noqa: E402


class Faults(Case):
    def setUp(self):
        super().setUp()
        self.target = path(self.user, f"/mailFolders/{self.folder()}/messages")

    def post(self, key="k"):
        return self.graph.call("POST", self.target, message(key))

    def keys(self):
        return [(each["archiveKey"], each["wasAnswered"]) for each in self.sandbox.stored(self.user)]

    def test_storms_refuse_without_storing_with_any_kind_of_retry_after(self):
        for retry_after in ("", "2", "2.128", "Sun, 29 Nov 2026 10:00:00 GMT"):
            with self.subTest(retry_after=retry_after):
                number = self.sandbox.fault("status", retryAfter=retry_after)
                answer = self.post()
                self.assertEqual((answer.status, answer.code), (429, "ApplicationThrottled"))
                self.assertEqual(answer.fields.get("retry-after", ""), retry_after)
                self.sandbox.tell("DELETE", f"/faults/{number}")
        self.assertEqual(self.keys(), [])
        self.assertEqual(self.post().status, 201)

    def test_an_unavailable_service_says_nothing(self):
        self.sandbox.fault("status", status=503, code="")
        answer = self.post()
        self.assertEqual((answer.status, answer.content), (503, b""))

    def test_what_was_cut_after_storing_is_stored(self):
        for kind in ("acceptThenDrop", "halfAnswer"):
            with self.subTest(kind=kind):
                self.sandbox.fault(kind, route="createMessage", times=1)
                self.assertIsNone(self.post(kind))
        self.sandbox.fault("drop", route="createMessage", times=1)
        self.assertIsNone(self.post("drop"))
        self.assertEqual(self.post("kept").status, 201)
        self.assertEqual(self.keys(), [("acceptThenDrop", False), ("halfAnswer", False), ("kept", True)])
        self.assertEqual(self.sandbox.tell("GET", "/traffic")["faults"],
                         {"acceptThenDrop": 1, "halfAnswer": 1, "drop": 1})

    def test_a_commit_may_come_after_the_connection_died(self):
        self.sandbox.fault("commitLater", route="createMessage", times=1, delayMs=300)
        self.assertIsNone(self.post("late"))
        self.assertEqual(self.sandbox.tell("GET", "/status")["pendingCommits"], 1)
        self.assertEqual(self.keys(), [])
        deadline = time.monotonic() + 30
        while self.sandbox.tell("GET", "/status")["pendingCommits"] and time.monotonic() < deadline:
            continue
        self.assertEqual(self.keys(), [("late", False)])

    def test_a_fault_hits_the_nth_request_of_a_mailbox(self):
        self.sandbox.fault("status", status=500, code="UnknownError", skip=2, times=1, mailbox=self.user,
                           route="createMessage")
        self.assertEqual([self.post(f"k{i}").status for i in range(5)], [201, 201, 500, 201, 201])

    def test_dice_fall_the_same_for_the_same_seed(self):
        self.sandbox.fault("status", status=503, probability=0.3)
        statuses = [self.graph.call("GET", path(self.user)).status for _ in range(200)]
        self.assertTrue(30 <= statuses.count(503) <= 90, statuses.count(503))
        other = type(self.sandbox)()
        self.addCleanup(other.close)
        graph = other.graph("User.Read.All")
        self.addCleanup(graph.close)
        other.fault("status", status=503, probability=0.3)
        self.assertEqual([graph.call("GET", path(other.users[0])).status for _ in range(200)], statuses)

    def test_tokens_expire_in_mid_run(self):
        self.sandbox.fault("expireTokens", skip=1, times=1)
        self.assertEqual([self.post("a").status, self.post("b").status, self.post("c").status], [201, 401, 401])
        self.graph = self.sandbox.graph()
        self.addCleanup(self.graph.close)
        self.assertEqual(self.post("b").status, 201)

    def test_folders_have_races(self):
        self.sandbox.fault("folderRace", route="createFolder", times=1)
        where = path(self.user, "/mailFolders/inbox/childFolders")
        answer = self.graph.call("POST", where, {"displayName": "XIP"})
        self.assertEqual((answer.status, answer.code), (409, "ErrorFolderExists"))
        self.assertIn("XIP", [each["displayName"] for each in self.graph.call("GET", where).json["value"]])
        self.post("lost with its folder")
        self.sandbox.fault("folderGone", route="createMessage", times=1)
        answer = self.post("late")
        self.assertEqual((answer.status, answer.code), (404, "ErrorItemNotFound"))
        self.assertEqual(self.keys(), [])

    def test_mailboxes_move_and_fill(self):
        for status, code in [(503, "ErrorMailboxMoveInProgress"), (507, "ErrorQuotaExceeded"), (413, "RequestEntityTooLarge")]:
            with self.subTest(code=code):
                self.sandbox.fault("status", status=status, code=code, mailbox=self.user, times=2)
                self.assertEqual([self.post().code, self.post().code], [code, code])
        self.assertEqual(self.post().status, 201)

    def test_the_cut_between_create_and_last_attachment_leaves_a_part(self):
        created = self.post().json["id"]
        where = path(self.user, f"/messages/{created}/attachments")
        self.sandbox.fault("drop", route="addAttachment", skip=1, times=1)
        self.assertEqual(self.graph.call("POST", where, attachment("a", b"1")).status, 201)
        self.assertIsNone(self.graph.call("POST", where, attachment("b", b"2")))
        [stored] = self.sandbox.stored(self.user)
        self.assertEqual([each["name"] for each in stored["attachments"]], ["a"])

    def test_goes_back_to_a_remembered_state(self):
        self.post("before")
        self.sandbox.tell("POST", "/do", {"action": "remember", "name": "one"})
        self.post("after")
        other = self.sandbox.tell("POST", "/users", {"userPrincipalName": "new@example.com"})["id"]
        self.sandbox.tell("POST", "/do", {"action": "addFolder", "user": other, "folder": "XIP"})
        self.sandbox.tell("POST", "/do", {"action": "recall", "name": "one"})
        self.assertEqual(self.keys(), [("before", True)])
        self.assertEqual(self.graph.call("GET", path(other)).status, 404)
        self.assertNotIn("XIP", str(self.sandbox.dump()["mailboxes"].get(other)))
        self.assertEqual(self.post("again").status, 201)
        self.assertEqual(self.keys(), [("before", True), ("again", True)])
        unknown = self.sandbox.control.call("POST", "/do", {"action": "recall", "name": "two"})
        self.assertEqual(unknown.status, 400)

    def test_sign_in_can_be_refused(self):
        self.sandbox.fault("signInRefused", route="token", times=1, status=400, code="invalid_grant", aadsts=53003)
        refused = self.sandbox.sign_in()
        self.assertEqual((refused.status, refused.code, refused.json["error_codes"]), (400, "invalid_grant", [53003]))
        self.assertEqual(self.sandbox.sign_in().status, 200)


if __name__ == "__main__":
    unittest.main()
