// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/conversion.h"

#include <algorithm>

#include "base/failure.h"
#include "connectors/symphony/content.h"
#include "connectors/symphony/entities.h"
#include "connectors/symphony/event.h"
#include "connectors/symphony/files.h"
#include "connectors/symphony/people.h"
#include "connectors/symphony/values.h"
#include "model/itemkey.h"

namespace symphony {

using model::Message;
using model::Person;
using model::SourceItem;

static constexpr qsizetype namesInTopic = 5;

static QByteArray messageIdOf(const Record &record, const QString &id)
{
    return model::messageIdOf(record.identity,
                              model::itemKey(record.identity, messagesContainer.toString(), id, QString()));
}

static QString shownName(const Person &person)
{
    return person.name.isEmpty() ? person.label() : person.name;
}

/// A room's name; else who was in it, whoever wrote.
static QString topicOf(const Record &record)
{
    if (!record.stream.name.isEmpty())
        return record.stream.name;
    QStringList names;
    for (const Person &person : record.people)
        names.append(shownName(person));
    if (record.stream.type == u"POST")
        return QStringLiteral("Wall of %1").arg(names.value(0));
    names.sort();
    QString more;
    if (names.size() > namesInTopic)
        more = QStringLiteral(" and %1 more").arg(names.size() - namesInTopic);
    const QString all = names.mid(0, namesInTopic).join(QLatin1String(", ")) + more;
    return record.stream.type == u"ROOM" ? QStringLiteral("Room of %1").arg(all) : all;
}

static void refer(Message &message, const Record &record, const QStringList &ids)
{
    for (const QString &id : ids) {
        if (id.isEmpty())
            continue;
        const QByteArray reference = messageIdOf(record, urlSafe(id));
        if (std::ranges::find(message.references, reference) == message.references.end())
            message.references.push_back(reference);
        message.inReplyTo = reference;
    }
}

static void addHeader(Message &message, const char *name, const QString &value)
{
    if (!value.isEmpty())
        message.headers.emplace_back(name, value);
}

static QString yes(const QJsonValue &value)
{
    return value.toBool() ? QStringLiteral("true") : QString();
}

static void addHeaders(Message &message, const Record &record)
{
    addHeader(message, "X-Symphony-Stream-Id", record.stream.id);
    addHeader(message, "X-Symphony-Stream-Type", record.stream.type);
    addHeader(message, "X-Symphony-External", yes(record.stream.isExternal));
    for (const auto &[name, field] : {std::pair{"X-Symphony-Message-Id", u"messageId"},
                                      {"X-Symphony-Parent-Id", u"parentMessageId"},
                                      {"X-Symphony-Replacing", u"replacing"},
                                      {"X-Symphony-Initial-Id", u"initialMessageId"},
                                      {"X-Symphony-Format", u"originalFormat"},
                                      {"X-Symphony-User-Agent", u"userAgent"},
                                      {"X-Symphony-Session", u"sid"},
                                      {"X-Symphony-Diagnostic", u"diagnostic"}})
        addHeader(message, name, textIn(record.source, QStringView(field)));
    for (const auto &[name, field] : {std::pair{"X-Symphony-External-Recipients", u"externalRecipients"},
                                      {"X-Symphony-Silent", u"silent"}})
        addHeader(message, name, yes(record.source.value(QStringView(field))));
    addHeader(message, "X-Symphony-Cross-Pod", yes(objectIn(record.source, u"stream").value(u"crossPod")));
}

static void addEntityHeaders(Message &message, const Entities &entities)
{
    addHeader(message, "X-Symphony-Mentions", entities.mentions.join(QLatin1String(", ")));
    addHeader(message, "X-Symphony-Hashtags", entities.hashtags.join(QLatin1String(", ")));
    addHeader(message, "X-Symphony-Cashtags", entities.cashtags.join(QLatin1String(", ")));
}

static QString listOf(const Details &details)
{
    QString list;
    for (const auto &[name, value] : details)
        list += QStringLiteral("<li>%1: %2</li>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    return list.isEmpty() ? QString() : QString(u"<ul>" + list + u"</ul>");
}

/// A post that is shared stands below the words of who shares it.
static QString sharedHtml(const QJsonObject &shared)
{
    if (shared.isEmpty())
        return {};
    const QString author = shownName(personOf(objectIn(shared, u"user")));
    const base::Instant at = instantOf(shared.value(u"timestamp"));
    const QString when = at > base::Instant{} ? QString(u", " + base::toIso(at)) : QString();
    return QStringLiteral("<blockquote><p>Shared from %1%2:</p>%3%4</blockquote>")
        .arg(author.toHtmlEscaped(), when, htmlOf(textIn(shared, u"message")),
             listOf(entitiesOf(textOrJsonIn(shared, u"data")).details));
}

static QString bodyOf(const Record &record, const Entities &entities)
{
    QString html = htmlOf(textIn(record.source, u"message"));
    html += sharedHtml(objectIn(record.source, u"sharedMessage"));
    html += listOf(entities.details);
    const QString disclaimer = textIn(record.source, u"disclaimer");
    if (!disclaimer.isEmpty())
        html += QStringLiteral("<hr><p>Disclaimer: %1</p>").arg(disclaimer.toHtmlEscaped());
    return html;
}

static void checkMandatory(const Record &record, const SourceItem &item)
{
    const bool isUnknown = textIn(record.source, u"type").isEmpty() && textIn(record.source, u"id").isEmpty();
    if (isUnknown && record.kind == Record::Kind::Event)
        throw base::itemFailure(
            "MISSING_MANDATORY(type)",
            QStringLiteral("The event “%1” says neither its type nor its id.").arg(item.id),
            QStringLiteral("It is kept as it came: read its raw record, then dismiss it."));
    const bool hasAuthor = std::ranges::any_of(
        record.people, [](const Person &person) { return person.role == Person::Role::From; });
    if (!hasAuthor && record.kind == Record::Kind::Message)
        throw base::itemFailure("MISSING_MANDATORY(author)",
                                QStringLiteral("The message “%1” does not say who wrote it.").arg(item.id));
    if (instantOf(record.source.value(u"timestamp")) <= base::Instant{})
        throw base::itemFailure("MISSING_MANDATORY(timestamp)",
                                QStringLiteral("“%1” has no time.").arg(item.id));
    if (record.people.empty() && item.originalId.isEmpty())
        throw base::itemFailure("NO_PARTICIPANTS", QStringLiteral("“%1” names nobody.").arg(item.id));
}

static void fillMessage(Message &message, const Record &record)
{
    const Entities entities = entitiesOf(textOrJsonIn(record.source, u"data"));
    message.subject = message.conversationTopic;
    message.html = bodyOf(record, entities);
    message.attachments = filesOf(record);
    refer(message, record,
          {textIn(record.source, u"parentMessageId"), textIn(record.source, u"initialMessageId"),
           textIn(record.source, u"replacing")});
    addEntityHeaders(message, entities);
}

static void fillEvent(Message &message, const Record &record, const SourceItem &item)
{
    Event event = Event::of(record.source);
    if (event.stream.name.isEmpty())
        event.stream.name = record.stream.name;
    EventText text = textOf(event, record.people);
    if (event.isSuppression()) {
        text.details.emplace_back(QStringLiteral("suppressed at"), base::toIso(event.at));
        if (record.writtenAt > base::Instant{})
            text.details.emplace_back(QStringLiteral("written at"), base::toIso(record.writtenAt));
    }
    message.subject = text.sentence;
    message.html = QStringLiteral("<p>%1</p>%2").arg(text.sentence.toHtmlEscaped(), listOf(text.details));
    refer(message, record, {item.originalId, textIn(event.payload, u"formMessageId")});
    addHeader(message, "X-Symphony-Event", event.type);
}

Message messageOf(const SourceItem &item)
{
    const Record record = Record::decoded(item.record);
    checkMandatory(record, item);
    Message message{.people = record.people, .date = item.sentAt};
    message.sourceName = QStringLiteral("Symphony");
    message.conversationId = record.stream.id;
    if (!record.stream.id.isEmpty())
        message.conversationTopic = topicOf(record);
    addHeaders(message, record);
    if (record.kind == Record::Kind::Message)
        fillMessage(message, record);
    else
        fillEvent(message, record, item);
    return message;
}

} // namespace symphony
