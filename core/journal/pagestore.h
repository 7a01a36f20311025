// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QHash>

#include "journal/capture.h"

namespace journal {

class Connection;

/// Stores one page within a transaction.
class PageStore
{
public:
    PageStore(Connection &connection, const PageCommit &page, base::Instant now);

    /// Returns how many refusals were new.
    qint64 store();

    /// Capture::convert(). Places are left alone.
    bool storeConversion(base::ItemRow row);

    /// Where the next run goes on: cursor and the source's state. Part of store().
    void storePlace();

private:
    void storeSegment();
    void storeItem(const CapturedItem &captured);
    std::optional<base::ItemRow> insertItem(const CapturedItem &captured);
    void updateConverted(base::ItemRow row, const CapturedItem &captured);
    void insertOmitted(base::ItemRow item, const CapturedItem &captured);
    bool storeRefusal(const model::Refusal &refusal);
    void insertRefusal(const model::Refusal &refusal);
    void failRefusal(base::ItemRow item, const model::ItemKey &key, const model::Refusal &refusal);
    void accept(const QByteArray &contentHash);
    void storeCursor();
    void storeState();
    void addFigures();

    qint64 identity();
    qint64 container(const QString &name);
    qint64 people(const model::People &people);
    std::optional<qint64> segment(const QByteArray &name);

    Connection &m_connection;
    const PageCommit &m_page;
    base::Instant m_now;
    qint64 m_identity = 0;
    QHash<QString, qint64> m_containers;
    QHash<QByteArray, qint64> m_people; ///< by their hash
    QHash<QByteArray, qint64> m_segments;
    qint64 m_itemsAvailable = 0;
    qint64 m_external = 0;
    qint64 m_bytes = 0;
};

} // namespace journal
