#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tampers with the journal and with mailboxes behind the program's back; each must be named by invariantHolds,
verify or reconcile --deep."""

import argparse
import hashlib
import hmac
import shutil
import sqlite3
import struct
import sys
from contextlib import closing

import items
import scenarios
from world import CONNECTOR, Broken, Tools, World

IMPORTED, FAILED, PARKED = 1, 4, 5


def edit(world, *statements):
    """Changes the journal as anyone with a SQLite shell can."""
    with closing(sqlite3.connect(world.data / "journal.sqlite")) as journal:
        for statement in statements:
            if journal.execute(statement).rowcount < 1:
                raise Broken(f"changed nothing: {statement}")
        journal.commit()


def folder(world, mailbox=items.ANNA):
    return world.archive / mailbox / ".INBOX.XIP" / "cur"


def message(world):
    return sorted(folder(world).iterdir())[0]


# The journal

ONE = "(SELECT min(id) FROM deliveries WHERE state = 1)"


def delivery_deleted(world):
    edit(world, f"DELETE FROM deliveries WHERE id = {ONE}")


def delivery_and_outcome_deleted(world):
    edit(world, f"DELETE FROM outcomes WHERE delivery = {ONE}", f"DELETE FROM deliveries WHERE id = {ONE}")


def delivery_deleted_and_counts_mended(world):
    edit(world, f"DELETE FROM outcomes WHERE delivery = {ONE}", f"DELETE FROM deliveries WHERE id = {ONE}",
         "UPDATE runs SET imported = imported - 1, fanned_out = fanned_out - 1")


def parked_deleted_and_counts_mended(world):
    """The worst: something that never came into a mailbox vanishes from the books."""
    one = "(SELECT min(id) FROM deliveries WHERE state = 5)"
    edit(world, f"DELETE FROM outcomes WHERE delivery = {one}", f"DELETE FROM deliveries WHERE id = {one}",
         "UPDATE runs SET parked = parked - 1, failed = failed - 1, fanned_out = fanned_out - 1")


def outcome_changed(world):
    edit(world, f"UPDATE outcomes SET state = {IMPORTED} WHERE state = {PARKED}")


def outcome_changed_everywhere(world):
    edit(world, f"UPDATE outcomes SET state = {IMPORTED}, reason = '', text = '' WHERE state = {PARKED}",
         f"UPDATE deliveries SET state = {IMPORTED} WHERE state = {PARKED}",
         "UPDATE runs SET imported = imported + parked, failed = failed - parked, parked = 0, failures = 0")


def mailbox_changed(world):
    edit(world, f"UPDATE deliveries SET mailbox = '{items.SPARE}' WHERE id = {ONE}")


def item_deleted(world):
    """An item with all that refers to it."""
    one = "(SELECT min(id) FROM items)"
    edit(world, f"DELETE FROM outcomes WHERE delivery IN (SELECT id FROM deliveries WHERE item = {one})",
         f"DELETE FROM deliveries WHERE item = {one}", f"DELETE FROM items WHERE id = {one}")


def last_audit_row_dropped(world):
    edit(world, "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)")


def audit_rows_of_the_run_dropped(world):
    edit(world, "DELETE FROM audit WHERE sequence >= (SELECT max(sequence) FROM audit WHERE action = 'run.finish')")


def audit_rows_and_end_dropped(world):
    edit(world, "DELETE FROM audit WHERE sequence >= (SELECT max(sequence) FROM audit WHERE action = 'run.finish')",
         "DELETE FROM meta WHERE key = 'audit.end'")


def whole_audit_dropped(world):
    edit(world, "DELETE FROM audit", "DELETE FROM meta WHERE key = 'audit.end'")


def audit_row_changed(world):
    edit(world, "UPDATE audit SET actor = 'somebody' WHERE sequence = 1")


def chain_rebuilt_without_the_key(world):
    """Everything is hashed anew as the program does it, with a key that is only guessed."""

    def seal(*fields):
        framed = b"".join(struct.pack(">Q", len(field)) + field for field in fields)
        return hmac.new(b"a guess", framed, hashlib.sha256).digest()

    with closing(sqlite3.connect(world.data / "journal.sqlite")) as journal:
        journal.execute("UPDATE audit SET actor = 'somebody'")
        before = b""
        rows = journal.execute("SELECT sequence, at, actor, action, subject, detail FROM audit ORDER BY 1").fetchall()
        for row in rows:
            before = seal(before, *(str(value).encode() for value in row))
            journal.execute("UPDATE audit SET hash = ? WHERE sequence = ?", (before, row[0]))
            journal.execute("UPDATE runs SET audit_hash = ? WHERE audit_sequence = ?", (before, row[0]))
        last = str(rows[-1][0]).encode()
        end = b" ".join((last, before.hex().encode(), seal(b"end", last, before).hex().encode()))
        journal.execute("UPDATE meta SET value = ? WHERE key = 'audit.end'", (end,))
        journal.commit()


def older_journal_put_back(world):
    """The journal from before the last run, beside a staging that knows that run."""
    for name in ("journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"):
        (world.data / name).unlink(missing_ok=True)
        old = world.folder / "saved" / "capture" / "data" / name
        if old.exists():
            shutil.copy2(old, world.data)


# The mailboxes


def message_removed(world):
    message(world).unlink()


def mailbox_emptied(world):
    shutil.rmtree(world.archive / items.BEN)


def message_altered(world):
    content = message(world).read_bytes()
    message(world).write_bytes(content[:-3] + b"!" + content[-2:])


def header_altered(world):
    content = message(world).read_bytes()
    message(world).write_bytes(content.replace(b"\r\nSubject:", b"\r\nX-Subject:", 1))


def message_truncated(world):
    message(world).write_bytes(b"")


def message_added(world):
    (folder(world).parent / "new" / "1700000000.M1P1.host").write_bytes(b"From: <x@example.com>\r\n\r\nHello\r\n")


def message_added_under_our_name(world):
    name = "0" * 32 + message(world).name[32:]
    (folder(world) / name).write_bytes(message(world).read_bytes())


def message_copied(world):
    shutil.copy2(message(world), folder(world).parent / "new" / message(world).name.partition(":")[0])


def message_moved_to_another_mailbox(world):
    source = message(world)
    source.rename(folder(world, items.CARL) / ("0" * 32 + source.name[32:]))


SABOTAGES = (delivery_deleted, delivery_and_outcome_deleted, delivery_deleted_and_counts_mended,
             parked_deleted_and_counts_mended, outcome_changed, outcome_changed_everywhere, mailbox_changed,
             item_deleted, last_audit_row_dropped, audit_rows_of_the_run_dropped, audit_rows_and_end_dropped,
             whole_audit_dropped, audit_row_changed, chain_rebuilt_without_the_key, older_journal_put_back,
             message_removed, mailbox_emptied, message_altered, header_altered, message_truncated, message_added,
             message_added_under_our_name, message_copied, message_moved_to_another_mailbox)


def witnesses(world):
    """What each of the three proofs says; empty: nothing is wrong."""
    runs = world.must("log", CONNECTOR).document["runs"]
    invariant = ", ".join(f"run {run['run']}" for run in runs if not run["invariantHolds"])
    verified = world.must("verify", codes=(0, 1))
    verdict = "" if verified.code == 0 else verified.document["text"] or "?"
    reconciled = world.must("reconcile", CONNECTOR, "--deep", codes=(0, 1))
    differences = reconciled.document["missing"] + reconciled.document["extra"]
    reasons = sorted({f"{each['mailbox']}: {each['reason']}" for each in differences})
    is_complete = reconciled.document["source"] == reconciled.document["captured"]
    if (reconciled.code == 0) != (is_complete and not differences) or (verified.code == 0) != verified.document["ok"]:
        raise Broken(f"exit status and document disagree: {verified} {reconciled}")
    return {"invariantHolds": invariant, "verify": verdict, "reconcile --deep": "; ".join(reasons)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    Tools.add_options(parser)
    unnoticed = []
    with World(Tools.of(parser.parse_args())) as world:
        scenarios.prepare(world, ["capture"])
        if any(witnesses(world).values()):
            raise Broken("there is a false alarm before any sabotage")
        world.save("done")
        for sabotage in SABOTAGES:
            world.restore("done")
            sabotage(world)
            named = {name: text for name, text in witnesses(world).items() if text}
            print(f"{sabotage.__name__.replace('_', ' '):40}{', '.join(named) or 'UNNOTICED'}")
            for text in named.values():
                print(f"    {text[:160]}")
            if not named:
                unnoticed.append(sabotage.__name__)
    print(f"{len(SABOTAGES) - len(unnoticed)} of {len(SABOTAGES)} named")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
