// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/withoutids.h"

#include <QRegularExpression>

namespace base {

QString withoutIds(const QString &text)
{
    static const QRegularExpression id(QStringLiteral("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
    return QString(text).remove(id);
}

} // namespace base
