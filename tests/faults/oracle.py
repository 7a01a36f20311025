# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is wrong with an archive: it knows the source, and looks at the mailboxes itself."""

import email
import email.parser
import email.policy
import hashlib
from collections import Counter
from dataclasses import dataclass, field

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


def subject(content):
    """Of a signed file's item; those that are no e-mails have the source's name before their subject."""
    return parsed(content)["Subject"].removeprefix("[XIP] ")


def copies(world):
    """Every message in the archive: (mailbox, X-Archive-Key) and its bytes."""
    for mailbox, content in world.destination.messages(world):
        yield (mailbox, parsed(content)["X-Archive-Key"]), content


def digests(world):
    """What the archive holds: for each copy the SHA-256 of its bytes, once for each file."""
    held = {}
    for copy, content in copies(world):
        held.setdefault(copy, []).append(hashlib.sha256(content).hexdigest())
    return held


def clean_archive(world, source, is_mapped):
    """The digests of an archive that no fault met, after checking it against the source. Beside the copy of an item
    with an attachment there may be a supplement."""
    copied, attached = Counter(), set()
    by_name = {item.subject: item for item in source.items} | {item.id: item for item in source.items if item.id}
    for (mailbox, _), content in copies(world):
        fields = parsed(content)
        is_supplement = fields["X-Archive-Event"] == "attachment"
        name = fields["X-Archive-Original-Id"] if is_supplement else world.origin.name(fields)
        if name not in by_name:
            raise Broken(f"a run without faults archived {name}, which the source does not hold")
        item = by_name[name]
        copied[mailbox, item.subject] += not is_supplement
        if world.destination.keeps_bytes and not is_supplement and not content.endswith(item.original):
            raise Broken(f"{item.subject} did not keep its bytes")
        if item.attachment and world.destination.has(content, item.attachment):
            attached.add((mailbox, item.subject))
    expected = source.copies(is_mapped)
    if copied != Counter(expected):
        raise Broken(f"a run without faults lost {sorted((Counter(expected) - copied).elements())}, and archived "
                     f"{sorted((copied - Counter(expected)).elements())} beyond")
    lacking = {copy for copy in expected if by_name[copy[1]].attachment} - attached
    if lacking:
        raise Broken(f"the attachment is not in {lacking}")
    return digests(world)


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
    """Files that a finished run must not leave behind. What a process was writing when it was killed, or the power was
    cut, stays in a mailbox's tmp for 36 hours, as no program can tell it from what another is writing; nobody is shown
    it."""
    patterns = ["data/spool/*", "data/scratch/*", "data/**/*.tmp"]
    for pattern in patterns if world.was_cut_short else patterns + ["archive/*/.*/tmp/*"]:
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


def examine(world, clean, parked, failed):
    """Everything that must hold when all is done: the mailboxes, the journal, the proofs."""
    findings = compare(world, clean)
    verdict = world.ctl("verify")
    if verdict.code != 0 or not (verdict.document or {}).get("ok"):
        findings.complain(f"verify: {verdict}")
    closing = world.ctl("reconcile", CONNECTOR, "--deep")
    if closing.code != 0:
        differences = closing.document and closing.document["missing"] + closing.document["extra"]
        findings.complain(f"reconcile: exit {closing.code}, {differences or closing}")
    status = (world.ctl("status", CONNECTOR).document or [{}])[0]
    if status.get("open") != 0 or status.get("parked") != parked or status.get("failed") != failed:
        findings.complain(f"status: {status}")
    for name in leftovers(world):
        findings.complain(f"left behind: {name}")
    for document in (world.ctl("log", CONNECTOR).document or {}).get("runs") or [None]:
        for fault in run_faults(document):
            findings.complain(fault)
    return findings
