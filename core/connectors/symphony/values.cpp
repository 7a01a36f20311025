// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/values.h"

#include <QJsonDocument>

namespace symphony {

using std::chrono::milliseconds;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QString urlSafe(const QString &id)
{
    QString safe = id.trimmed();
    safe.replace(u'+', u'-').replace(u'/', u'_');
    while (safe.endsWith(u'='))
        safe.chop(1);
    return safe;
}

base::Instant instantOf(const QJsonValue &value)
{
    const qint64 ms = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return fromMs(ms > 0 ? ms : 0);
}

QString numberOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    const qint64 number = value.toInteger(-1); // what is no whole number names nobody
    return value.isDouble() && number >= 0 ? QString::number(number) : QString();
}

QJsonObject objectIn(const QJsonObject &json, QStringView key)
{
    return json.value(key).toObject();
}

QString textIn(const QJsonObject &json, QStringView key)
{
    return json.value(key).toString();
}

qint64 msOf(base::Instant time)
{
    return time.time_since_epoch().count();
}

base::Instant fromMs(qint64 ms)
{
    return base::Instant{milliseconds{ms}};
}

} // namespace symphony
