// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace journal {

class Connection;

/// One step of the schema forward: from the version before to `version`.
struct Step
{
    int version = 0;
    std::span<const char *const> statements;
};

/// All steps there are, in order. A released step is never changed; a new one is added.
std::span<const Step> schemaSteps();

/// Integrity check, quick or full. Throws `JOURNAL_DAMAGED`.
void checkIntegrity(Connection &connection, bool isFull);

/// Throws `JOURNAL_DAMAGED` when the journal holds nothing, where something was.
void checkIsBegun(Connection &connection);

/// Brings an empty or older journal to the last step: an empty one in one transaction, an older one with one
/// for each step and only after a copy beside it, `<file>.before-<version>`, a later one with `-2` and so on
/// behind it. Throws `JOURNAL_NEWER`, or `JOURNAL_DAMAGED` when the file is no journal.
void migrate(Connection &connection, std::span<const Step> steps);

/// For a connection that only reads: `JOURNAL_EMPTY` while the first writer has not made it yet,
/// `JOURNAL_NEWER`, `JOURNAL_OLDER`, `JOURNAL_DAMAGED`.
void checkReadable(Connection &connection, std::span<const Step> steps, bool isFull);

} // namespace journal
