// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/conversion.h"

#include <algorithm>

#include <QRegularExpression>

#include "base/failure.h"
#include "connectors/jive/details.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/files.h"
#include "connectors/jive/record.h"
#include "connectors/jive/smaller.h"
#include "model/itemkey.h"

namespace jive {

using model::Message;
using model::Person;
using model::SourceItem;

static QByteArray threadIdOf(const Record &record, const QString &container, const QString &key)
{
    return model::messageIdOf(record.identity, model::itemKey(record.identity, container, key, QString()));
}

/// Where the item with that key lies, seen from this one.
static QString containerOf(const SourceItem &item, const QString &key)
{
    if (item.container == privateContainer)
        return item.container;
    const bool isReply =
        key.startsWith(QLatin1String("/messages/")) || key.startsWith(QLatin1String("/comments/"));
    return isReply ? repliesContainer.toString() : contentsContainer.toString();
}

/// Refers to the root, to what it answers and to what it changes.
static void thread(Message &message, const SourceItem &item, const Record &record)
{
    const bool isRoot = record.root == item.id;
    QString parent = isRoot ? QString() : keyOf(record.entity.value(u"parent").toString());
    if (!isRoot && parent.isEmpty())
        parent = record.root;
    if (!item.originalId.isEmpty())
        parent = item.originalId;
    for (const QString &key : {isRoot ? QString() : record.root, parent}) {
        if (key.isEmpty())
            continue;
        const QByteArray id = threadIdOf(record, containerOf(item, key), key);
        if (std::ranges::find(message.references, id) == message.references.end())
            message.references.push_back(id);
        message.inReplyTo = id;
    }
    message.conversationId = record.root;
    message.conversationTopic = record.rootSubject;
    if (record.rootAt > base::Instant{})
        message.conversationStart = record.rootAt;
}

static void addHeader(Message &message, const char *name, const QString &value)
{
    if (!value.isEmpty())
        message.headers.emplace_back(name, value);
}

static void addHeaders(Message &message, const QJsonObject &entity)
{
    addHeader(message, "X-Jive-Type", typeOf(entity));
    addHeader(message, "X-Jive-Url", refOf(entity, QStringLiteral("html")));
    addHeader(message, "X-Jive-Place", entity.value(u"parentPlace").toObject().value(u"name").toString());
    addHeader(message, "X-Jive-Status", entity.value(u"status").toString());
    addHeader(message, "X-Jive-Visibility", entity.value(u"visibility").toString());
    addHeader(message, "X-Jive-On-Behalf-Of", agentOf(entity, u"onBehalfOf"));
    addHeader(message, "X-Jive-Via", agentOf(entity, u"via"));
}

/// The text of what was shared, as it was shown with it.
static QString quoteOf(const QJsonObject &entity)
{
    static const QRegularExpression frame(QStringLiteral("</?(html|body)\\b[^>]*>"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = htmlOf(entity.value(u"sharedContent").toObject());
    text.remove(frame);
    return text.isEmpty() ? text : QStringLiteral("<blockquote>%1</blockquote>").arg(text);
}

static QString htmlWithDetails(const QString &html, const QString &quote, const std::vector<Detail> &details)
{
    QString list;
    for (const auto &[name, value] : details)
        list += QStringLiteral("<li>%1: %2</li>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    QString more = quote;
    if (!list.isEmpty())
        more += QStringLiteral("<ul>%1</ul>").arg(list);
    const qsizetype end = html.lastIndexOf(QLatin1String("</body>"), -1, Qt::CaseInsensitive);
    QString whole = html;
    return whole.insert(end < 0 ? html.size() : end, more);
}

static void checkAuthor(const Record &record)
{
    const bool hasAuthor = std::ranges::any_of(
        record.people, [](const Person &person) { return person.role == Person::Role::From; });
    if (!hasAuthor)
        throw base::itemFailure("MISSING_MANDATORY(author)",
                                QStringLiteral("The item does not say who wrote it."));
}

static Message deletion(const SourceItem &item, const Record &record)
{
    Message message{.people = record.people, .date = item.sentAt};
    const QString &subject = record.rootSubject;
    message.subject =
        subject.isEmpty() ? QStringLiteral("Deleted") : QStringLiteral("Deleted: %1").arg(subject);
    const QString what = subject.isEmpty()                    ? QStringLiteral("The item")
                         : item.container == repliesContainer ? QStringLiteral("A reply to “%1”").arg(subject)
                                                              : QStringLiteral("“%1”").arg(subject);
    message.text = QStringLiteral("%1 was deleted in Jive (%2).").arg(what, item.originalId);
    thread(message, item, record);
    message.sourceName = QStringLiteral("Jive");
    return message;
}

Message messageOf(const SourceItem &item)
{
    const Record record = Record::decoded(item.record);
    if (record.isDeletion)
        return deletion(item, record);
    if (isTooLarge(record.entity))
        throw base::itemFailure(
            "ITEM_TOO_LARGE",
            QStringLiteral("The item is larger than the 32 MB of one answer, without its attachments."),
            QStringLiteral("Make it smaller in Jive, as by attaching what its text holds of pictures: it is "
                           "then captured as an edit."));
    if (item.id.startsWith(QLatin1String(namelessPrefix)))
        throw base::itemFailure("MISSING_MANDATORY(resources.self)",
                                QStringLiteral("The item has no reference of its own."));
    checkAuthor(record);
    if (publishedOf(record.entity) <= base::Instant{})
        throw base::itemFailure("MISSING_MANDATORY(published)",
                                QStringLiteral("The item has no time, or one that cannot be read."));
    Message message{.people = record.people, .date = item.sentAt};
    message.subject = subjectOf(record.entity);
    if (message.subject.isEmpty())
        message.subject = record.rootSubject;
    Files files = filesOf(record);
    message.html = htmlWithDetails(files.html, quoteOf(record.entity), detailsOf(record));
    message.attachments = std::move(files.attachments);
    message.sourceName = QStringLiteral("Jive");
    thread(message, item, record);
    addHeaders(message, record.entity);
    return message;
}

} // namespace jive
