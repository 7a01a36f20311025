// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"

namespace model {

/// What a connector knows of an item it captured.
struct KnownItem
{
    QString id;
    QString revision;
    QByteArray digest;
    base::Instant sentAt;
    QStringList recipients; ///< mailbox ids the first version went to

    bool operator==(const KnownItem &) const = default;
};

} // namespace model
