// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/record.h"

#include "base/failure.h"
#include "connectors/peoplejson.h"
#include "connectors/symphony/values.h"

namespace symphony {

Stream Stream::of(const QJsonObject &json, const Stream &other)
{
    Stream stream{.id = urlSafe(textIn(json, u"streamId")),
                  .type = textIn(json, u"streamType"),
                  .name = textIn(json, u"roomName")};
    const bool isOther = stream.id.isEmpty() || other.id == stream.id;
    stream.isExternal = json.value(u"external").toBool() || (isOther && other.isExternal);
    if (stream.id.isEmpty())
        stream.id = other.id;
    if (stream.type.isEmpty() && isOther)
        stream.type = other.type;
    if (stream.name.isEmpty() && isOther)
        stream.name = other.name;
    return stream;
}

Stream Stream::of(const QJsonObject &json)
{
    return of(json, Stream());
}

QByteArray Record::encoded() const
{
    const QJsonObject where{{QStringLiteral("streamId"), stream.id},
                            {QStringLiteral("streamType"), stream.type},
                            {QStringLiteral("roomName"), stream.name},
                            {QStringLiteral("external"), stream.isExternal}};
    const QString key = kind == Kind::Message ? QStringLiteral("message") : QStringLiteral("event");
    QJsonObject json{{QStringLiteral("identity"), QString::fromUtf8(identity)},
                     {key, source},
                     {QStringLiteral("stream"), where},
                     {QStringLiteral("people"), connectors::toJson(people)}};
    if (hasPreviews)
        json.insert(QStringLiteral("previews"), true);
    if (writtenAt > base::Instant{})
        json.insert(QStringLiteral("writtenAt"), msOf(writtenAt));
    return compact(json);
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    const bool isMessage = json.value(u"message").isObject();
    if (!isMessage && !json.value(u"event").isObject())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record is none of Symphony's."));
    Record record{.identity = textIn(json, u"identity").toUtf8(),
                  .kind = isMessage ? Kind::Message : Kind::Event,
                  .source = objectIn(json, isMessage ? u"message" : u"event"),
                  .stream = Stream::of(objectIn(json, u"stream"))};
    record.people = connectors::peopleIn(json.value(u"people").toArray());
    record.hasPreviews = json.value(u"previews").toBool();
    record.writtenAt = instantOf(json.value(u"writtenAt"));
    return record;
}

} // namespace symphony
