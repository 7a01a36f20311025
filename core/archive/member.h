// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace archive {

/// A file inside, released only after everything was verified.
struct Member
{
    QString path;      ///< relative, `/`-separated, NFC, checked; never used as a path on disk
    qint64 offset = 0; ///< in the scratch
    qint64 size = 0;
    QByteArray sha256;      ///< of the bytes released
    base::Instant modified; ///< as the archive says; epoch when it does not
};

} // namespace archive
