#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives signed XIP files from end to end and prints rates and peak memory.

usage: run.py <folder of binaries> <scratch folder> [items]

Prints, for the scratch folder given: one million items (or as many as asked) of one mailbox each, a tenth of them of
three each, and one XIP of 2 GB with large attachments. The rate of the last tenth is set beside that of the first, by
the clock and by the processor time that the program used: the second holds on a machine with other work, too.
"""
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time


def run(binary, data, *arguments, check=True):
    environment = dict(os.environ, CHANCERY_VAULT="file:" + data + ".passphrase")
    return subprocess.run([binary + "/chanceryctl", "--data-dir", data, *arguments], env=environment, check=check,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def progress(binary, data):
    """Runs the connector; returns its document and (seconds, processor seconds, imported), once a second."""
    environment = dict(os.environ, CHANCERY_VAULT="file:" + data + ".passphrase")
    process = subprocess.Popen([binary + "/chanceryctl", "--data-dir", data, "--json", "-v", "run", "Bench"],
                               env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    start, points = time.monotonic(), []
    for line in process.stderr:
        seen = re.search(r"(\d+) imported", line)
        if seen:
            points.append((time.monotonic() - start, processor_seconds(process.pid), int(seen.group(1))))
    document = json.loads(process.stdout.read())
    process.wait()
    return document, points, time.monotonic() - start


def rates(points, low, high):
    """Deliveries a second and a processor second between two counts."""
    inside = [point for point in points if low <= point[2] <= high]
    if len(inside) < 2 or inside[-1][2] == inside[0][2]:
        return float("nan"), float("nan")
    seconds, processor, imported = (last - first for first, last in zip(inside[0], inside[-1]))
    return imported / seconds, imported / processor


def archive(binary, scratch, name, what):
    base = os.path.join(scratch, name)
    shutil.rmtree(base, ignore_errors=True)
    os.makedirs(base)
    subprocess.run([binary + "/bench_source", what[0], base + "/source", *map(str, what[1:])], check=True)
    data = base + "/data"
    run(binary, data, "account", "add", "--name", "Archive", "--kind", "local", "--set", f"path={base}/archive",
        "--set", "domains=contoso.example")
    run(binary, data, "connector", "add", "--type", "xip", "--name", "Bench", "--account", "Archive", "--accept-terms",
        "--set", f"folder={base}/source", "--set", f"trust={base}/source.pem", "--set", "sizeLimitMB=300")
    time.sleep(11)  # younger files are looked at twice
    document, points, seconds = progress(binary, data)
    total = document["imported"]
    first, last = rates(points, 0, total / 10), rates(points, total * 0.9, total)
    print(f"{name:10} {document['itemsAvailable']:9} items {total:9} copies {seconds:8.1f} s "
          f"{total / seconds:8.0f}/s   first tenth {first[0]:7.0f}/s   last tenth {last[0]:7.0f}/s   "
          f"ratio {last[0] / first[0]:5.2f}, by processor time {last[1] / first[1]:5.2f}   "
          f"peak {peak() / 1024:6.0f} MB   state {document['state']}, adds up {document['invariantHolds']}")
    sys.stdout.flush()
    shutil.rmtree(base)


def peak():
    """Peak memory of the largest child so far, in KiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def main():
    binary, scratch = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    items = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    for name, what in (("one", ("items", items, 1)), ("three", ("items", items // 10, 3)), ("large", ("large", 2000))):
        # A process of its own for each, so that the peak is that one's.
        if os.fork() == 0:
            archive(binary, scratch, name, what)
            os._exit(0)
        if os.wait()[1] != 0:
            sys.exit(1)


if __name__ == "__main__":
    main()
