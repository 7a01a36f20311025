// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"

namespace journal {

class Connection;
class Database;

/// Which segments there are, where, and who still needs them.
class Segments
{
public:
    explicit Segments(Database &database);

    struct Record
    {
        enum class State { Open, Closed, Staged };

        QByteArray id;
        base::AccountId account;
        State state = State::Open;
        qint64 length = 0; ///< committed
        QByteArray sha256; ///< of a closed one, whole
        QString stagedAt;
        bool isLocal = true;
    };

    void close(const QByteArray &segment, qint64 length, const QByteArray &sha256);
    void recordStaged(const QByteArray &segment, const QString &where);
    void recordStagedAgain(const QByteArray &segment, const QString &where); ///< staged and local

    /// The journal row first, then the caller removes the file.
    void recordLocalRemoved(const QByteArray &segment);
    void recordStagedRemoved(const QByteArray &segment);

    /// The file of an open one is lost. False, and nothing changes, when somebody still needs what it held.
    bool forgetLost(const QByteArray &segment);

    std::optional<Record> segment(const QByteArray &id);

    /// Every one that holds a message or an attachment of the connector, kept or not, the oldest first.
    std::vector<Record> of(base::ConnectorId connector);

    /// What a segment holds of a connector.
    struct Holding
    {
        qint64 items = 0;
        qint64 undelivered = 0; ///< copies of these that are open, failed or parked
        qint64 attachments = 0; ///< left out, and not sent since to everybody who lacks them

        bool isNeeded() const { return undelivered + attachments > 0; }
    };
    Holding holding(const QByteArray &segment, base::ConnectorId connector);

    std::vector<Record> open(); ///< of all accounts, also of removed ones
    std::vector<Record> open(base::AccountId account);
    std::vector<Record> unstaged(base::AccountId account); ///< closed, not staged
    std::vector<Record>
    removable(base::AccountId account); ///< local; staged, or every delivery settled and not failed or parked
    /// Closed or staged local ones of accounts that no connector uses, every delivery settled and not failed
    /// or parked; no closed one with an edit or deletion whose first version is still to come.
    std::vector<Record> abandoned();
    /// Staged, and the last delivery settled, before `before`; no delivery open, parked or failed
    /// undismissed, no omitted attachment waiting.
    std::vector<Record> expired(base::AccountId account, base::Instant before);
    bool isNeeded(const QByteArray &segment); ///< by a copy or an attachment that is still to be delivered
    QString lastStagedAt(base::AccountId account); ///< of the newest staged one; empty: there is none
    /// Of local segments that are not staged, but for abandoned ones.
    qint64 unsettledBytes();

private:
    Database &m_database;
};

/// Whether a copy that was staged there, as Record::stagedAt says it, is meant.
using StagedWhere = std::function<bool(const QByteArray &segment, const QString &stagedAt)>;

/// How much of what the account's staging alone holds a connector has still to deliver: copies that are open,
/// failed or parked, items whose fan-out is not complete, and attachments that are owed. Of the segments that
/// `isMeant` names; null: of all.
qint64 owedFromStaging(Connection &connection, base::AccountId account, base::ConnectorId connector,
                       const StagedWhere &isMeant = {});

} // namespace journal
