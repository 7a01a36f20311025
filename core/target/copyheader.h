// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QIODevice;

// What the header of a copy says of its item, for destinations that keep bytes.
namespace target {

/// The value of the first field of that name (in lower case), trimmed; lines after the first empty one are
/// no header. Null: there is none. Pure.
QByteArray fieldIn(const QByteArray &header, const QByteArray &name);

/// The source digest behind the first `X-Archive-Sha256`, 32 raw bytes; empty: the header tells none. Pure.
QByteArray sourceDigestIn(const QByteArray &header);

/// The same of a message that is read from where the device stands.
QByteArray sourceDigestIn(QIODevice &message);

} // namespace target
