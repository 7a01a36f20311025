// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "base/clock.h"

namespace paged {

/// One message as the server lists it.
struct Entry
{
    QString id;
    QString version; ///< empty: never edited
    base::Instant sentAt;
    base::Instant changedAt; ///< of the last edit; what the server's listing is ordered by
    QJsonObject json;
};

/// Where a listing goes on: after this entry.
struct Place
{
    base::Instant changedAt;
    QString id;
};

/// Asks the server. Each call reads its file anew, as each request to a real one would. Throws Failure:
/// EndRun (`SOURCE_UNREADABLE`) when the file is none, Retry (`SOURCE_UNREACHABLE`) while it says `down`.
class PagedServer
{
public:
    explicit PagedServer(QString file);

    QString instance() const;
    QStringList rooms() const;

    /// The first entries of a room after a place, by (changedAt, id).
    std::vector<Entry> list(const QString &room, const Place &after, qsizetype count) const;
    bool has(const QString &room, const QString &id) const;
    QByteArray download(const QString &room, const QString &id, qsizetype attachment) const;

private:
    QJsonObject read() const;
    std::vector<Entry> entries(const QString &room) const;

    QString m_file;
};

} // namespace paged
