#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages into Azurite: ours in segments, as the engine makes them, beside rclone and Microsoft's own client, a blob
a message. The same bytes, in turn, each with a fresh Azurite on disk.

usage: run.py BENCH_STAGING SCRATCH NODE_MODULES ROUNDS
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))

from azurite import Azurite  # noqa: E402

HERE = Path(__file__).resolve().parent
SETS = {"5,000 x 8 KB": (5000, 8 << 10), "200 x 1 MB": (200, 1 << 20)}
TICKS = os.sysconf("SC_CLK_TCK")


def make_messages(folder, count, size):
    if folder.exists() and len(os.listdir(folder)) == count:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number in range(count):
        head = f"From: desk@example.com\r\nSubject: Item {number}\r\n\r\n".encode()
        body = random.Random(number).randbytes(size // 2).hex().encode()
        (folder / f"{number:05}.eml").write_bytes((head + body)[:size])


def server_cpu(azurite):
    fields = Path(f"/proc/{azurite.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def timed(azurite, command, environment):
    """Seconds, the client's CPU seconds, the server's, and what it printed."""
    server, start = server_cpu(azurite), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment})
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, server_cpu(azurite) - server, out


def ours(azurite, folder, scratch, bench, _):
    segments = scratch / "segments"
    shutil.rmtree(segments, ignore_errors=True)
    segments.mkdir()
    result = timed(azurite, [bench, folder, segments, azurite.url("bench")], {"ACCOUNT_KEY": azurite.key})
    written, staged, verified = map(float, result[3].split())
    return (staged, *result[1:3], f"of which spooling {written:.2f} s; and {verified - staged:.2f} s for reading it back")


def rclone(transfers):
    def run(azurite, folder, *_):
        sas = azurite.client("sas", "bench", "rcwdl", 2).decode()
        return timed(azurite, ["rclone", "copy", folder, "az:bench", "--transfers", transfers, "--checkers", transfers,
                               "--retries", "1", "--quiet"],
                     {"RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_AZ_TYPE": "azureblob",
                      "RCLONE_CONFIG_AZ_SAS_URL": f"{azurite.url('bench')}?{sas}"})
    return run


def sdk(lanes):
    def run(azurite, folder, _, __, modules):
        sas = azurite.client("sas", "bench", "rcwdl", 2).decode()
        return timed(azurite, ["node", HERE / "upload.js", folder, f"{azurite.url('bench')}?{sas}", lanes, modules], {})
    return run


def main():
    bench, scratch, modules = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    rounds = int(sys.argv[4])
    clients = {"Chancery": ours, "rclone, 8 at once": rclone("8"), "rclone, 32 at once": rclone("32"),
               "@azure/storage-blob, 16": sdk("16")}
    for name, (count, size) in SETS.items():
        folder = scratch / f"messages-{size}"
        make_messages(folder, count, size)
        results = {client: [] for client in clients}
        for _ in range(rounds):
            for client, run in clients.items():
                store = scratch / "azurite"
                shutil.rmtree(store, ignore_errors=True)
                with Azurite(store) as azurite:
                    azurite.client("make", "bench")
                    results[client].append(run(azurite, folder, scratch, bench, modules))
                shutil.rmtree(store, ignore_errors=True)
        print(f"\n{name}, load {os.getloadavg()[0]:.1f}, median of {rounds}")
        print(f"{'':26}{'messages/s':>11}{'client CPU s':>14}{'Azurite CPU s':>15}{'ours/theirs':>13}")
        middle = {client: [statistics.median(run[i] for run in runs) for i in range(3)]
                  for client, runs in results.items()}
        for client, (seconds, own, server) in middle.items():
            ratio = seconds / middle["Chancery"][0]
            print(f"{client:26}{count / seconds:11.0f}{own:14.2f}{server:15.2f}{ratio:12.1f}x")
        print("Chancery: " + results["Chancery"][-1][3])
        sys.stdout.flush()


if __name__ == "__main__":
    main()
