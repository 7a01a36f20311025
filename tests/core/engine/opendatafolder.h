// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QDir>

#include "connectors/paged/pagedkind.h"
#include "core/engine/furtherkinds.h"
#include "core/engine/memorytarget.h"
#include "engine/administration.h"
#include "engine/runner.h"
#include "journal/journal.h"
#include "vault/vault.h"

namespace support {

/// A data folder as a program has it open, from the vault to the runner, until it ends. Its kinds are the
/// paged one, `memory`, every staging and the further ones.
class OpenDataFolder
{
public:
    /// Makes the folder if it is not there, and the vault's passphrase file.
    OpenDataFolder(const QString &path, const QString &passphraseFile, const base::Clock &clock,
                   const std::shared_ptr<Mailboxes> &mailboxes, const FurtherKinds &further)
        : m_vault(vaultOf(path, passphraseFile)),
          m_journal(path, clock, journalOptions()),
          m_environment{.dataFolder = path,
                        .clock = clock,
                        .vault = *m_vault,
                        .journal = m_journal,
                        .connectorKinds = {paged::kind()},
                        .targetKinds = {memoryKind(mailboxes)},
                        .stagingKinds = staging::allStagings()}
    {
        further.addTo(m_environment);
    }

    journal::Journal &journal() { return m_journal; }
    const engine::Environment &environment() const { return m_environment; }
    engine::Administration &administration() { return m_administration; }

    /// Made when it is first asked for: it then recovers what an earlier one left.
    engine::Runner &runner()
    {
        if (!m_runner) {
            m_runner.emplace(m_environment);
            m_runner->recover();
        }
        return *m_runner;
    }

private:
    static std::unique_ptr<vault::Vault> vaultOf(const QString &path, const QString &passphraseFile)
    {
        QDir().mkpath(path);
        return vault::makeVault(path, QStringLiteral("file:") + passphraseFile);
    }

    journal::Journal::Options journalOptions() const
    {
        const auto auditKey = [this] {
            return m_vault->derivedKey("audit");
        };
        return {.auditKey = auditKey};
    }

    std::unique_ptr<vault::Vault> m_vault;
    journal::Journal m_journal;
    engine::Environment m_environment;
    engine::Administration m_administration{m_environment};
    std::optional<engine::Runner> m_runner;
};

} // namespace support
