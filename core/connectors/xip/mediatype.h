// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace xip {

/// The media type that a file name's ending stands for; empty when unknown. A table of our own, because the
/// system's differs between machines, and the same item must give the same message.
QByteArray mediaTypeOf(const QString &fileName);

} // namespace xip
