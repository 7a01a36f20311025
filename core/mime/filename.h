// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

namespace mime {

/// A file name that is safe on any system: NFC, without path, controls and direction marks, no reserved name,
/// at most 120 UTF-16 units with the extension kept, never empty.
QString cleanFileName(QStringView name);

/// The parameters of Content-Disposition for a clean name, with fold points: `filename="…"`, or for a name
/// that is not plain ASCII or long RFC 2231's `filename*` (in sections where needed) and an ASCII `filename`
/// behind it.
std::string fileNameParameters(const QString &cleanName);

} // namespace mime
