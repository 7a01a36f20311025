// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace base {

/// Takes out of a text whatever looks like a credential: Authorization and cookie values, SAS signatures
/// and whole SAS queries, tokens and passwords in queries, JSON or key=value pairs, PEM private keys, and
/// every secret that rememberSecret() was told of. Linear in the text. Any thread.
QString redacted(const QString &text);

/// Makes redacted() replace these bytes (and their base64 and percent-encoded forms) wherever they stand.
/// Shorter than 4 bytes is ignored.
void rememberSecret(const QByteArray &secret);

} // namespace base
