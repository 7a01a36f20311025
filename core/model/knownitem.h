// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"

namespace model {

/// What is known of an item that was captured: its newest version.
struct KnownItem
{
    QString id;
    QString revision;
    QByteArray digest;
    base::Instant sentAt;
    QStringList recipients; ///< mailbox ids the first version went to
    bool isOfOther = false; ///< another connector of the same source captured it, and this one did not

    bool operator==(const KnownItem &) const = default;
};

} // namespace model
