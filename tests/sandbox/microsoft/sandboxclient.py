# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts `chancery-sandbox microsoft` and speaks to it with http.client: for tests and oracles in Python."""

import base64
import hashlib
import http.client
import json
import os
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, quote, urlencode, urlsplit

PROGRAM = Path(os.environ.get("CHANCERY_BIN", ".")).resolve() / "chancery-sandbox"
PROPERTY_SET = "{2f3a6f0e-4a54-4d6f-9a3b-5d1c7e8f9a10}"
ARCHIVE_KEY = f"String {PROPERTY_SET} Name ArchiveItemKey"


class Answer:
    def __init__(self, status, fields, content):
        self.status, self.content = status, content
        self.fields = {name.lower(): value for name, value in fields}
        is_json = "json" in self.fields.get("content-type", "")
        self.json = json.loads(content) if is_json and content else None

    @property
    def code(self):
        """Graph's error code, or Entra's error."""
        error = (self.json or {}).get("error", "")
        return error["code"] if isinstance(error, dict) else error

    def __repr__(self):
        return f"{self.status} {self.fields} {self.content[:600]!r}"


class Peer:
    """One keep-alive connection."""

    def __init__(self, url, fields=None):
        parts = urlsplit(url)
        self.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        self.fields = fields or {}

    def call(self, method, target, body=None, fields=None):
        """A URL of the sandbox's own may stand for the target. None: the connection was cut."""
        fields = {**self.fields, **(fields or {})}
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            fields.setdefault("Content-Type", "application/json")
        if target.startswith("http"):
            parts = urlsplit(target)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
        try:
            self.connection.request(method, target, body, fields)
            response = self.connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        except (http.client.HTTPException, ConnectionError):
            self.connection.close()
            return None

    def close(self):
        self.connection.close()


class Sandbox:
    """A running sandbox; `told` is the line it printed."""

    def __init__(self, *options):
        self.process = subprocess.Popen([PROGRAM, "microsoft", "--check-answers", *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.told = json.loads(self.process.stdout.readline())
        self.users = list(self.told["users"].values())
        self.control = Peer(self.told["controlUrl"])

    def close(self):
        self.control.close()
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()

    def peer(self, **fields):
        return Peer(self.told["graphUrl"], fields)

    def once(self, *request):
        """A call on a connection of its own."""
        peer = self.peer()
        try:
            return peer.call(*request)
        finally:
            peer.close()

    def sign_in(self, tenant=None, **form):
        form = {"client_id": self.told["clientId"], "grant_type": "client_credentials",
                "scope": self.told["graphUrl"] + "/.default", **form}
        if "client_assertion" not in form and form["grant_type"] == "client_credentials":
            form.setdefault("client_secret", "sandbox-secret")
        return self.once("POST", f"/{tenant or self.told['tenant']}/oauth2/v2.0/token", urlencode(form).encode(),
                         {"Content-Type": "application/x-www-form-urlencoded"})

    def graph(self, *roles):
        """A connection with a token: of a real sign-in, or with just these roles."""
        token = self.tell("POST", "/tokens", {"roles": roles})["token"] if roles else self.sign_in().json["access_token"]
        return self.peer(Authorization=f"Bearer {token}", Prefer='IdType="ImmutableId"')

    def person(self, scope, user):
        """A connection for a person who signed in through the browser."""
        redirect, verifier = "http://localhost:1234/", "v" * 64
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
        asked = {"client_id": self.told["clientId"], "response_type": "code", "redirect_uri": redirect, "scope": scope,
                 "code_challenge_method": "S256", "code_challenge": challenge, "login_hint": user}
        sent = self.once("GET", f"/{self.told['tenant']}/oauth2/v2.0/authorize?{urlencode(asked)}")
        (code,) = parse_qs(urlsplit(sent.fields["location"]).query)["code"]
        tokens = self.sign_in(grant_type="authorization_code", redirect_uri=redirect, code=code, code_verifier=verifier)
        return self.peer(Authorization=f"Bearer {tokens.json['access_token']}")

    def tell(self, method, target, body=None):
        answer = self.control.call(method, target, body)
        assert answer.status == 200, answer
        return answer.json

    def fault(self, kind, **how):
        return self.tell("POST", "/faults", {"kind": kind, **how})["number"]

    def dump(self):
        return self.tell("GET", "/dump")

    def stored(self, user):
        return self.dump()["mailboxes"].get(user, {}).get("messages", [])


def path(user, rest=""):
    return f"/v1.0/users/{user}{rest}"


def query(**options):
    """`filter="…"` becomes `?$filter=…`."""
    return "?" + "&".join(f"${name}={quote(str(value))}" for name, value in options.items())


def recipient(address):
    return {"emailAddress": {"name": "Somebody", "address": address}}


def message(key, **changes):
    """An archived message, as an importer creates it."""
    properties = [{"id": "Integer 0x0E07", "value": "4"}, {"id": "SystemTime 0x0039", "value": "2020-03-03T10:00:00Z"},
                  {"id": "SystemTime 0x0E06", "value": "2020-03-03T10:00:01Z"}, {"id": ARCHIVE_KEY, "value": key}]
    return {"subject": f"Item {key}", "body": {"contentType": "html", "content": f"<p>Text of {key}</p>"},
            "from": recipient("sales@example.com"), "sender": recipient("sales@example.com"),
            "toRecipients": [recipient("desk@example.com")], "ccRecipients": [], "isRead": True,
            "internetMessageId": f"<{key}@archive.example.com>", "importance": "normal",
            "internetMessageHeaders": [{"name": "X-Archive-Source", "value": "Jive"}],
            "singleValueExtendedProperties": properties, **changes}
