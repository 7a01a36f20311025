// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/position.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xip {

QByteArray Position::encoded() const
{
    QJsonObject json{{QStringLiteral("file"), qint64(file)}};
    if (isInside()) {
        json.insert(QStringLiteral("content"), QString::fromLatin1(content.toHex()));
        json.insert(QStringLiteral("map"), QString::fromLatin1(mapDigest.toHex()));
        json.insert(QStringLiteral("member"), qint64(place.member));
        json.insert(QStringLiteral("item"), qint64(place.item));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Position Position::decoded(const QByteArray &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value).object();
    const auto number = [&](QStringView key) {
        return qMax<qsizetype>(0, json.value(key).toInteger());
    };
    const auto bytes = [&](QStringView key) {
        return QByteArray::fromHex(json.value(key).toString().toLatin1());
    };
    return {.file = number(u"file"),
            .content = bytes(u"content"),
            .mapDigest = bytes(u"map"),
            .place = {number(u"member"), number(u"item")}};
}

} // namespace xip
