// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace sandbox {

/// The bytes of base64 text; absent when it is none. Line ends are let pass. Several times faster than
/// QByteArray's.
std::optional<QByteArray> bytesOfBase64(const QString &text);
std::optional<QByteArray> bytesOfBase64(QByteArray text);

} // namespace sandbox
