// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "journal/audit.h"
#include "model/counts.h"

namespace journal {

class Connection;

/// One pass over the chain, its end, and each run's rows against its manifest. Reads in pieces, so that the
/// log of a running engine can be cut between them.
class Verification
{
public:
    Verification(Database &database, std::optional<base::ConnectorId> connector);

    Audit::Verdict run();

private:
    void checkChain();
    bool checkPage(Connection &connection);
    void listen(const QByteArray &action, const QString &detail);
    void checkEnd(Connection &connection);
    void checkRuns();
    void checkRun(Connection &connection, base::RunId run);
    void checkHead(const model::RunRecord &record, qint64 sequence, const QJsonObject &manifest);
    void checkFigures(Connection &connection, const model::RunRecord &record, qint64 sequence,
                      const QJsonObject &manifest);
    void checkStates(Connection &connection, base::RunId run, qint64 sequence);
    void checkSupersededEarlier();
    void checkSegments(Connection &connection, base::RunId run, qint64 sequence, const QJsonObject &manifest);
    void checkPeople();
    void checkDismissals();
    void findBroken(qint64 sequence, const QString &text);

    Database &m_database;
    std::optional<base::ConnectorId> m_connector;
    Audit::Verdict m_verdict;
    qint64 m_sequence = 0;  ///< of the last row seen
    QByteArray m_hash;      ///< raw
    qint64 m_dismissed = 0; ///< deliveries, as the rows of the chain tell
    qint64 m_dismissedAttachments = 0;
    QString m_supersededEarlier; ///< the digest in the first manifest that has it
    qint64 m_supersededEarlierAt = 0;
};

} // namespace journal
