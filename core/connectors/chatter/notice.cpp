// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/notice.h"

#include <algorithm>

#include <QHash>
#include <QJsonDocument>

#include "connectors/chatter/entity.h"
#include "connectors/chatter/versions.h"

namespace chatter {

using base::Instant;
using Change = Notice::Change;

std::optional<Event> eventIn(const QJsonObject &message)
{
    const QJsonObject data = message.value(u"data").toObject();
    const QJsonObject details = data.value(u"event").toObject();
    if (!details.contains(u"replayId"))
        return {};
    Event event{.replay = QString::number(details.value(u"replayId").toInteger()),
                .uuid = details.value(u"EventUuid").toString()};
    const QJsonValue payload = data.value(u"payload");
    event.payload = payload.isString() ? parsed(payload.toString().toUtf8()) : payload.toObject();
    event.at = timeOf(details.value(u"createdDate")).value_or(timeIn(event.payload, u"CreatedDate"));
    return event;
}

/// Fields by their plain names in lower case: `pkg__OldBody__c` is `oldbody`.
static QHash<QString, QJsonValue> plainFields(const QJsonObject &payload)
{
    QHash<QString, QJsonValue> fields;
    for (auto field = payload.begin(); field != payload.end(); ++field) {
        QString name = field.key().toLower();
        if (name.endsWith(QLatin1String("__c")))
            name.chop(3);
        const qsizetype prefix = name.indexOf(QLatin1String("__"));
        fields.insert(prefix < 0 ? name : name.mid(prefix + 2), field.value());
    }
    return fields;
}

static std::optional<Change> changeOf(const QString &operation)
{
    const QString upper = operation.toUpper();
    if (upper.contains(QLatin1String("DELETE")))
        return upper.contains(QLatin1String("UNDELETE")) ? Change::Update : Change::Delete;
    if (upper.contains(QLatin1String("UPDATE")))
        return Change::Update;
    return upper.contains(QLatin1String("INSERT")) ? Change::Insert : std::optional<Change>();
}

std::optional<Notice> noticeIn(const Event &event)
{
    const QHash<QString, QJsonValue> fields = plainFields(event.payload);
    const auto text = [&](const char16_t *name) {
        return fields.value(QStringView(name).toString()).toString();
    };
    const auto time = [&](const char16_t *name) {
        return timeOf(fields.value(QStringView(name).toString())).value_or(Instant{});
    };
    const auto change = changeOf(text(u"op"));
    Notice notice{.change = change.value_or(Change::Update), .record = idOf(text(u"recordid"))};
    const bool isOfFeed = notice.record.startsWith(QLatin1String("0D5")) || notice.isComment();
    if (!change || !isOfFeed)
        return {};
    notice.feedItem = idOf(text(u"feeditemid"));
    notice.parent = idOf(text(u"parentid"));
    notice.author = idOf(text(u"authorid"));
    notice.actor = idOf(text(u"actorid"));
    if (notice.actor.isEmpty())
        notice.actor = idOf(text(u"createdbyid"));
    notice.oldBody = text(u"oldbody");
    notice.newBody = text(u"newbody");
    notice.oldTitle = text(u"oldtitle");
    notice.newTitle = text(u"newtitle");
    notice.type = text(u"type");
    notice.related = idOf(text(u"relatedrecordid"));
    notice.createdAt = time(u"createdat");
    const Instant editedAt = time(u"editedat");
    notice.at = notice.change == Change::Update && editedAt > Instant{} ? editedAt : event.at;
    return notice;
}

static QString printed(Instant time)
{
    return time > Instant{} ? base::toIso(time) : QString();
}

static bool changesBody(const Notice &notice)
{
    return notice.oldBody != notice.newBody;
}

static bool changesTitle(const Notice &notice)
{
    return notice.oldTitle != notice.newTitle;
}

static bool isSameChange(const Notice &one, const Notice &other)
{
    return one.oldBody == other.oldBody && one.newBody == other.newBody && one.oldTitle == other.oldTitle &&
           one.newTitle == other.newTitle && one.at == other.at;
}

/// Those that say that the body or the title changed.
static std::vector<Notice> editsIn(const std::vector<Notice> &notices)
{
    std::vector<Notice> edits;
    for (const Notice &notice : notices) {
        const bool isEdit = notice.change == Change::Update && (changesBody(notice) || changesTitle(notice));
        const bool isRepeated = !edits.empty() && isSameChange(edits.back(), notice);
        if (isEdit && !isRepeated)
            edits.push_back(notice);
    }
    return edits;
}

QJsonObject rowOf(const std::vector<Notice> &notices, int before)
{
    const Notice &first = notices.front();
    const Notice &last = notices.back();
    const std::vector<Notice> edits = editsIn(notices);
    const bool isGone =
        std::ranges::any_of(notices, [](const Notice &each) { return each.change == Change::Delete; });
    QString body = last.newBody.isEmpty() ? last.oldBody : last.newBody;
    QString title = last.newTitle.isEmpty() ? last.oldTitle : last.newTitle;
    if (!edits.empty()) {
        body = edits.back().newBody;
        title = edits.back().newTitle;
    }
    const Instant created = first.createdAt > Instant{} ? first.createdAt : first.at;
    QJsonObject row{{QStringLiteral("Id"), first.record},
                    {QStringLiteral("ParentId"), first.parent},
                    {QStringLiteral("Type"), first.type},
                    {QStringLiteral("Title"), title},
                    {first.isComment() ? QStringLiteral("CommentBody") : QStringLiteral("Body"), body},
                    {QStringLiteral("RelatedRecordId"), first.related},
                    {QStringLiteral("CreatedById"), first.author},
                    {QStringLiteral("CreatedDate"), printed(created)},
                    {QStringLiteral("SystemModstamp"), printed(last.at)},
                    {QStringLiteral("IsRichText"), body.startsWith(QLatin1String("<p>"))},
                    {QStringLiteral("Revision"), int(edits.size()) + before},
                    {QStringLiteral("IsDeleted"), isGone}};
    if (first.isComment())
        row.insert(QStringLiteral("FeedItemId"), first.feedItem);
    return row;
}

static QJsonObject rowBefore(const Notice &edit, const QString &attribute, const QString &before, int number,
                             const QJsonObject &row)
{
    return {{QStringLiteral("FeedEntityId"), edit.record},
            {QStringLiteral("EditedAttribute"), attribute},
            {QStringLiteral("Revision"), number},
            {QStringLiteral("Value"), before},
            {QStringLiteral("IsValueRichText"), row.value(u"IsRichText")},
            {QStringLiteral("CreatedById"), edit.actor},
            {QStringLiteral("CreatedDate"), printed(edit.at)}};
}

std::vector<QJsonObject> revisionsOf(const std::vector<Notice> &notices, const QJsonObject &row)
{
    const std::vector<Notice> edits = editsIn(notices);
    const int latest = revisionOf(row);
    const Text now = textOf(row);
    if (edits.empty() || edits.back().newBody != now.body)
        return {};
    if (std::ranges::any_of(edits, changesTitle) && edits.back().newTitle != now.title)
        return {};
    std::vector<QJsonObject> rows;
    int number = latest - int(edits.size());
    for (const Notice &edit : edits) {
        if (number >= 1 && changesTitle(edit))
            rows.push_back(rowBefore(edit, QStringLiteral("Title"), edit.oldTitle, number, row));
        if (number >= 1 && changesBody(edit))
            rows.push_back(rowBefore(edit, QStringLiteral("Body"), edit.oldBody, number, row));
        ++number;
    }
    return rows;
}

} // namespace chatter
