// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/details.h"

#include <QHash>
#include <QJsonArray>

#include "connectors/jive/entity.h"
#include "connectors/jive/ownfields.h"

namespace jive {

using Details = std::vector<Detail>;

static void add(Details &details, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        details.emplace_back(name, value);
}

static void addField(Details &details, const QJsonObject &entity, const QString &name, const char16_t *field)
{
    add(details, name, plain(entity.value(QStringView(field))));
}

/// A mark, where it is set.
static void addMark(Details &details, const QJsonObject &entity, const QString &name, const char16_t *field)
{
    if (entity.value(QStringView(field)).toBool())
        add(details, name, QStringLiteral("yes"));
}

static QString linkOf(const QJsonObject &entity)
{
    const QString url = entity.value(u"url").toString();
    return url.isEmpty() ? refOf(entity, QStringLiteral("html")) : url;
}

static QString withLink(const QString &text, const QString &link)
{
    return text.isEmpty() || link.isEmpty() ? text + link : QString(text + u" (" + link + u')');
}

static void addPoll(Details &details, const Record &record)
{
    for (const QJsonValue &option : record.entity.value(u"options").toArray()) {
        QString votes;
        for (const QJsonValue &result : record.results) {
            if (result.toObject().value(u"option") == option)
                votes = QStringLiteral(" (%1)").arg(result.toObject().value(u"count").toInteger());
        }
        add(details, QStringLiteral("Option"), option.toString() + votes);
    }
    addField(details, record.entity, QStringLiteral("Votes"), u"voteCount");
}

static void addShare(Details &details, const Record &record)
{
    const QJsonObject content = record.entity.value(u"sharedContent").toObject();
    const QJsonObject place = record.entity.value(u"sharedPlace").toObject();
    add(details, QStringLiteral("Shared"), withLink(subjectOf(content), linkOf(content)));
    addField(details, content.value(u"author").toObject(), QStringLiteral("Shared item's author"),
             u"displayName");
    add(details, QStringLiteral("Shared place"), withLink(place.value(u"name").toString(), linkOf(place)));
}

static void addFavorite(Details &details, const Record &record)
{
    const QJsonObject object = record.entity.value(u"favoriteObject").toObject();
    add(details, QStringLiteral("Bookmark"), withLink(subjectOf(object), linkOf(object)));
    addMark(details, record.entity, QStringLiteral("Private"), u"private");
}

static void addTask(Details &details, const Record &record)
{
    addField(details, record.entity, QStringLiteral("Due"), u"dueDate");
    addField(details, record.entity, QStringLiteral("Completed"), u"completed");
    add(details, QStringLiteral("Owner"), keyOf(record.entity.value(u"owner").toString()));
}

static void addIdea(Details &details, const Record &record)
{
    addField(details, record.entity, QStringLiteral("Stage"), u"stage");
    addField(details, record.entity, QStringLiteral("Score"), u"score");
    addField(details, record.entity, QStringLiteral("Votes"), u"voteCount");
}

static void addUpdate(Details &details, const Record &record)
{
    addField(details, record.entity, QStringLiteral("Latitude"), u"latitude");
    addField(details, record.entity, QStringLiteral("Longitude"), u"longitude");
    addField(details, record.entity, QStringLiteral("Repost of"), u"repost");
}

static void addFile(Details &details, const Record &record)
{
    addField(details, record.entity, QStringLiteral("File"), u"name");
}

static void addPost(Details &details, const Record &record)
{
    addField(details, record.entity, QStringLiteral("To be published"), u"publishDate");
}

/// The marks that a question and its answers bear.
static void addQuestion(Details &details, const Record &record)
{
    const QJsonObject &entity = record.entity;
    if (typeOf(entity) == u"discussion") {
        addMark(details, entity, QStringLiteral("Question"), u"question");
        if (entity.value(u"question").toBool())
            addField(details, entity, QStringLiteral("Answered"), u"resolved");
        add(details, QStringLiteral("Answer"), keyOf(entity.value(u"answer").toString()));
    } else {
        addMark(details, entity, QStringLiteral("Marked as the answer"), u"answer");
        addMark(details, entity, QStringLiteral("Marked as helpful"), u"helpful");
    }
}

/// Every field of a type that is not known.
static void addUnknown(Details &details, const Record &record)
{
    for (const auto &[name, value] : ownFieldsOf(record.entity))
        add(details, name, plain(value));
}

/// What has to do with the type.
static void addOwn(Details &details, const Record &record)
{
    using Add = void (*)(Details &, const Record &);
    static const QHash<QString, Add> adds{
        {QStringLiteral("poll"), addPoll},        {QStringLiteral("task"), addTask},
        {QStringLiteral("idea"), addIdea},        {QStringLiteral("favorite"), addFavorite},
        {QStringLiteral("share"), addShare},      {QStringLiteral("update"), addUpdate},
        {QStringLiteral("file"), addFile},        {QStringLiteral("discussion"), addQuestion},
        {QStringLiteral("message"), addQuestion}, {QStringLiteral("post"), addPost}};
    adds.value(typeOf(record.entity), addUnknown)(details, record);
}

static void addMarks(Details &details, const QJsonObject &entity)
{
    QStringList marks;
    const QJsonObject counts = entity.value(u"outcomeCounts").toObject();
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        if (count.value().toInteger() > 0)
            marks.append(QStringLiteral("%1 (%2)").arg(count.key()).arg(count.value().toInteger()));
    }
    add(details, QStringLiteral("Marked"), marks.join(QLatin1String(", ")));
    addMark(details, entity, QStringLiteral("Visible to external contributors"),
            u"visibleToExternalContributors");
    if (isUnpublished(entity))
        addField(details, entity, QStringLiteral("Status"), u"status");
}

QString agentOf(const QJsonObject &entity, QStringView field)
{
    const QJsonObject agent = entity.value(field).toObject();
    const QJsonObject person = agent.value(u"person").toObject();
    QString name;
    for (const QJsonObject &each : {agent, person}) {
        for (const char16_t *key : {u"displayName", u"name"}) {
            if (name.isEmpty())
                name = each.value(QStringView(key)).toString();
        }
    }
    const QString further = agent.value(u"email").toString(agent.value(u"url").toString());
    return withLink(name, further);
}

std::vector<Detail> detailsOf(const Record &record)
{
    Details details;
    const QJsonObject &entity = record.entity;
    addOwn(details, record);
    add(details, QStringLiteral("Videos"), plain(entity.value(u"contentVideos")));
    add(details, QStringLiteral("On behalf of"), agentOf(entity, u"onBehalfOf"));
    add(details, QStringLiteral("Via"), agentOf(entity, u"via"));
    const QJsonObject place = entity.value(u"parentPlace").toObject();
    if (place.value(u"type").toString() != u"person")
        addField(details, place, QStringLiteral("Place"), u"name");
    addMarks(details, entity);
    addField(details, entity, QStringLiteral("Categories"), u"categories");
    addField(details, entity, QStringLiteral("Tags"), u"tags");
    if (record.version > 0)
        add(details, QStringLiteral("Version"), QString::number(record.version));
    for (const QString &note : record.notes)
        add(details, QStringLiteral("Note"), note);
    return details;
}

} // namespace jive
