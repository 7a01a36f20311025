// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QString>

#include "base/clock.h"
#include "base/secret.h"

namespace journal {

class Audit;
class Capture;
class Configuration;
class Deliveries;
class Drafts;
class Listing;
class Queries;
class Runs;
class Segments;

/// The durable truth: what is configured, known, due, delivered and done. SQLite (WAL, synchronous FULL) in
/// `<data folder>/journal.sqlite`; one writer thread with group commit, one read connection a thread. When a
/// write method returns, it is on the disk. Every method may be called from any thread.
///
/// Failures are Area::Storage: `DISK_FULL`, `JOURNAL_DAMAGED` (integrity check at open, SQLITE_CORRUPT later,
/// or nothing in it where something was), `JOURNAL_NEWER` (written by a newer version), `JOURNAL_OLDER` (read
/// only: it has to be brought forward first), `JOURNAL_EMPTY` (read only: its first writer has not made it
/// yet), `NETWORK_FOLDER`, `AUDIT_KEY_MISSING`, `STORAGE_FAILED`. After a failed commit nothing of that job
/// is stored; after a failed sync every later write fails too.
///
/// Older schemas are migrated forward at open, after a copy (`journal.sqlite.before-<n>`).
class Journal
{
public:
    struct Options
    {
        bool readOnly = false;                  ///< beside a running engine; write methods throw
        bool fullCheck = false;                 ///< full integrity check instead of the quick one
        bool wasUsed = false;                   ///< what lies beside it shows that: an empty one is damaged
        std::function<base::Secret()> auditKey; ///< key of the audit chain; asked for at the first audit row
    };

    Journal(const QString &dataFolder, const base::Clock &clock, Options options);
    ~Journal();

    static bool exists(const QString &dataFolder);

    Configuration &configuration();
    Capture &capture();
    Deliveries &deliveries();
    Runs &runs();
    Segments &segments();
    Drafts &drafts();
    Listing &listing();
    Audit &audit();
    Queries &queries();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace journal
