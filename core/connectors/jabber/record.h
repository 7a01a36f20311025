// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QStringList>

#include "base/clock.h"
#include "connectors/jabber/collapse.h"

namespace jabber {

/// What aft_log says of a transferred file.
struct TransferredFile
{
    QString name;
    QString server;
    QString path;
    qint64 size = -1;

    bool operator==(const TransferredFile &) const = default;
};

/// An item's record: what was said, and what only the database could tell of it.
struct Record
{
    Utterance said;
    base::Instant at;
    QString title; ///< of the room
    std::optional<TransferredFile> file;
    bool isSupplement = false; ///< for receivers whose rows came after the first copy went out

    QByteArray encoded() const;

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`).
    static Record decoded(const QByteArray &bytes);

    bool operator==(const Record &) const = default;
};

} // namespace jabber
