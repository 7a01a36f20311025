// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/entity.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>

namespace chatter {

using base::Instant;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

std::optional<Instant> timeOf(const QJsonValue &value)
{
    QString text = value.toString().trimmed();
    static const QRegularExpression zone(QStringLiteral("([+-]\\d\\d)(\\d\\d)$"));
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT"));
    if (!form.match(text).hasMatch())
        return {};
    text.replace(zone, QStringLiteral("\\1:\\2"));
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    const bool hasZone = time.timeSpec() != Qt::LocalTime;
    const QDateTime utc = hasZone ? time.toUTC() : QDateTime(time.date(), time.time(), Qt::UTC);
    return Instant{std::chrono::milliseconds{utc.toMSecsSinceEpoch()}};
}

Instant timeIn(const QJsonObject &row, QStringView field)
{
    return timeOf(row.value(field)).value_or(Instant{});
}

/// Three characters that say which of the other fifteen are capitals, for those who fold case.
static QString capitalsOf(QStringView id)
{
    static constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    QString suffix;
    for (qsizetype chunk = 0; chunk < 3; ++chunk) {
        size_t bits = 0;
        for (qsizetype i = 0; i < 5; ++i) {
            const char16_t c = id.at(chunk * 5 + i).unicode();
            if (c >= u'A' && c <= u'Z')
                bits |= size_t(1) << i;
        }
        suffix += QChar(alphabet[bits]);
    }
    return suffix;
}

QString idOf(const QString &text)
{
    const auto isOfId = [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    };
    if ((text.size() != 15 && text.size() != 18) || !std::ranges::all_of(text, isOfId))
        return {};
    return text.size() == 18 ? text : QString(text + capitalsOf(text));
}

QString idIn(const QJsonObject &row, QStringView field)
{
    return idOf(row.value(field).toString());
}

bool isUser(const QString &id)
{
    return id.startsWith(QLatin1String("005"));
}

bool isGroup(const QString &id)
{
    return id.startsWith(QLatin1String("0F9"));
}

QStringList idsIn(const std::vector<QJsonObject> &rows, QStringView field)
{
    QStringList ids;
    for (const QJsonObject &row : rows) {
        const QString id = idIn(row, field);
        if (!id.isEmpty())
            ids.append(id);
    }
    ids.removeDuplicates();
    return ids;
}

QString literal(Instant time)
{
    return base::toIso(time);
}

QString quotedList(const QStringList &ids)
{
    return u'\'' + ids.join(QLatin1String("','")) + u'\'';
}

bool isPublished(const QJsonObject &row)
{
    const QString status = row.value(u"Status").toString();
    return status.isEmpty() || status == u"Published";
}

} // namespace chatter
