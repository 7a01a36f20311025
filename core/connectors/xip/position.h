// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "connectors/xip/itemreader.h"

namespace xip {

/// What a cursor's value says: the run's n-th file and, inside of one, where.
struct Position
{
    qsizetype file = 0;
    QByteArray content;   ///< SHA-256 of the file that is being read; empty: it is not begun
    QByteArray mapDigest; ///< of the field map it is read by: with another one, places are others
    Place place;

    bool isInside() const { return !content.isEmpty(); }

    QByteArray encoded() const;

    /// For what encoded() did not make: the start of the run.
    static Position decoded(const QByteArray &value);
};

} // namespace xip
