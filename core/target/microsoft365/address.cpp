// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/address.h"

#include <QUrl>

namespace microsoft365 {

QByteArray address(const QStringList &parts, const Query &query)
{
    QByteArray text;
    for (const QString &part : parts)
        text += '/' + QUrl::toPercentEncoding(part, "$");
    char separator = '?';
    for (const auto &[name, value] : query) {
        text += separator + name + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return text;
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("''")) + u'\'';
}

QString propertyFilter(const QString &id, const QString &value)
{
    return QStringLiteral("singleValueExtendedProperties/Any(ep: ep/id eq %1 and ep/value eq %2)")
        .arg(quoted(id), quoted(value));
}

QString propertyExpansion(const QStringList &ids)
{
    QStringList terms;
    for (const QString &id : ids)
        terms.append(QStringLiteral("id eq ") + quoted(id));
    return QStringLiteral("singleValueExtendedProperties($filter=%1)").arg(terms.join(QLatin1String(" or ")));
}

} // namespace microsoft365
