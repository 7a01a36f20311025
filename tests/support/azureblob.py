#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the Blob service in the standard library alone, to look with at what ours did.

usage: azureblob.py make CONTAINER                   makes the container
       azureblob.py remake CONTAINER                 makes it again, empty
       azureblob.py sas CONTAINER PERMISSIONS HOURS  prints a SAS of the container, without the question mark
       azureblob.py list CONTAINER                   prints the blobs' names
       azureblob.py get CONTAINER BLOB               prints the blob
       azureblob.py put CONTAINER BLOB               stores standard input as the blob, whatever is there
       azureblob.py save CONTAINER FOLDER            keeps the blobs in that new folder
       azureblob.py load CONTAINER FOLDER            makes the container again, with the blobs that were kept there
       azureblob.py journal CONTAINER FILE           compares every staged segment that the journal names with the
                                                     SHA-256 there, and prints how many there are

The server is at BLOB_PORT of this machine, BLOB_ACCOUNT and BLOB_KEY are the account's.
"""

import base64
import datetime
import hashlib
import hmac
import os
import sqlite3
import sys
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree

VERSION = "2023-11-03"
DIGEST = "x-ms-meta-sha256"
PORT, ACCOUNT = os.environ["BLOB_PORT"], os.environ["BLOB_ACCOUNT"]
KEY = base64.b64decode(os.environ["BLOB_KEY"])


def signature(text):
    return base64.b64encode(hmac.new(KEY, text.encode(), hashlib.sha256).digest()).decode()


def sas(container, permissions, hours):
    """A service SAS of a container: sixteen fields, most of them empty."""
    end = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=float(hours))
    expiry = end.strftime("%Y-%m-%dT%H:%M:%SZ")
    fields = [permissions, "", expiry, f"/blob/{ACCOUNT}/{container}", "", "", "", VERSION, "c"] + [""] * 7
    return urllib.parse.urlencode({"sv": VERSION, "se": expiry, "sr": "c", "sp": permissions,
                                   "sig": signature("\n".join(fields))})


def call(method, path, query=None, body=None, headers=None):
    """A request signed with the account's key; its answer's content."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%a, %d %b %Y %H:%M:%S GMT")
    headers = {"x-ms-date": now, "x-ms-version": VERSION, **(headers or {})}
    if body is not None:
        headers["Content-Type"] = "application/octet-stream"
    kind, length = headers.get("Content-Type", ""), str(len(body)) if body else ""
    named = "".join(f"{name}:{headers[name]}\n" for name in sorted(headers) if name.startswith("x-ms-"))
    text = f"{method}\n\n\n{length}\n\n{kind}\n\n\n\n\n\n\n{named}/{ACCOUNT}/{ACCOUNT}{path}"
    text += "".join(f"\n{name}:{value}" for name, value in sorted((query or {}).items()))
    headers["Authorization"] = f"SharedKey {ACCOUNT}:{signature(text)}"
    url = f"http://127.0.0.1:{PORT}/{ACCOUNT}{path}"
    if query:
        url += "?" + urllib.parse.urlencode(query)
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def read(container, blob):
    """Through a SAS that may only read, so that nothing of ours but the content takes part."""
    with opened(container, blob) as answer:
        return answer.read()


def opened(container, blob):
    url = f"http://127.0.0.1:{PORT}/{ACCOUNT}/{container}/{blob}?{sas(container, 'r', 1)}"
    return urllib.request.urlopen(url, timeout=60)


def names(container):
    found, marker = [], ""
    while True:
        query = {"restype": "container", "comp": "list", **({"marker": marker} if marker else {})}
        page = xml.etree.ElementTree.fromstring(call("GET", "/" + container, query).decode("utf-8-sig"))
        found += [each.findtext("Name") for each in page.iter("Blob")]
        marker = page.findtext("NextMarker") or ""
        if not marker:
            return found


def remake(container):
    call("DELETE", "/" + container, {"restype": "container"})
    call("PUT", "/" + container, {"restype": "container"}, headers={"Content-Length": "0"})


def save(container, folder):
    os.makedirs(folder)
    for number, name in enumerate(names(container)):
        with opened(container, name) as answer, open(f"{folder}/{number}", "wb") as kept:
            kept.write(f"{name}\n{answer.headers.get(DIGEST, '')}\n".encode())
            kept.write(answer.read())


def load(container, folder):
    remake(container)
    for number in os.listdir(folder):
        with open(f"{folder}/{number}", "rb") as kept:
            name, digest = (kept.readline().decode().strip() for _ in range(2))
            headers = {"x-ms-blob-type": "BlockBlob", **({DIGEST: digest} if digest else {})}
            call("PUT", f"/{container}/{name}", body=kept.read(), headers=headers)


def check(container, journal):
    with sqlite3.connect(f"file:{urllib.parse.quote(journal)}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT name, sha256, length FROM segments WHERE staged_at <> ''").fetchall()
    for name, sha256, length in rows:
        name = name.decode() if isinstance(name, bytes) else name
        content = read(container, f"segments/{name}.tar")
        if hashlib.sha256(content).digest() != bytes(sha256) or len(content) != length:
            sys.exit(f"segment {name} is not what the journal says")
    print(len(rows))


def main(command, container, *rest):
    if command == "make":
        call("PUT", "/" + container, {"restype": "container"}, headers={"Content-Length": "0"})
    elif command == "remake":
        remake(container)
    elif command in ("save", "load"):
        (save if command == "save" else load)(container, *rest)
    elif command == "sas":
        print(sas(container, *rest), end="")
    elif command == "list":
        print("\n".join(names(container)))
    elif command == "get":
        sys.stdout.buffer.write(read(container, *rest))
    elif command == "put":
        call("PUT", f"/{container}/{rest[0]}", body=sys.stdin.buffer.read(), headers={"x-ms-blob-type": "BlockBlob"})
    elif command == "journal":
        check(container, *rest)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except urllib.error.HTTPError as error:
        sys.exit(f"{error.code} {error.read().decode(errors='replace')}")
