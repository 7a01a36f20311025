# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is wrong with an archive: it knows the source, and looks at the mailboxes itself."""

import email.parser
import email.policy
import hashlib
from collections import Counter
from dataclasses import dataclass, field

import items
from world import CONNECTOR, Broken


@dataclass
class Findings:
    """How many copies are lost, doubled or wrong, and what else does not hold (counted as wrong)."""
    lost: int = 0
    doubled: int = 0
    wrong: int = 0
    texts: list = field(default_factory=list)

    def add(self, other):
        self.lost += other.lost
        self.doubled += other.doubled
        self.wrong += other.wrong
        self.texts += other.texts

    def complain(self, text):
        self.wrong += 1
        self.texts.append(text)

    @property
    def are_none(self):
        return not (self.lost or self.doubled or self.wrong)

    def __str__(self):
        return f"lost {self.lost}, doubled {self.doubled}, wrong {self.wrong}" + "".join(
            f"\n    {text}" for text in self.texts[:10])


def parsed(content):
    return email.parser.BytesHeaderParser(policy=email.policy.compat32).parsebytes(content)


def copies(world):
    """Every message in the archive: (mailbox, X-Archive-Key) and its bytes."""
    for file in sorted(world.archive.glob("*/.*/*/*")):
        if file.parent.name in ("cur", "new") and file.is_file():
            content = file.read_bytes()
            yield (file.relative_to(world.archive).parts[0], parsed(content)["X-Archive-Key"]), content


def digests(world):
    """What the archive holds: for each copy the SHA-256 of its bytes, once for each file."""
    held = {}
    for copy, content in copies(world):
        held.setdefault(copy, []).append(hashlib.sha256(content).hexdigest())
    return held


def expected_copies(world, is_replayed):
    """(mailbox, subject) of every copy there must be."""
    extra = {items.UNMAPPED: items.SPARE} if is_replayed else {}
    return {(mailbox, item.subject) for item in world.items
            for mailbox in item.mailboxes | {extra[who] for who in item.people if who in extra}}


def clean_archive(world, is_replayed=False):
    """The digests of an archive that no fault met, after checking it against the source."""
    held = digests(world)
    subjects = Counter((copy[0], parsed(content)["Subject"]) for copy, content in copies(world))
    if subjects != Counter(expected_copies(world, is_replayed)):
        raise Broken(f"a run without faults archived {sorted(subjects)}")
    by_subject = {item.subject: item for item in world.items}
    for _, content in copies(world):
        if not content.endswith(by_subject[parsed(content)["Subject"]].original):
            raise Broken("an e-mail did not keep its bytes")
    return held


def compare(world, clean):
    """The mailboxes against those of a run without faults."""
    findings = Findings()
    held = digests(world)
    for copy, shas in clean.items():
        found = held.get(copy, [])
        findings.lost += not found
        findings.doubled += max(0, len(found) - 1)
        if any(sha not in shas for sha in found):
            findings.complain(f"{copy} has other bytes")
        if not found:
            findings.texts.append(f"{copy} is lost")
        if len(found) > 1:
            findings.texts.append(f"{copy} is there {len(found)} times")
    for copy in held.keys() - clean.keys():
        findings.complain(f"{copy} should not be there")
    return findings


def leftovers(world):
    """Files that a finished run must not leave behind."""
    for pattern in ("data/spool/*", "data/scratch/*", "data/**/*.tmp", "archive/*/.*/tmp/*"):
        for path in world.disk.glob(pattern):
            yield str(path.relative_to(world.disk))


def run_faults(document):
    """What is wrong with a run document."""
    if not isinstance(document, dict) or "run" not in document:
        yield "a run left no document"
        return
    if not document["invariantHolds"]:
        yield f"run {document['run']} does not add up"
    settled = sum(document[name] for name in ("imported", "partial", "skipped", "failed"))
    if document["availableForImport"] != settled:
        yield f"run {document['run']} hides a copy: {document['availableForImport']} against {settled}"


def examine(world, clean, parked):
    """Everything that must hold when all is done: the mailboxes, the journal, the proofs."""
    findings = compare(world, clean)
    verdict = world.ctl("verify")
    if verdict.code != 0 or not (verdict.document or {}).get("ok"):
        findings.complain(f"verify: {verdict}")
    closing = world.ctl("reconcile", CONNECTOR, "--deep")
    if closing.code != 0 or closing.document["missing"] or closing.document["extra"]:
        findings.complain(f"reconcile: {closing}")
    status = (world.ctl("status", CONNECTOR).document or [{}])[0]
    if status.get("open") != 0 or status.get("parked") != parked or status.get("failed") != 0:
        findings.complain(f"status: {status}")
    for name in leftovers(world):
        findings.complain(f"left behind: {name}")
    for document in world.ctl("log", CONNECTOR).document or [None]:
        for fault in run_faults(document):
            findings.complain(fault)
    return findings
