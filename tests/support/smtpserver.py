#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server for tests: prints its port, then one JSON line for each message it was given.

usage: smtpserver.py [--cert LEAF KEY] [--implicit] [--user NAME PASSWORD] [--refuse CODE]

With --cert it offers STARTTLS; with --implicit TLS comes first. --refuse answers RCPT with that code.
"""

import argparse
import base64
import json
import socketserver
import ssl
import sys


class Session(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")
        self.wfile.flush()

    def secure(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.server.options.cert)
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.is_secure = True

    def handle(self):
        self.is_secure = False
        self.user = ""
        self.sender, self.recipients = "", []
        try:
            if self.server.options.implicit:
                self.secure()
            self.say("220 mail.example ESMTP")
            while self.serve_line(self.rfile.readline()):
                pass
        except (ssl.SSLError, ConnectionError):
            pass

    def serve_line(self, raw):
        line = raw.decode(errors="replace").strip()
        verb = line.split(" ")[0].upper()
        if not raw or verb == "QUIT":
            if raw:
                self.say("221 Bye")
            return False
        handler = getattr(self, "on_" + verb.lower(), None)
        if handler:
            handler(line)
        else:
            self.say("502 What?")
        return True

    def on_ehlo(self, _):
        offers = ["mail.example"]
        if self.server.options.cert and not self.is_secure:
            offers.append("STARTTLS")
        if self.server.options.user:
            offers.append("AUTH PLAIN")
        for offer in offers[:-1]:
            self.say("250-" + offer)
        self.say("250 " + offers[-1])

    def on_starttls(self, _):
        self.say("220 Go on")
        self.secure()

    def on_auth(self, line):
        words = line.split(" ")
        if len(words) < 3:
            self.say("334 ")
            words.append(self.rfile.readline().decode().strip())
        _, user, password = base64.b64decode(words[-1]).decode().split("\0")
        if [user, password] == self.server.options.user:
            self.user = user
            self.say("235 Welcome")
        else:
            self.say("535 5.7.8 No")

    def on_mail(self, line):
        self.sender = line
        self.say("250 Ok")

    def on_rcpt(self, line):
        if self.server.options.refuse:
            self.say(f"{self.server.options.refuse} No")
        else:
            self.recipients.append(line)
            self.say("250 Ok")

    def on_data(self, _):
        self.say("354 Go on")
        message = b""
        while True:
            line = self.rfile.readline()
            if not line or line == b".\r\n":
                break
            message += line[1:] if line.startswith(b".") else line
        print(json.dumps({"from": self.sender, "to": self.recipients, "user": self.user,
                          "isSecure": self.is_secure, "message": message.decode("utf-8", "replace")}), flush=True)
        self.say("250 Kept")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cert", nargs=2)
    parser.add_argument("--implicit", action="store_true")
    parser.add_argument("--user", nargs=2)
    parser.add_argument("--refuse", type=int)
    with Server(("127.0.0.1", 0), Session) as server:
        server.options = parser.parse_args()
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
