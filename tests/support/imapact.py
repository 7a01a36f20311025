#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does to a user's mail what people do with a mail client.

imapact.py PORT USER PASSWORD flag FOLDER      marks every message; the server then renames its file
imapact.py PORT USER PASSWORD create FOLDER    makes a folder and subscribes to it
imapact.py PORT USER PASSWORD append FOLDER MESSAGE    puts a message into a folder, made when missing
"""

import imaplib
import sys

port, user, password, action, folder = sys.argv[1:6]
quoted = '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
server = imaplib.IMAP4("127.0.0.1", int(port))
server.login(user, password)
if action == "flag":
    server.select(folder)
    answers = [server.store("1:*", "+FLAGS", r"(\Flagged)")]
    server.close()
elif action == "append":
    server.create(quoted)
    answers = [server.append(quoted, None, None, sys.argv[6].encode())]
else:
    answers = [server.create(folder), server.subscribe(folder)]
server.logout()
print("done" if all(status == "OK" for status, _ in answers) else answers)
