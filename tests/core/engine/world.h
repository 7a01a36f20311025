// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include "connectors/paged/pagedkind.h"
#include "core/engine/furtherkinds.h"
#include "core/engine/memorytarget.h"
#include "core/engine/pagedserverfile.h"
#include "engine/administration.h"
#include "engine/runner.h"
#include "journal/configuration.h"
#include "journal/journal.h"
#include "support/forwardclock.h"
#include "vault/vault.h"

namespace support {

/// A whole engine in one folder: journal, spool, staging and vault, a paged source, mailboxes in memory.
class World
{
public:
    explicit World(FurtherKinds further = {}) : m_further(std::move(further))
    {
        open();
        administration().addAccount(QStringLiteral("archive"), QStringLiteral("memory"), {}, {});
    }

    /// As a restart: everything built again over the same folder, or what `between` made of it.
    void reopen(const std::function<void()> &between = {})
    {
        close();
        if (between)
            between();
        open();
    }

    /// Forgets everything but the mailboxes and the source.
    void loseDataFolder()
    {
        reopen([&] { QDir(dataFolder()).removeRecursively(); });
        administration().addAccount(QStringLiteral("archive"), QStringLiteral("memory"), {}, {});
    }

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString serverFile() const { return m_folder.filePath(QStringLiteral("server.json")); }

    void serve(const QJsonArray &messages) { servePaged(serverFile(), messages); }

    static QJsonObject message(const QString &id, const QString &from, const QStringList &to,
                               const QString &text = QStringLiteral("Words"))
    {
        return pagedMessage(id, from, to, text);
    }

    /// A connector of the paged kind, added if it is not there.
    model::ConnectorConfig connector(const QString &name = QStringLiteral("Paged"),
                                     const model::Values &further = {})
    {
        if (const auto found = m_journal->configuration().connector(name))
            return *found;
        model::Values values{{"server", serverFile()},
                             {"since", QStringLiteral("2026-01-01")},
                             {"schedule", QStringLiteral("manual")}};
        for (auto each = further.cbegin(); each != further.cend(); ++each)
            values.insert(each.key(), each.value());
        administration().addConnector({.name = name,
                                       .kind = QStringLiteral("paged"),
                                       .account = QStringLiteral("archive"),
                                       .values = values,
                                       .secrets = {},
                                       .mapping = {}});
        return administration().connector(name);
    }

    engine::RunReport run(const QString &name = QStringLiteral("Paged"),
                          const engine::RunOptions &options = {})
    {
        return runner().run(connector(name), options, {}, stop);
    }

    engine::RunReport replay(const QString &name = QStringLiteral("Paged"))
    {
        return run(name, {.trigger = model::Trigger::Replay, .range = {}});
    }

    const engine::Environment &environment() const { return *m_environment; }
    engine::Administration &administration() { return *m_administration; }
    journal::Journal &journal() { return *m_journal; }
    engine::Runner &runner()
    {
        if (!m_runner) {
            m_runner.emplace(*m_environment);
            m_runner->recover();
        }
        return *m_runner;
    }

    ForwardClock clock;
    base::Stop stop;
    std::shared_ptr<Mailboxes> mailboxes = std::make_shared<Mailboxes>();

private:
    void close()
    {
        m_runner.reset();
        m_administration.reset();
        m_environment.reset();
        m_journal.reset();
        m_vault.reset();
    }

    void open()
    {
        QDir().mkpath(dataFolder());
        m_vault = vault::makeVault(dataFolder(),
                                   QStringLiteral("file:") + m_folder.filePath(QStringLiteral("passphrase")));
        m_journal.emplace(
            dataFolder(), clock,
            journal::Journal::Options{.readOnly = false, .fullCheck = false, .auditKey = [this] {
                                          return m_vault->derivedKey("audit");
                                      }});
        m_environment.emplace(engine::Environment{.dataFolder = dataFolder(),
                                                  .clock = clock,
                                                  .vault = *m_vault,
                                                  .journal = *m_journal,
                                                  .connectorKinds = {paged::kind()},
                                                  .targetKinds = {memoryKind(mailboxes)},
                                                  .stagingKinds = staging::allStagings()});
        m_further.addTo(*m_environment);
        m_administration.emplace(*m_environment);
    }

    FurtherKinds m_further;
    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::optional<journal::Journal> m_journal;
    std::optional<engine::Environment> m_environment;
    std::optional<engine::Administration> m_administration;
    std::optional<engine::Runner> m_runner;
};

} // namespace support
