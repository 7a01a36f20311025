// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include "connectors/page.h"

namespace jive {

/// What is remembered of a thread.
struct ThreadRow
{
    QByteArray marker;   ///< of its first entity when it was last read (entity.h)
    base::Instant since; ///< what was older then was left out
    qint64 version = 0;  ///< the last version of a document that was captured; 0: it has none
    qint64 stood =
        0;           ///< the last when it was first captured as it stood, without its versions; 0: it was not
    QString place;   ///< where it lies; empty: in none
    QString subject; ///< what it was called when it was last read
    base::Instant swept; ///< when the last sweep began that read it; 1970: none did

    bool operator==(const ThreadRow &) const = default;
};

/// The source's rows: threads, and the replies each had. Reads those committed; writes into a page.
class Ledger
{
public:
    Ledger(const connectors::SourceState &state, model::StateChanges &changes)
        : m_state(state), m_changes(changes)
    {}

    std::optional<ThreadRow> thread(const QString &key) const;
    void set(const QString &key, const ThreadRow &row);

    QSet<QString> replies(const QString &key) const;
    void addReply(const QString &key, const QString &reply);
    void removeReply(const QString &key, const QString &reply);

    /// When an inbox's entry was last read, and how far back.
    QByteArray entry(const QString &key) const;
    void setEntry(const QString &key, const QByteArray &marker);

private:
    const connectors::SourceState &m_state;
    model::StateChanges &m_changes;
};

} // namespace jive
