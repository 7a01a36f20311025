// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/conversion.h"

#include <algorithm>

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/files.h"
#include "connectors/chatter/markup.h"
#include "connectors/chatter/record.h"
#include "mime/htmltext.h"
#include "model/itemkey.h"

namespace chatter {

using model::Message;
using model::Person;
using model::SourceItem;
using Kind = Record::Kind;

static constexpr qsizetype longestSubject = 60;
static constexpr qsizetype longestHeader = 16'000;

static QByteArray idOfMessage(const Record &record, QStringView container, const QString &id)
{
    return model::messageIdOf(record.identity,
                              model::itemKey(record.identity, container.toString(), id, QString()));
}

static void refer(Message &message, const QByteArray &id)
{
    if (std::ranges::find(message.references, id) == message.references.end())
        message.references.push_back(id);
    message.inReplyTo = id;
}

/// Refers to the post, to the comment that is answered, and to what is changed.
static void thread(Message &message, const SourceItem &item, const Record &record)
{
    const bool isReply =
        record.kind == Kind::Comment || (record.kind == Kind::Direct && record.root != item.id);
    const QStringView root = record.kind == Kind::Direct ? directContainer : postsContainer;
    if (isReply && !record.root.isEmpty())
        refer(message, idOfMessage(record, root, record.root));
    const QString answered = idIn(record.row, u"ThreadParentId");
    if (record.kind == Kind::Comment && !answered.isEmpty())
        refer(message, idOfMessage(record, commentsContainer, answered));
    if (!item.originalId.isEmpty())
        refer(message, idOfMessage(record, item.container, item.originalId));
    message.conversationId = record.root;
    message.conversationTopic = record.rootTitle;
    if (record.rootAt > base::Instant{})
        message.conversationStart = record.rootAt;
}

static QString plainOf(const Text &text)
{
    return text.isRich ? mime::htmlToText(text.body) : text.body;
}

/// The title, else the beginning of what was written, else where.
static QString subjectOf(const Record &record)
{
    if (!record.text.title.isEmpty())
        return record.text.title.simplified();
    const QString said = plainOf(record.text).simplified();
    if (!said.isEmpty())
        return said.size() > longestSubject ? QString(said.left(longestSubject) + u'…') : said;
    return record.rootTitle.simplified();
}

/// What stands below a text, as lines.
static QStringList notesOf(const Record &record, const Files &files)
{
    QStringList notes;
    const QString link = record.row.value(u"LinkUrl").toString();
    if (!link.isEmpty())
        notes.append(QStringLiteral("Link: %1").arg(link));
    for (const QJsonValue &value : record.choices)
        notes.append(QStringLiteral("Choice: %1 (%2)")
                         .arg(value.toObject().value(u"text").toString())
                         .arg(value.toObject().value(u"votes").toInt()));
    for (const QJsonValue &value : record.changes)
        notes.append(QStringLiteral("Changed: %1, from “%2” to “%3”")
                         .arg(value.toObject().value(u"field").toString(),
                              value.toObject().value(u"old").toString(),
                              value.toObject().value(u"new").toString()));
    for (const QString &each : files.links)
        notes.append(QStringLiteral("Kept elsewhere: %1").arg(each));
    return notes;
}

static QString headingBefore(const Record &record)
{
    if (record.isDeletion)
        return QStringLiteral("What was deleted:");
    return record.before ? QStringLiteral("Before this edit:")
                         : QStringLiteral("What stood here before this edit is not known.");
}

static QString withTitle(const Text &text, const QString &body, const QString &lineBreak)
{
    if (text.title.isEmpty())
        return body;
    return body.isEmpty() ? text.title : QString(text.title + lineBreak + body);
}

/// Which is the subject anyway, and is told again where an edit changed it: beside the one before.
static QString changedTitle(const Record &record)
{
    const bool isChanged = record.isEdit && record.before && record.before->title != record.text.title;
    return isChanged ? record.text.title : QString();
}

static void fillPlain(Message &message, const Record &record)
{
    const Files files = filesOf(record, {});
    const QString now = withTitle({changedTitle(record), {}, false}, record.text.body, QStringLiteral("\n"));
    QStringList parts;
    if (record.isDeletion)
        parts << QStringLiteral("This was deleted in Salesforce Chatter.");
    else if (!now.isEmpty())
        parts << now;
    const QStringList notes = notesOf(record, files);
    if (!notes.isEmpty() && !record.isDeletion)
        parts << notes.join(u'\n');
    if (record.isEdit)
        parts << headingBefore(record);
    if (record.before && (record.isEdit || record.isDeletion)) {
        if (record.isDeletion)
            parts << headingBefore(record);
        parts << withTitle(*record.before, record.before->body, QStringLiteral("\n"));
    }
    message.text = parts.join(QLatin1String("\n\n"));
    if (!record.isDeletion)
        message.attachments = files.attachments;
}

static QString htmlOfText(const Text &text)
{
    return text.isRich ? text.body : htmlOf(text.body);
}

static void fillRich(Message &message, const Record &record)
{
    const QString now = withTitle({changedTitle(record).toHtmlEscaped(), {}, true}, htmlOfText(record.text),
                                  QStringLiteral("<br>\n"));
    QString html = record.isDeletion ? QStringLiteral("<p>This was deleted in Salesforce Chatter.</p>")
                                     : QStringLiteral("<div>%1</div>").arg(now);
    if (record.isEdit || (record.isDeletion && record.before))
        html += QStringLiteral("<p>%1</p>").arg(headingBefore(record).toHtmlEscaped());
    if (record.before)
        html += QStringLiteral("<blockquote>%1</blockquote>")
                    .arg(withTitle({record.before->title.toHtmlEscaped(), {}, true},
                                   htmlOfText(*record.before), QStringLiteral("<br>\n")));
    Files files = filesOf(record, html);
    QString list;
    const QStringList notes = record.isDeletion ? QStringList() : notesOf(record, files);
    for (const QString &note : notes)
        list += QStringLiteral("<li>%1</li>").arg(note.toHtmlEscaped());
    message.html = list.isEmpty() ? files.html : QString(files.html + u"<ul>" + list + u"</ul>");
    if (!record.isDeletion)
        message.attachments = std::move(files.attachments);
}

static void addHeader(Message &message, const char *name, const QString &value)
{
    if (!value.isEmpty())
        message.headers.emplace_back(name, value);
}

/// `Email` of the replaced product: every participant's address, as far as servers take so long a header.
static QString addressesOf(const model::People &people)
{
    QString addresses;
    qsizetype more = 0;
    for (const Person &person : people) {
        if (person.address.isEmpty())
            continue;
        const bool fits = more == 0 && addresses.size() + person.address.size() < longestHeader;
        if (!fits)
            ++more;
        else
            addresses += addresses.isEmpty() ? person.address : QString(u", " + person.address);
    }
    return more == 0 ? addresses : QString(addresses + QStringLiteral(" and %1 more").arg(more));
}

static void addHeaders(Message &message, const Record &record)
{
    addHeader(message, "X-Chatter-Email", addressesOf(record.people));
    addHeader(message, "X-Chatter-Type", record.row.value(u"Type").toString());
    addHeader(message, "X-Chatter-Parent-Id", record.row.value(u"ParentId").toString());
    addHeader(message, "X-Chatter-Parent", record.row.value(u"Parent").toObject().value(u"Name").toString());
    addHeader(message, "X-Chatter-Status", record.row.value(u"Status").toString());
    addHeader(message, "X-Chatter-Visibility", record.row.value(u"Visibility").toString());
    const QString id = record.row.value(u"Id").toString();
    if (!record.site.isEmpty() && !id.isEmpty())
        addHeader(message, "X-Chatter-Url", record.site + u'/' + id);
}

static void check(const SourceItem &item, const Record &record)
{
    if (!record.refusal.isEmpty())
        throw base::itemFailure(
            "DETAILS_REFUSED",
            QStringLiteral("Salesforce tells what belongs to others, and not the edits, files or choices of "
                           "%1: %2")
                .arg(item.id, record.refusal),
            QStringLiteral(
                "Open it in Salesforce, and mend or delete what is broken. Then run its time again "
                "(run --since, --until), which captures it, and dismiss this."));
    if (item.sentAt <= base::Instant{})
        throw base::itemFailure("MISSING_MANDATORY(CreatedDate)",
                                QStringLiteral("The item has no time, or one that cannot be read."));
    const bool hasAuthor = std::ranges::any_of(
        record.people, [](const Person &person) { return person.role == Person::Role::From; });
    if (!hasAuthor && !record.isDeletion)
        throw base::itemFailure("MISSING_MANDATORY(CreatedById)",
                                QStringLiteral("The item does not say who wrote it."));
}

Message messageOf(const SourceItem &item)
{
    const Record record = Record::decoded(item.record);
    check(item, record);
    Message message{.people = record.people, .date = item.sentAt};
    message.subject = subjectOf(record);
    if (record.isDeletion)
        message.subject = message.subject.isEmpty() ? QStringLiteral("Deleted")
                                                    : QStringLiteral("Deleted: %1").arg(message.subject);
    const bool isRich = record.text.isRich || (record.before && record.before->isRich);
    if (isRich)
        fillRich(message, record);
    else
        fillPlain(message, record);
    message.sourceName = QStringLiteral("Salesforce Chatter");
    thread(message, item, record);
    addHeaders(message, record);
    return message;
}

} // namespace chatter
