// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>
#include <QString>

#include "archive/receipt.h"

class QIODevice;

namespace archive {

/// What was handed in: the archive's bytes and, for detached signatures, its neighbours'.
struct Input
{
    QString name; ///< for messages only
    QIODevice *bytes =
        nullptr;      ///< random access; nobody else may write to it (the caller made a private copy)
    Receipt received; ///< where a signature has no time stamp, validity is judged by it

    /// `<name><suffix>`, e.g. .p7s; null: not there (an empty one is there, and no good signature). Asked for
    /// each of `.p7s .sig .asc .gpg .pgp`, for ZIP and XAR files; more than 4 MiB is refused.
    std::function<QByteArray(const QString &suffix)> neighbour;
};

} // namespace archive
