// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/engine/opendatafolder.h"
#include "core/engine/pagedserverfile.h"
#include "journal/configuration.h"
#include "support/forwardclock.h"

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
        m_open.reset();
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
        if (const auto found = journal().configuration().connector(name))
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

    /// The account stages there from now on, as if nobody had kept it from that; returns where.
    QString stageElsewhere(const QString &folder)
    {
        const QString place = m_folder.filePath(folder);
        QDir().mkpath(place);
        model::AccountConfig account = *journal().configuration().account(connector().account);
        account.settings["stagingPath"] = place;
        journal().configuration().updateAccount(account, {});
        return place;
    }

    const engine::Environment &environment() const { return m_open->environment(); }
    engine::Administration &administration() { return m_open->administration(); }
    journal::Journal &journal() { return m_open->journal(); }
    engine::Runner &runner() { return m_open->runner(); }

    ForwardClock clock;
    base::Stop stop;
    std::shared_ptr<Mailboxes> mailboxes = std::make_shared<Mailboxes>();

private:
    void open()
    {
        m_open.emplace(dataFolder(), m_folder.filePath(QStringLiteral("passphrase")), clock, mailboxes,
                       m_further);
    }

    FurtherKinds m_further;
    QTemporaryDir m_folder;
    std::optional<OpenDataFolder> m_open;
};

} // namespace support
