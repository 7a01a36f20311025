#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Microsoft sandbox accepts, refuses and counts, seen with Python's own HTTP client."""

import hashlib
import threading
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sandboxclient import ARCHIVE_KEY, message, path, query, recipient  # noqa: E402
from walk_test import Case, attachment  # noqa: E402


class Messages(Case):
    def test_what_is_no_message_is_refused_with_the_documented_code(self):
        folder = self.folder()
        where = path(self.user, f"/mailFolders/{folder}/messages")
        header = [{"name": f"x-h{i}", "value": "v"} for i in range(6)]
        for status, code, changes in [
                (400, "ErrorInvalidRecipients", {"toRecipients": [recipient("")]}),
                (400, "ErrorInvalidRecipients", {"replyTo": [recipient("a b@example.com")]}),
                (400, "ErrorInvalidRecipients", {"from": recipient("nobody")}),
                (400, "InvalidInternetMessageHeader", {"internetMessageHeaders": [{"name": "Subject", "value": "v"}]}),
                (400, "InvalidInternetMessageHeaderCollection", {"internetMessageHeaders": header}),
                (400, "ErrorInvalidExtendedProperty", {"singleValueExtendedProperties": [{"id": "0x0E07", "value": "4"}]}),
                (400, "ErrorInvalidExtendedProperty",
                 {"singleValueExtendedProperties": [{"id": "SystemTime 0x0039", "value": "yesterday"}]}),
                (400, "UnableToDeserializePostBody",
                 {"singleValueExtendedProperties": [{"id": "Integer 0x0E07", "value": 4}]}),
                (400, "UnableToDeserializePostBody", {"subjekt": "x"}), (400, "UnableToDeserializePostBody", {"isRead": "yes"}),
                (400, "UnableToDeserializePostBody", {"importance": "urgent"}),
                (400, "UnableToDeserializePostBody", {"receivedDateTime": "3 March"}),
                (400, "UnableToDeserializePostBody", {"attachments": [{**attachment("a", b""), "contentBytes": "%"}]}),
                (413, "RequestEntityTooLarge", {"attachments": [attachment("a", bytes(3 << 20))]}),
                (413, "RequestEntityTooLarge", {"body": {"contentType": "text", "content": "x" * (4 << 20)}})]:
            with self.subTest(code=code, changes=str(changes)[:60]):
                answer = self.graph.call("POST", where, message("k", **changes))
                self.assertEqual((answer.status, answer.code), (status, code), answer)
        self.assertEqual(self.sandbox.stored(self.user), [])

    def test_flags_and_times_come_from_properties_given_at_creation(self):
        folder = self.folder()
        created = self.create(folder, "k", receivedDateTime="1999-01-01T00:00:00Z")
        self.assertEqual((created["isDraft"], created["isRead"], created["sentDateTime"], created["receivedDateTime"]),
                         (False, True, "2020-03-03T10:00:00Z", "2020-03-03T10:00:01Z"))
        draft = self.create(folder, "d", singleValueExtendedProperties=[], isRead=False)
        self.assertEqual((draft["isDraft"], draft["isRead"]), (True, False))
        late = [{"id": "Integer 0x0E07", "value": "4"}]
        patched = self.call(200, "PATCH", path(self.user, f"/messages/{draft['id']}"), {"singleValueExtendedProperties": late})
        self.assertTrue(patched["isDraft"])

    def test_copies_are_found_by_key_and_shown_as_asked(self):
        folder = self.folder("It's")
        for key in ("k'1", "k2"):
            self.create(folder, key)
        found = self.call(200, "GET", path(self.user, f"/mailFolders/{folder}/messages") + query(
            filter=f"singleValueExtendedProperties/Any(ep: ep/id eq '{ARCHIVE_KEY}' and ep/value eq 'k''1')",
            expand=f"singleValueExtendedProperties($filter=id eq '{ARCHIVE_KEY}' or id eq 'String 0x001A')", select="subject"))
        self.assertEqual([each["subject"] for each in found["value"]], ["Item k'1"])
        values = {each["value"] for each in found["value"][0]["singleValueExtendedProperties"]}
        self.assertEqual(values, {"k'1", "IPM.Note"})
        self.assertNotIn("body", found["value"][0])

    def test_bodies_are_shown_as_documents_or_as_the_kind_that_is_asked_for(self):
        folder = self.folder()
        html = self.create(folder, "h", body={"contentType": "html", "content": "<p>1 &lt; 2</p><script>x</script>"})
        text = self.create(folder, "t", body={"contentType": "text", "content": "1 < 2"})
        unsafe = 'outlook.allow-unsafe-html, outlook.body-content-type="html"'
        for which, prefer, kind, has, lacks in [
                (html, "", "html", "1 &lt; 2", "<script>"), (html, unsafe, "html", "<script>", "&amp;"),
                (html, 'outlook.body-content-type="text"', "text", "1 < 2", "<p>"), (text, "", "text", "1 < 2", "<html>"),
                (text, 'outlook.body-content-type="html"', "html", "1 &lt; 2", "1 < 2")]:
            with self.subTest(prefer=prefer, kind=kind):
                one = path(self.user, f"/messages/{which['id']}") + query(select="body")
                body = self.call(200, "GET", one, Prefer=prefer)["body"]
                self.assertEqual(body["contentType"], kind)
                self.assertIn(has, body["content"])
                self.assertNotIn(lacks, body["content"])
                self.assertEqual("<head>" in body["content"], kind == "html")

    def test_pages_have_ten_and_link_to_the_next(self):
        folder = self.folder()
        for number in range(23):
            self.create(folder, f"k{number:02}")
        target, pages = path(self.user, f"/mailFolders/{folder}/messages") + query(select="subject"), []
        while target:
            page = self.call(200, "GET", target)
            pages.append([each["subject"] for each in page["value"]])
            target = page.get("@odata.nextLink")
        self.assertEqual([len(page) for page in pages], [10, 10, 3])
        self.assertEqual(len({subject for page in pages for subject in page}), 23)

    def test_a_strict_sandbox_refuses_what_it_does_not_know(self):
        for target in ("/v1.0/nothing", "/v2.0/users", "/v1.0/users?$format=x", "/v1.0/users?$select=nothing",
                       "/v1.0/users?$top=1000", "/v1.0/users" + query(filter="mail is 'x'")):
            with self.subTest(target=target):
                self.call(400, "GET", target)
        advanced = "/v1.0/users" + query(filter="endsWith(mail,'example.com')", count="true")
        self.assertEqual(self.call(400, "GET", advanced).code, "Request_UnsupportedQuery")
        self.assertEqual(len(self.call(200, "GET", advanced, ConsistencyLevel="eventual")["value"]), 3)


class Mailboxes(Case):
    def test_users_without_a_mailbox_are_told_apart(self):
        nobody = self.sandbox.tell("POST", "/users", {"userPrincipalName": "guest@example.com", "mailbox": "none"})["id"]
        for status, code, target in [(404, "MailboxNotEnabledForRESTAPI", path(nobody, "/mailFolders/inbox")),
                                     (404, "ErrorInvalidUser", path("none", "/mailFolders/inbox")),
                                     (404, "Request_ResourceNotFound", path("none")),
                                     (404, "ErrorItemNotFound", path(self.user, "/mailFolders/none/messages"))]:
            with self.subTest(target=target):
                self.assertEqual(self.call(status, "GET", target).code, code)

    def test_a_folder_exists_once_whatever_its_case(self):
        self.folder("Jive")
        again = self.graph.call("POST", path(self.user, "/mailFolders/inbox/childFolders"), {"displayName": "JIVE"})
        self.assertEqual((again.status, again.code), (409, "ErrorFolderExists"))

    def test_users_change_by_delta(self):
        link = self.call(200, "GET", "/v1.0/users/delta" + query(select="id,mail"))["@odata.deltaLink"]
        self.assertEqual(self.call(200, "GET", link)["value"], [])
        self.sandbox.tell("POST", "/users", {"id": self.user, "userPrincipalName": "user0001@example.com", "mail": "new@x"})
        self.sandbox.tell("DELETE", f"/users/{self.sandbox.users[1]}")
        changes = self.call(200, "GET", link)
        self.assertEqual(changes["value"], [{"id": self.user, "mail": "new@x"},
                                            {"id": self.sandbox.users[1], "@removed": {"reason": "deleted"}}])
        self.sandbox.tell("POST", "/do", {"action": "expireDeltaLinks"})
        self.assertEqual(self.call(410, "GET", changes["@odata.deltaLink"]).code, "syncStateNotFound")

    def test_ids_change_with_a_move_unless_they_are_immutable(self):
        created = self.create(self.folder(), "k")["id"]
        plain = {"Prefer": ""}
        passing = self.call(200, "GET", path(self.user, f"/messages/{created}"), **plain)["id"]
        self.assertNotEqual(passing, created)
        where = {"destinationId": "archive"}
        moved = self.call(201, "POST", path(self.user, f"/messages/{passing}/move"), where, **plain)["id"]
        self.assertNotEqual(moved, passing)
        self.call(404, "GET", path(self.user, f"/messages/{passing}"))
        self.call(200, "GET", path(self.user, f"/messages/{created}"))


class Uploads(Case):
    def setUp(self):
        super().setUp()
        self.created = self.create(self.folder(), "k")["id"]
        self.where = path(self.user, f"/messages/{self.created}/attachments/createUploadSession")

    def session(self, size, status=201):
        item = {"attachmentType": "file", "name": "big.bin", "size": size, "contentId": "c@x", "isInline": False}
        return self.call(status, "POST", self.where, {"AttachmentItem": item})

    def put(self, url, first, chunk, total, **fields):
        return self.sandbox.once("PUT", url, chunk, {
            "Content-Type": "application/octet-stream", "Content-Range": f"bytes {first}-{first + len(chunk) - 1}/{total}", **fields})

    def test_large_attachments_come_in_pieces(self):
        content = bytes(range(256)) * 31_250
        session, piece = self.session(len(content)), 3_276_800
        url = session["uploadUrl"]
        self.assertEqual(session["nextExpectedRanges"], ["0-"])
        self.assertEqual(self.put(url, 0, content[:piece], len(content)).json["nextExpectedRanges"], [f"{piece}-"])
        self.assertEqual(self.put(url, 0, content[:piece], len(content)).status, 416)
        self.assertEqual(self.put(url, piece, content[piece:piece * 2], 9).status, 400)
        self.assertEqual(self.put(url, piece, content[piece:], len(content)).status, 413)
        self.assertEqual(self.put(url, piece, content[piece:2 * piece], len(content)).status, 200)
        last = self.put(url, 2 * piece, content[2 * piece:], len(content))
        self.assertEqual((last.status, last.content), (201, b""))
        self.assertIn("/attachments('", last.fields["location"])
        [stored] = self.sandbox.stored(self.user)
        [kept] = stored["attachments"]
        self.assertEqual((kept["sha256"], kept["size"]), (hashlib.sha256(content).hexdigest(), len(content)))

    def test_small_ones_tokens_and_ended_sessions_are_refused(self):
        self.assertEqual(self.session(3_000_000, 400).code, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize")
        url = self.session(4_000_000)["uploadUrl"]
        self.assertEqual(self.put(url, 0, b"x" * 100, 4_000_000, Authorization="Bearer x").status, 401)
        self.assertEqual(self.sandbox.once("DELETE", url).status, 204)
        self.assertEqual(self.put(url, 0, b"x" * 100, 4_000_000).status, 404)


class Persons(Case):
    """Whoever signed in reaches their own mailbox; those of others with a scope of its own, and without uploads."""

    def setUp(self):
        super().setUp()
        self.shared = self.create(self.folder(), "k")["id"]

    def person(self, *scopes, **who):
        self.sandbox.tell("POST", "/applications", {"clientId": self.sandbox.told["clientId"], "scopes": scopes})
        peer = self.sandbox.person("https://graph.microsoft.com/.default", who.get("user", self.sandbox.users[1]))
        self.addCleanup(peer.close)
        return peer

    def test_others_mailboxes_need_a_scope(self):
        inbox = path(self.user, "/mailFolders/inbox")
        self.assertEqual(self.person("Mail.ReadWrite.Shared").call("GET", inbox).status, 200)
        self.assertEqual(self.person("Mail.ReadWrite").call("GET", inbox).code, "ErrorAccessDenied")
        self.assertEqual(self.person("Mail.ReadWrite", user=self.user).call("GET", inbox).status, 200)

    def test_others_mailboxes_have_no_upload_sessions(self):
        where = path(self.user, f"/messages/{self.shared}/attachments/createUploadSession")
        item = {"AttachmentItem": {"attachmentType": "file", "name": "f", "size": 4_000_000}}
        self.assertEqual(self.person("Mail.ReadWrite.Shared").call("POST", where, item).code, "ErrorAccessDenied")
        self.assertEqual(self.person("Mail.ReadWrite", user=self.user).call("POST", where, item).status, 201)


class Batches(Case):
    def batch(self, requests, status=200):
        return self.call(status, "POST", "/v1.0/$batch", {"requests": requests})

    def test_parts_are_answered_each_for_itself(self):
        folder = self.folder()
        url = f"/users/{self.user}/mailFolders/{folder}/messages"
        headers = {"Content-Type": "application/json"}
        parts = [{"id": str(i), "method": "POST", "url": url, "headers": headers, "body": message(f"k{i}")} for i in range(3)]
        parts[1]["body"]["toRecipients"] = [recipient("none")]
        parts += [{"id": "3", "method": "GET", "url": url, "dependsOn": ["1"]},
                  {"id": "4", "method": "GET", "url": "/nothing"}]
        answered = {each["id"]: each["status"] for each in self.batch(parts)["responses"]}
        self.assertEqual(answered, {"0": 201, "1": 400, "2": 201, "3": 424, "4": 400})
        self.assertEqual([each["archiveKey"] for each in self.sandbox.stored(self.user)], ["k0", "k2"])

    def test_more_than_twenty_parts_are_none(self):
        self.batch([{"id": str(i), "method": "GET", "url": "/users"} for i in range(21)], 400)
        self.batch([{"id": "1", "method": "GET", "url": "/users", "dependsOn": ["2"]}], 400)


class Limits(Case):
    def test_a_fifth_request_at_once_is_over_the_mailboxs_limit(self):
        self.sandbox.fault("delay", delayMs=400)
        answers = []

        def ask():
            peer = self.sandbox.peer(**self.graph.fields)
            answers.append(peer.call("GET", path(self.user, "/mailFolders/inbox")))
            peer.close()

        threads = [threading.Thread(target=ask) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(sorted(answer.status for answer in answers), [200, 200, 200, 200, 429])
        refused = next(answer for answer in answers if answer.status == 429)
        self.assertEqual((refused.code, refused.fields["retry-after"]), ("ApplicationThrottled", "0.500"))
        self.assertEqual(self.sandbox.tell("GET", "/traffic")["mostConcurrentEver"], 5)


class Digests(Case):
    options = ("--digests",)

    def test_contents_can_be_left_out_but_not_their_digests(self):
        self.create(self.folder(), "k", attachments=[attachment("a.png", b"abc")])
        [stored] = self.sandbox.stored(self.user)
        self.assertEqual(stored["attachments"][0]["sha256"], hashlib.sha256(b"abc").hexdigest())
        self.assertEqual(stored["bodySha256"], hashlib.sha256(b"<p>Text of k</p>").hexdigest())
        one = self.call(200, "GET", path(self.user, f"/messages/{stored['id']}") + query(expand="attachments"))
        self.assertEqual((one["body"]["content"], one["attachments"][0]["contentBytes"]), ("", ""))


class Quota(Case):
    options = ("--quota", "1000", "--guard-sensitive", "--no-upload-sessions")

    def test_a_full_mailbox_takes_nothing_more(self):
        folder = self.folder()
        created = self.create(folder, "k", attachments=[attachment("a.png", bytes(900))])["id"]
        where = path(self.user, f"/mailFolders/{folder}/messages")
        self.assertEqual(self.call(507, "POST", where, message("l", attachments=[attachment("b", bytes(99))])).code,
                         "ErrorQuotaExceeded")
        self.call(507, "POST", path(self.user, f"/messages/{created}/attachments"), attachment("b", bytes(99)))

    def test_what_a_tenant_may_refuse_can_be_refused(self):
        self.graph = self.sandbox.graph("Mail.ReadWrite")
        self.addCleanup(self.graph.close)
        created = self.create(self.folder(), "k")["id"]
        one = path(self.user, f"/messages/{created}")
        self.assertEqual(self.call(403, "PATCH", one, {"subject": "x"}).code, "ErrorAccessDenied")
        self.call(200, "PATCH", one, {"isRead": False})
        self.assertEqual(self.call(403, "POST", one + "/attachments", attachment("b", b"x")).code, "ErrorAccessDenied")
        item = {"AttachmentItem": {"attachmentType": "file", "name": "f", "size": 4_000_000}}
        self.call(404, "POST", one + "/attachments/createUploadSession", item)


if __name__ == "__main__":
    unittest.main()
