// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/record.h"

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"
#include "connectors/peoplejson.h"

namespace jive {

QByteArray Record::encoded() const
{
    QJsonObject json{{QStringLiteral("identity"), QString::fromUtf8(identity)},
                     {QStringLiteral("entity"), entity},
                     {QStringLiteral("people"), connectors::toJson(people)},
                     {QStringLiteral("root"), root},
                     {QStringLiteral("rootSubject"), rootSubject},
                     {QStringLiteral("rootAt"), qint64(rootAt.time_since_epoch().count())},
                     {QStringLiteral("site"), site}};
    if (!runAs.isEmpty())
        json.insert(QStringLiteral("runAs"), runAs);
    if (!results.isEmpty())
        json.insert(QStringLiteral("results"), results);
    if (version > 0)
        json.insert(QStringLiteral("version"), version);
    if (isEarlier)
        json.insert(QStringLiteral("earlier"), true);
    if (!notes.isEmpty())
        json.insert(QStringLiteral("notes"), QJsonArray::fromStringList(notes));
    if (isDeletion)
        json.insert(QStringLiteral("deletion"), true);
    return compact(json);
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    if (!json.value(u"entity").isObject())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The record is none of Jive's."));
    Record record{.identity = json.value(u"identity").toString().toUtf8(),
                  .entity = json.value(u"entity").toObject()};
    record.people = connectors::peopleIn(json.value(u"people").toArray());
    record.root = json.value(u"root").toString();
    record.rootSubject = json.value(u"rootSubject").toString();
    record.rootAt = base::Instant{std::chrono::milliseconds{json.value(u"rootAt").toInteger()}};
    record.site = json.value(u"site").toString();
    record.runAs = json.value(u"runAs").toString();
    record.results = json.value(u"results").toArray();
    record.version = json.value(u"version").toInteger();
    record.isEarlier = json.value(u"earlier").toBool();
    for (const QJsonValue &note : json.value(u"notes").toArray())
        record.notes.append(note.toString());
    record.isDeletion = json.value(u"deletion").toBool();
    return record;
}

} // namespace jive
