// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/segments.h"

#include <QJsonArray>

#include "connectors/chatter/entity.h"

namespace chatter {

static QString joined(const QJsonArray &segments)
{
    QString text;
    for (const QJsonValue &value : segments)
        text += value.toObject().value(u"text").toString();
    return text;
}

QString plainText(const QJsonObject &element)
{
    const QJsonObject body = element.value(u"body").toObject();
    const QString text = body.value(u"text").toString(joined(body.value(u"messageSegments").toArray()));
    return text.isEmpty() ? element.value(u"header").toObject().value(u"text").toString() : text;
}

QStringList mentionedIn(const QJsonObject &element)
{
    QStringList ids;
    const QJsonObject body = element.value(u"body").toObject();
    for (const QJsonValue &value : body.value(u"messageSegments").toArray()) {
        const QJsonObject segment = value.toObject();
        if (segment.value(u"type").toString() != u"Mention" || !segment.value(u"accessible").toBool(true))
            continue;
        QString id = idIn(segment.value(u"record").toObject(), u"id");
        if (id.isEmpty())
            id = idIn(segment.value(u"user").toObject(), u"id");
        if ((isUser(id) || isGroup(id)) && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

std::vector<QJsonObject> goodResults(const QJsonObject &batch)
{
    std::vector<QJsonObject> good;
    for (const QJsonValue &value : batch.value(u"results").toArray()) {
        const int status = value.toObject().value(u"statusCode").toInt();
        if (status >= 200 && status < 300 && value.toObject().value(u"result").isObject())
            good.push_back(value.toObject().value(u"result").toObject());
    }
    return good;
}

} // namespace chatter
