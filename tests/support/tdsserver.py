# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as a SQL Server does, as far as a driver needs to sign in and to read texts (MS-TDS, version 7.4).

usage: tdsserver.py [--answers FILE] [--log FILE] [CERTIFICATE KEY]

Listens on a free port of 127.0.0.1 and prints it. With a certificate it insists on encryption. The login is `reader`
with the password `p;w d`. A statement that holds `texts N` returns three rows of an nvarchar(max): N units of `x`, N of
`é` and N/2 emoji, beside a number and an nvarchar(128); one that holds `none_such` fails as for a missing table. The
file, a JSON list of {"when": regular expression, "rows": [[text or null, …], …]}, says what others return, the first that
fits; with "error": [number, severity, text] in place of rows that they fail so, with "gone": true beside the rows that the
connection ends in the middle of the last one. The rest does nothing. All databases are there but `none_such`. Each
statement is written to the log, as a line of JSON.
"""
import json
import re
import socketserver
import ssl
import struct
import sys
import threading

BATCH, RESPONSE, ATTENTION, LOGIN, PRELOGIN = 1, 4, 6, 16, 18
COLLATION = bytes([9, 4, 208, 0, 52])
MAX = 0xFFFF


def wide(text):
    return text.encode("utf-16-le")


class Gone(Exception):
    pass


class Plain:
    """The connection as it is."""

    def __init__(self, connection):
        self.connection = connection

    def take(self, count):
        data = b""
        while len(data) < count:
            piece = self.connection.recv(count - len(data))
            if not piece:
                raise Gone
            data += piece
        return data

    def give(self, data):
        self.connection.sendall(data)


class Encrypted(Plain):
    """TLS, whose handshake travels inside of packets and all else outside of them."""

    def __init__(self, connection, context):
        super().__init__(connection)
        self.arrived, self.leaving = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.arrived, self.leaving, server_side=True)
        while True:
            try:
                self.tls.do_handshake()
                done = True
            except ssl.SSLWantReadError:
                done = False
            if self.leaving.pending:
                write(super(), PRELOGIN, self.leaving.read())
            if done:
                return
            self.arrived.write(read(super())[1])

    def take(self, count):
        data = b""
        while len(data) < count:
            try:
                data += self.tls.read(count - len(data))
            except ssl.SSLWantReadError:
                piece = self.connection.recv(65536)
                if not piece:
                    raise Gone
                self.arrived.write(piece)
        return data

    def give(self, data):
        self.tls.write(data)
        super().give(self.leaving.read())


def read(stream):
    data, last = b"", False
    while not last:
        kind, status, length = struct.unpack(">BBH4x", stream.take(8))
        data += stream.take(length - 8)
        last = status & 1
    return kind, data


def write(stream, kind, data, size=4088, ends=True):
    for start in range(0, max(len(data), 1), size):
        piece = data[start:start + size]
        last = ends and start + size >= len(data)
        stream.give(struct.pack(">BBHHBB", kind, int(last), len(piece) + 8, 0, 1, 0) + piece)


def done(status=0, rows=0):
    return struct.pack("<BHHQ", 0xFD, status, 0xC1, rows)


def counted(token, body):
    return bytes([token]) + struct.pack("<H", len(body)) + body


def error(number, severity, text):
    body = struct.pack("<IBB", number, 1, severity) + struct.pack("<H", len(text)) + wide(text)
    return counted(0xAA, body + b"\0\0" + struct.pack("<I", 1)) + done(2)


def prelogin(encrypts):
    options = [(0, bytes([15, 0, 0, 0, 0, 0])), (1, bytes([3 if encrypts else 2])), (4, b"\0")]
    head, body, offset = b"", b"", 5 * len(options) + 1
    for key, value in options:
        head += struct.pack(">BHH", key, offset + len(body), len(value))
        body += value
    return head + b"\xff" + body


def credentials(login):
    """User, password and database, which LOGIN7 names at these places; the password is obscured."""
    def part(at):
        offset, length = struct.unpack_from("<HH", login, at)
        return login[offset:offset + 2 * length]
    clear = bytes(((byte ^ 0xA5) >> 4 | (byte ^ 0xA5) << 4) & 0xFF for byte in part(44))
    return part(40).decode("utf-16-le"), clear.decode("utf-16-le"), part(68).decode("utf-16-le")


def sign_in(login):
    user, password, database = credentials(login)
    if (user, password) != ("reader", "p;w d"):
        return error(18456, 14, "Login failed for user.")
    if database == "none_such":
        return error(4060, 11, "Cannot open database \"none_such\" requested by the login. The login failed.")
    return signed_in()


def signed_in():
    name = "Microsoft SQL Server"
    acknowledgement = bytes([1, 0x74, 0, 0, 4, len(name)]) + wide(name) + bytes([15, 0, 0, 0])
    packet_size = bytes([4, 4]) + wide("4096") + bytes([4]) + wide("4096")
    return counted(0xE3, packet_size) + counted(0xE3, bytes([7, 5]) + COLLATION + b"\0") + \
        counted(0xAD, acknowledgement) + done()


def column(name, kind):
    return struct.pack("<IH", 0, 9) + kind + bytes([len(name)]) + wide(name)


def texts(length):
    nvarchar = b"\xe7"
    answer = b"\x81" + struct.pack("<H", 3) + column("id", b"\x26\x08") + \
        column("name", nvarchar + struct.pack("<H", 256) + COLLATION) + \
        column("body", nvarchar + struct.pack("<H", MAX) + COLLATION)
    for number, text in enumerate(("x" * length, "é" * length, "😀" * (length // 2))):
        data = wide(text)
        answer += b"\xd1\x08" + struct.pack("<q", (1 << 53) + number) + struct.pack("<H", 8) + wide("näme")
        answer += struct.pack("<Q", len(data))
        if data:
            answer += struct.pack("<I", len(data)) + data
        answer += struct.pack("<I", 0)
    return answer + done(16, 3)


def long_text(text):
    if text is None:
        return b"\xff" * 8
    data = wide(text)
    return struct.pack("<Q", len(data)) + (struct.pack("<I", len(data)) + data if data else b"") + struct.pack("<I", 0)


def table(rows):
    """All columns are nvarchar(max)."""
    count = len(rows[0]) if rows else 1
    kind = b"\xe7" + struct.pack("<H", MAX) + COLLATION
    answer = b"\x81" + struct.pack("<H", count) + b"".join(column(f"c{i}", kind) for i in range(count))
    for row in rows:
        answer += b"\xd1" + b"".join(long_text(cell) for cell in row)
    return answer + done(16, len(rows))


def answer(statement, answers):
    wanted = re.search(r"texts (\d+)", statement)
    if wanted:
        return texts(int(wanted[1]))
    if "none_such" in statement:
        return error(208, 16, "Invalid object name 'none_such'.")
    for each in answers:
        if not re.search(each["when"], statement):
            continue
        if "error" in each:
            return error(*each["error"])
        return table(each["rows"])[:-100 if each.get("gone") else None]
    return done()


def breaks_off(statement, answers):
    fits = [each for each in answers if re.search(each["when"], statement)]
    return bool(fits) and fits[0].get("gone", False)


class Session(socketserver.BaseRequestHandler):
    def handle(self):
        stream = Plain(self.request)
        try:
            read(stream)
            write(stream, RESPONSE, prelogin(self.server.context))
            if self.server.context:
                stream = Encrypted(self.request, self.server.context)
            while True:
                kind, data = read(stream)
                if kind == LOGIN:
                    write(stream, RESPONSE, sign_in(data))
                elif kind == BATCH:
                    statement = data[struct.unpack_from("<I", data)[0]:].decode("utf-16-le")
                    self.server.note(statement)
                    breaks = breaks_off(statement, self.server.answers)
                    write(stream, RESPONSE, answer(statement, self.server.answers), ends=not breaks)
                    if breaks:
                        return
                elif kind == ATTENTION:
                    write(stream, RESPONSE, done(32))
                else:
                    return
        except (Gone, OSError):
            return


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    context = None
    answers = []
    log = None

    def note(self, statement):
        if self.log:
            with open(self.log, "a", encoding="utf-8") as file:
                file.write(json.dumps(statement) + "\n")


def main(arguments):
    with Server(("127.0.0.1", 0), Session) as server:
        if arguments[:1] == ["--answers"]:
            with open(arguments[1], encoding="utf-8") as file:
                server.answers = json.load(file)
            arguments = arguments[2:]
        if arguments[:1] == ["--log"]:
            server.log = arguments[1]
            arguments = arguments[2:]
        if arguments:
            server.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            server.context.maximum_version = ssl.TLSVersion.TLSv1_2  # as before TDS 8
            server.context.load_cert_chain(*arguments)
        print(server.server_address[1], flush=True)
        threading.Thread(target=lambda: (sys.stdin.read(), server.shutdown()), daemon=True).start()
        server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
