// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sftp/login.h"

#include <QRegularExpression>

namespace sftp {

QString Login::place() const
{
    return port == 22 ? host : QStringLiteral("%1:%2").arg(host).arg(port);
}

QString fingerprintIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("(?:^|\\s)(SHA256:[A-Za-z0-9+/]{43})=?(?:\\s|$)"));
    return form.match(text).captured(1);
}

} // namespace sftp
