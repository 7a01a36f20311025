// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// What stands where a secret stood.
inline const QString redactionMark = QStringLiteral("***");

/// The text with the mark in place of everything that rememberSecret() was told of, in the forms named there.
/// One half of redacted(); any thread.
QString withoutRememberedSecrets(const QString &text);

} // namespace base
