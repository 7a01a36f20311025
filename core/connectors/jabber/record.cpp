// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"

namespace jabber {

using Kind = Utterance::Kind;

static QString nameOf(Kind kind)
{
    return kind == Kind::Chat    ? QStringLiteral("chat")
           : kind == Kind::Group ? QStringLiteral("group")
                                 : QStringLiteral("room");
}

QByteArray Record::encoded() const
{
    QJsonObject json{{QStringLiteral("kind"), nameOf(said.kind)},
                     {QStringLiteral("id"), said.id},
                     {QStringLiteral("wall"), odbc::toText(said.at)},
                     {QStringLiteral("at"), base::toIso(at)},
                     {QStringLiteral("from"), said.from},
                     {QStringLiteral("to"), QJsonArray::fromStringList(said.to)},
                     {QStringLiteral("body"), said.body}};
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            json.insert(QString::fromLatin1(key), value);
    };
    add("nick", said.nick);
    add("room", said.room);
    add("title", title);
    add("thread", said.thread);
    add("subject", said.subject);
    add("stanza", said.stanza);
    if (isSupplement)
        json.insert(QStringLiteral("supplement"), true);
    if (file)
        json.insert(QStringLiteral("file"), QJsonObject{{QStringLiteral("name"), file->name},
                                                        {QStringLiteral("server"), file->server},
                                                        {QStringLiteral("path"), file->path},
                                                        {QStringLiteral("size"), file->size}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

static Kind kindOf(const QString &name)
{
    return name == u"group" ? Kind::Group : name == u"room" ? Kind::Room : Kind::Chat;
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char *key) {
        return json.value(QLatin1String(key)).toString();
    };
    const auto wall = odbc::wallTimeFrom(text("wall"));
    const auto time = base::fromIso(text("at"));
    if (!wall || !time)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record of the message is broken."));
    Record record{.at = *time};
    Utterance &said = record.said;
    said.kind = kindOf(text("kind"));
    said.id = text("id");
    said.at = *wall;
    said.from = text("from");
    said.nick = text("nick");
    said.room = text("room");
    for (const QJsonValue &person : json.value(u"to").toArray())
        said.to.append(person.toString());
    said.thread = text("thread");
    said.subject = text("subject");
    said.body = text("body");
    said.stanza = text("stanza");
    record.title = text("title");
    record.isSupplement = json.value(u"supplement").toBool();
    const QJsonObject file = json.value(u"file").toObject();
    if (!file.isEmpty())
        record.file = TransferredFile{.name = file.value(u"name").toString(),
                                      .server = file.value(u"server").toString(),
                                      .path = file.value(u"path").toString(),
                                      .size = file.value(u"size").toInteger(-1)};
    return record;
}

} // namespace jabber
