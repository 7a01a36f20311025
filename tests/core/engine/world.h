// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "connectors/paged/pagedkind.h"
#include "core/engine/memorytarget.h"
#include "engine/administration.h"
#include "engine/environment.h"
#include "engine/runner.h"
#include "journal/configuration.h"
#include "journal/journal.h"
#include "vault/vault.h"

namespace support {

/// A whole engine in one temporary folder: real journal, spool, local staging and vault; the paged test kind
/// as the source; mailboxes in memory. Made anew, it takes the same data folder up again, as a restarted
/// process would.
class World
{
public:
    World()
    {
        mailboxes = std::make_shared<Mailboxes>();
        open();
        administration().addAccount(QStringLiteral("archive"), QStringLiteral("memory"), {}, {});
    }

    /// As a restart: everything built again over the same folder.
    void reopen()
    {
        m_runner.reset();
        m_administration.reset();
        m_environment.reset();
        m_journal.reset();
        m_vault.reset();
        open();
    }

    /// Forgets everything but the mailboxes and the source.
    void loseDataFolder()
    {
        m_runner.reset();
        m_administration.reset();
        m_environment.reset();
        m_journal.reset();
        m_vault.reset();
        QDir(dataFolder()).removeRecursively();
        open();
        administration().addAccount(QStringLiteral("archive"), QStringLiteral("memory"), {}, {});
    }

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString serverFile() const { return m_folder.filePath(QStringLiteral("server.json")); }

    /// One message of the server: from `from` to everyone in `to`.
    static QJsonObject message(const QString &id, const QString &from, const QStringList &to,
                               const QString &text = QStringLiteral("Words"))
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
                {QStringLiteral("from"), from},
                {QStringLiteral("to"), QJsonArray::fromStringList(to)},
                {QStringLiteral("subject"), QString(QStringLiteral("Subject ") + id)},
                {QStringLiteral("text"), text}};
    }

    void serve(const QJsonArray &messages, bool isDown = false)
    {
        QFile file(serverFile());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("cannot write the server file");
        file.write(
            QJsonDocument(
                QJsonObject{{QStringLiteral("instance"), QStringLiteral("https://paged.example.com")},
                            {QStringLiteral("down"), isDown},
                            {QStringLiteral("rooms"), QJsonObject{{QStringLiteral("general"), messages}}}})
                .toJson());
    }

    /// A connector of the paged kind, added if it is not there.
    model::ConnectorConfig connector(const QString &name = QStringLiteral("Paged"),
                                     const model::Values &further = {})
    {
        if (const auto found = administrationHas(name))
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

    base::SystemClock clock;
    base::Stop stop;
    std::shared_ptr<Mailboxes> mailboxes;

private:
    std::optional<model::ConnectorConfig> administrationHas(const QString &name)
    {
        return m_journal->configuration().connector(name);
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
        m_administration.emplace(*m_environment);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::optional<journal::Journal> m_journal;
    std::optional<engine::Environment> m_environment;
    std::optional<engine::Administration> m_administration;
    std::optional<engine::Runner> m_runner;
};

} // namespace support
