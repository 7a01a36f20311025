// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/values.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace symphony {

using std::chrono::milliseconds;

static constexpr int deepestDetail = 6;

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

QString textOrJsonIn(const QJsonObject &json, QStringView key)
{
    const QJsonValue value = json.value(key);
    if (value.isString() || value.isNull() || value.isUndefined())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

QString shown(const QJsonValue &value)
{
    constexpr double longest = 1e17; // beyond, digits say no more than a power of ten
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    if (value.toVariant().typeId() == QMetaType::LongLong)
        return QString::number(value.toInteger());
    return QString::number(number, std::abs(number) < longest ? 'f' : 'g', QLocale::FloatingPointShortest);
}

static bool isPlain(const QJsonValue &value)
{
    return !value.isObject() && !value.isArray();
}

/// As a room's keywords are.
static bool isPair(const QJsonValue &value)
{
    const QJsonObject pair = value.toObject();
    return pair.size() == 2 && pair.value(u"key").isString() && pair.value(u"value").isString();
}

static void addDetail(Details &details, const QString &name, const QJsonValue &value, int depth);

static void addFields(Details &details, const QString &prefix, const QJsonObject &json, int depth)
{
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString name = prefix.isEmpty() ? field.key() : QString(prefix + u'.' + field.key());
        addDetail(details, name, field.value(), depth);
    }
}

static void addList(Details &details, const QString &name, const QJsonArray &array, int depth)
{
    if (array.isEmpty())
        return;
    const bool isOneLine = std::all_of(array.begin(), array.end(),
                                       [](const QJsonValue &each) { return isPlain(each) || isPair(each); });
    if (isOneLine) {
        QStringList parts;
        for (const QJsonValue &each : array)
            parts.append(isPair(each) ? QString(textIn(each.toObject(), u"key") + u": " +
                                                textIn(each.toObject(), u"value"))
                                      : shown(each));
        details.emplace_back(name, parts.join(QLatin1String(", ")));
        return;
    }
    int number = 0;
    for (const QJsonValue &each : array)
        addDetail(details, name + u' ' + QString::number(++number), each, depth);
}

static void addDetail(Details &details, const QString &name, const QJsonValue &value, int depth)
{
    if (value.isNull() || value.isUndefined())
        return;
    if (isPlain(value))
        details.emplace_back(name, shown(value));
    else if (depth == deepestDetail)
        details.emplace_back(
            name,
            QString::fromUtf8(QJsonDocument::fromVariant(value.toVariant()).toJson(QJsonDocument::Compact)));
    else if (value.isArray())
        addList(details, name, value.toArray(), depth + 1);
    else
        addFields(details, name, value.toObject(), depth + 1);
}

void addDetails(Details &details, const QJsonObject &json, const QString &prefix)
{
    addFields(details, prefix, json, 0);
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
