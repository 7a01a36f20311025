#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through every route of the Microsoft sandbox with Python's own HTTP client."""

import base64
import hashlib
import json
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sandboxclient import Sandbox, message, path, query  # noqa: E402

SURFACE = json.loads((Path(__file__).resolve().parents[1] / "surface.json").read_text(encoding="utf-8"))
ROLES = ("Mail-Advanced.ReadWrite.All", "User.Read.All", "MailboxSettings.Read", "RoleManagement.Read.Directory",
         "RoleManagement.Read.Exchange")


def url_safe(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def attachment(name, content):
    return {"@odata.type": "#microsoft.graph.fileAttachment", "name": name, "contentType": "image/png",
            "contentBytes": base64.b64encode(content).decode()}


class Case(unittest.TestCase):
    options = ()

    def setUp(self):
        self.sandbox = Sandbox(*self.options)
        self.addCleanup(self.sandbox.close)
        self.user = self.sandbox.users[0]
        self.graph = self.sandbox.graph(*ROLES)
        self.addCleanup(self.graph.close)

    def call(self, status, method, target, body=None, **fields):
        answer = self.graph.call(method, target, body, fields)
        self.assertIsNotNone(answer, f"{method} {target} was cut")
        self.assertEqual(answer.status, status, answer)
        return answer.json if status < 300 else answer

    def folder(self, name="Jive"):
        return self.call(201, "POST", path(self.user, "/mailFolders/inbox/childFolders"), {"displayName": name})["id"]

    def create(self, folder, key, **changes):
        return self.call(201, "POST", path(self.user, f"/mailFolders/{folder}/messages"), message(key, **changes))


class Walk(Case):
    def test_every_route_answers_as_the_surface_says(self):
        self.walk_directory()
        folder = self.walk_folders()
        created = self.walk_messages(folder)
        self.walk_attachments(created)
        self.walk_the_rest(folder, created)
        dump = self.sandbox.dump()
        walked = set(dump["traffic"]["requests"])
        self.assertEqual({route["name"] for route in SURFACE["routes"]} - walked, set())
        self.assertEqual(dump["violations"], [])

    def walk_directory(self):
        first = self.call(200, "GET", "/v1.0/users" + query(select="id,mail,proxyAddresses,assignedPlans", top=2))
        rest = self.call(200, "GET", first["@odata.nextLink"])
        self.assertEqual([user["id"] for user in first["value"] + rest["value"]], self.sandbox.users)
        self.call(200, "GET", "/v1.0/users/delta" + query(select="id"))
        self.assertEqual(self.call(200, "GET", path("user0001@example.com"))["id"], self.user)
        self.assertEqual(self.call(200, "GET", path(self.user, "/mailboxSettings"))["userPurpose"], "user")
        self.call(200, "GET", path(self.user, "/settings/exchange"))
        principal = query(filter=f"principalId eq '{self.user}'")
        self.sandbox.tell("POST", "/do", {"action": "assignRole", "user": self.user, "role": "Mailbox Import Export"})
        self.assertEqual(len(self.call(200, "GET", "/v1.0/roleManagement/directory/roleAssignments" + principal)["value"]), 1)
        principal = query(filter=f"principalId eq '/Users/{self.user}'")
        self.assertEqual(len(self.call(200, "GET", "/beta/roleManagement/exchange/roleAssignments" + principal)["value"]), 1)
        self.call(200, "GET", "/beta/roleManagement/exchange/roleDefinitions"
                  + query(filter="displayName eq 'Mailbox Import Export'"))
        self.call(400, "GET", "/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole")

    def walk_folders(self):
        inbox = self.call(200, "GET", path(self.user, "/mailFolders/inbox") + query(select="id"))["id"]
        folder = self.folder()
        found = self.call(200, "GET", path(self.user, "/mailFolders/inbox/childFolders")
                          + query(filter="displayName eq 'Jive'", select="id,displayName"))
        self.assertEqual(found["value"], [{"id": folder, "displayName": "Jive"}])
        root = self.call(201, "POST", path(self.user, "/mailFolders"), {"displayName": "Root's"})["id"]
        self.assertIn(inbox, [each["id"] for each in self.call(200, "GET", path(self.user, "/mailFolders"))["value"]])
        self.call(204, "DELETE", path(self.user, f"/mailFolders/{root}"))
        return folder

    def walk_messages(self, folder):
        created = self.create(folder, "k1", attachments=[attachment("a.png", b"abc")])
        self.assertEqual((created["isDraft"], created["hasAttachments"], created["parentFolderId"]), (False, True, folder))
        one = path(self.user, f"/messages/{created['id']}")
        both = query(select="id,isDraft", filter="internetMessageId eq '<k1@archive.example.com>'")
        for where in (f"/mailFolders/{folder}/messages", "/messages"):
            found = self.call(200, "GET", path(self.user, where) + both)["value"]
            self.assertEqual([(each["id"], each["isDraft"]) for each in found], [(created["id"], False)])
        self.call(200, "GET", one + query(expand="attachments($select=name,size)"))
        self.assertIn(b"Text of k1", self.graph.call("GET", one + "/$value").content)
        self.assertFalse(self.call(200, "PATCH", one, {"isRead": False})["isRead"])
        return created["id"]

    def walk_attachments(self, created):
        where = path(self.user, f"/messages/{created}/attachments")
        added = self.call(201, "POST", where, attachment("b.png", b"def"))["id"]
        self.assertEqual([each["size"] for each in self.call(200, "GET", where + query(select="name,size"))["value"]], [3, 3])
        self.assertEqual(base64.b64decode(self.call(200, "GET", f"{where}/{added}")["contentBytes"]), b"def")
        self.assertEqual(self.graph.call("GET", f"{where}/{added}/$value").content, b"def")
        self.call(204, "DELETE", f"{where}/{added}")
        item = {"AttachmentItem": {"attachmentType": "file", "name": "big", "size": 4_000_000}}
        session = self.call(201, "POST", where + "/createUploadSession", item)
        self.assertEqual(self.sandbox.once("DELETE", session["uploadUrl"]).status, 204)

    def walk_the_rest(self, folder, created):
        draft = self.call(201, "POST", path(self.user, "/messages"), message("k2"))
        self.call(204, "DELETE", path(self.user, f"/messages/{draft['id']}"))
        mime = base64.b64encode(b"Message-ID: <m@x>\r\nSubject: s\r\nFrom: a@example.com\r\n\r\nHi")
        text = {"Content-Type": "text/plain"}
        imported = self.graph.call("POST", f"/beta/users/{self.user}/mailFolders/{folder}/importMime", mime, text)
        self.assertEqual((imported.status, imported.json["isDraft"]), (201, False), imported)
        drafted = self.graph.call("POST", path(self.user, "/messages"), mime, text)
        self.assertEqual((drafted.status, drafted.json["isDraft"]), (201, True), drafted)
        moved = self.call(201, "POST", path(self.user, f"/messages/{created}/move"), {"destinationId": "archive"})
        self.assertEqual(moved["id"], created, "immutable ids outlive a move")
        batch = [{"id": "1", "method": "GET", "url": f"/users/{self.user}"}]
        answered = self.call(200, "POST", "/v1.0/$batch", {"requests": batch})["responses"]
        self.assertEqual([(each["id"], each["status"]) for each in answered], [("1", 200)])


class SignIn(Case):
    def test_refusals_carry_their_numbers(self):
        for number, error, how in [
                (7000215, "invalid_client", {"client_secret": "wrong"}), (7000216, "invalid_client", {"client_secret": ""}),
                (90002, "invalid_request", {"tenant": "elsewhere"}), (700016, "unauthorized_client", {"client_id": "x"}),
                (70011, "invalid_scope", {"scope": "Mail.ReadWrite"}), (70003, "unsupported_grant_type", {"grant_type": "x"}),
                (500011, "invalid_resource", {"scope": "https://none.invalid/.default"}),
                (700027, "invalid_client", self.assertion("not.an.assertion"))]:
            with self.subTest(number=number):
                answer = self.sandbox.sign_in(**how)
                self.assertEqual((answer.code, answer.json["error_codes"]), (error, [number]))
                self.assertTrue(answer.json["error_description"].startswith(f"AADSTS{number}: "))

    def test_tokens_carry_roles_and_expire(self):
        token = self.sandbox.sign_in().json["access_token"]
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        self.assertEqual(claims["roles"], ["Mail.ReadWrite", "User.Read.All"])
        peer = self.sandbox.peer(Authorization=f"Bearer {token}")
        self.addCleanup(peer.close)
        self.assertEqual(peer.call("GET", "/v1.0/users").status, 200)
        self.assertEqual(peer.call("GET", path(self.user, "/mailboxSettings")).code, "ErrorAccessDenied")
        self.sandbox.tell("POST", "/do", {"action": "expireTokens"})
        refused = peer.call("GET", "/v1.0/users")
        self.assertEqual((refused.status, refused.code), (401, "InvalidAuthenticationToken"))

    @staticmethod
    def assertion(text):
        return {"client_assertion": text,
                "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}

    def test_assertions_are_checked(self):
        with tempfile.TemporaryDirectory() as folder:
            key, certificate, der = (Path(folder) / name for name in ("key.pem", "certificate.pem", "certificate.der"))
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                            "-subj", "/CN=Archive", "-days", "2"], check=True, capture_output=True)
            subprocess.run(["openssl", "x509", "-in", certificate, "-outform", "DER", "-out", der], check=True)
            self.sandbox.tell("POST", "/applications", {"clientId": "signed", "certificate": certificate.read_text()})
            thumbprint = url_safe(hashlib.sha256(der.read_bytes()).digest())
            audience = f"{self.sandbox.told['loginUrl']}/{self.sandbox.told['tenant']}/oauth2/v2.0/token"
            now = int(time.time())
            right = {"aud": audience, "iss": "signed", "sub": "signed", "jti": str(uuid.uuid4()), "nbf": now, "exp": now + 300}
            for number, head, claims in [(None, {}, {}), (700027, {"alg": "RS256"}, {}), (700027, {"x5t#S256": "x"}, {}),
                                         (700023, {}, {"aud": "https://x"}), (700021, {}, {"iss": "x"}),
                                         (700024, {}, {"exp": now - 1}), (700024, {}, {"exp": now + 7200})]:
                with self.subTest(number=number, head=head, claims=claims):
                    head = {"alg": "PS256", "typ": "JWT", "x5t#S256": thumbprint, **head}
                    signed = self.sign(key, head, {**right, **claims})
                    answer = self.sandbox.sign_in(client_id="signed", **self.assertion(signed))
                    self.assertEqual(answer.json.get("error_codes"), [number] if number else None, answer)

    @staticmethod
    def sign(key, head, claims):
        content = ".".join(url_safe(json.dumps(part).encode()) for part in (head, claims))
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sigopt",
                                    "rsa_pss_saltlen:32", "-sign", key], input=content.encode(), check=True,
                                   capture_output=True).stdout
        return f"{content}.{url_safe(signature)}"

    def test_an_authorization_code_serves_once_with_its_verifier(self):
        redirect, verifier = "http://localhost:1234/", "v" * 64
        asked = {"client_id": self.sandbox.told["clientId"], "response_type": "code", "redirect_uri": redirect, "state": "s p",
                 "scope": "openid offline_access User.Read.All", "code_challenge_method": "S256",
                 "code_challenge": url_safe(hashlib.sha256(verifier.encode()).digest())}
        where = f"/{self.sandbox.told['tenant']}/oauth2/v2.0/authorize?"

        def code():
            answer = self.sandbox.once("GET", where + urlencode(asked))
            self.assertEqual(answer.status, 302)
            fields = parse_qs(urlsplit(answer.fields["location"]).query)
            self.assertEqual(fields["state"], ["s p"])
            return {"grant_type": "authorization_code", "redirect_uri": redirect, "code": fields["code"][0]}

        self.assertEqual(self.sandbox.sign_in(**code(), code_verifier="w" * 64).json["error_codes"], [501481])
        form = {**code(), "code_verifier": verifier}
        tokens = self.sandbox.sign_in(**form).json
        self.assertEqual(self.sandbox.sign_in(**form).code, "invalid_grant")
        peer = self.sandbox.peer(Authorization=f"Bearer {tokens['access_token']}")
        self.addCleanup(peer.close)
        self.assertEqual(peer.call("GET", "/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole").status, 200)
        again = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
        rotated = self.sandbox.sign_in(**again).json
        self.assertNotEqual(rotated["refresh_token"], tokens["refresh_token"])
        self.assertEqual(self.sandbox.sign_in(**again).code, "invalid_grant")


if __name__ == "__main__":
    unittest.main()
