// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "connectors/chatter/client.h"

namespace chatter {

/// Who is mentioned in posts and comments: rows hold their names alone, so the Connect interface is asked for
/// those with an @ in their text. One lane.
class Mentions
{
public:
    explicit Mentions(Client &client) : m_client(client) {}

    /// Asks for those of the rows that are not known. Throws Failure when Salesforce does not tell: Retry
    /// (`MENTIONS_UNAVAILABLE`) for what passes, else Client::refusal().
    void load(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    /// Ids of users and groups; none of what is deleted, or cannot be seen.
    QStringList of(const QString &id) const { return m_known.value(id); }

    qsizetype size() const { return m_known.size(); }
    void clear() { m_known.clear(); }

private:
    using Found = QHash<QString, QStringList>; ///< by id

    void ask(const QString &kind, const QStringList &ids, Found &found, const base::Stop &stop);

    Client &m_client;
    Found m_known;
    bool m_hasCommentBatch = true; ///< false: comments are asked for one by one
};

} // namespace chatter
