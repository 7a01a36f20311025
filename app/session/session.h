// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QString>

#include "base/clock.h"
#include "base/lease.h"
#include "engine/administration.h"
#include "engine/environment.h"
#include "engine/runner.h"
#include "journal/journal.h"
#include "vault/vault.h"

namespace app {

/// An opened data folder: everything built once and handed down. Reading sessions work beside a running
/// engine; writing ones hold the lease.
class Session
{
public:
    enum class Access { Read, Write };

    /// `program` is what another one is told that holds the lease. Throws Failure, also when a part of the
    /// data folder is gone that the others need: `JOURNAL_MISSING` or, of an empty one, `JOURNAL_DAMAGED`
    /// (Storage), `VAULT_MISSING` (SignIn).
    Session(const QString &program, const QString &dataFolder, Access access, bool isVerbose);
    ~Session();

    const engine::Environment &environment() const { return *m_environment; }
    engine::Administration &administration() { return *m_administration; }

    /// False: no other process works on the data folder of this reading session; a run that the journal calls
    /// running was killed.
    bool isEngineAlive() const;

    /// Made, and what a killed process left behind recovered, at the first call.
    engine::Runner &runner();

    /// Throws (Storage) `STORAGE_FAILED` when this user may not look into the folder, and `JOURNAL_MISSING`
    /// when it has what only a used data folder has, and no journal. Returns whether it has that.
    static bool checkForJournal(const QString &dataFolder);

    /// `--data-dir`, else CHANCERY_DATA_DIR, else the platform's local data folder.
    static QString dataFolder(const QString &given);

private:
    base::SystemClock m_clock;
    QString m_dataFolder;
    std::optional<base::Lease> m_lease;
    std::unique_ptr<vault::Vault> m_vault;
    std::optional<journal::Journal> m_journal;
    std::optional<engine::Environment> m_environment;
    std::optional<engine::Administration> m_administration;
    std::optional<engine::Runner> m_runner;
};

} // namespace app
