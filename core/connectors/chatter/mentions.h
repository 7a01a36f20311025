// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include "connectors/chatter/client.h"
#include "connectors/chatter/halving.h"

namespace chatter {

/// Who is mentioned in posts and comments: rows hold their names alone, so the Connect interface is asked for
/// those with an @ in their text. One lane.
class Mentions
{
public:
    explicit Mentions(Client &client) : m_client(client) {}

    /// Asks for those of the rows that are not known. Throws Failure when Salesforce does not tell: Retry
    /// (`MENTIONS_UNAVAILABLE`) for what passes, else Client::refusal(). What it refuses of one row alone,
    /// and does not stop to refuse, has none; see refusalOf(). So is one refused for whose sake a whole
    /// request fails; see Halving.
    void load(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    /// Ids of users and groups; none of what is deleted, or cannot be seen.
    QStringList of(const QString &id) const { return m_known.value(id); }

    /// The status by which Salesforce refuses to tell of it; 0: it does not.
    int refusalOf(const QString &id) const { return m_refused.value(id); }

    qsizetype size() const { return m_known.size(); }
    void clear();

private:
    using Found = QHash<QString, QStringList>; ///< by id

    void askTogether(const QString &kind, const QStringList &ids, const QStringList &others, Found &found,
                     const base::Stop &stop);
    void ask(const QString &kind, const QStringList &ids, Found &found, const base::Stop &stop);
    void askBatch(const QString &kind, const QStringList &ids, const QJsonObject &answer, Found &found,
                  const base::Stop &stop);
    void take(const QJsonObject &element, const QString &what, Found &found);
    void refuse(const QString &id, int status);

    Client &m_client;
    Halving m_halving;
    Found m_known;
    QHash<QString, int> m_refused; ///< the status by id
    QHash<QString, int> m_tries;   ///< by id, of those that may be told yet
    QSet<QString> m_old;           ///< of the rows in hand: their texts are not new
    bool m_hasCommentBatch = true; ///< false: comments are asked for one by one
};

} // namespace chatter
