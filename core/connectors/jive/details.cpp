// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/details.h"

#include <QJsonArray>
#include <QSet>

#include "connectors/jive/entity.h"

namespace jive {

using Details = std::vector<Detail>;

static QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

static void add(Details &details, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        details.emplace_back(name, value);
}

static void addField(Details &details, const QJsonObject &entity, const QString &name, const char16_t *field)
{
    add(details, name, plain(entity.value(QStringView(field))));
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

static void addShare(Details &details, const QJsonObject &entity)
{
    const QJsonObject content = entity.value(u"sharedContent").toObject();
    const QJsonObject place = entity.value(u"sharedPlace").toObject();
    add(details, QStringLiteral("Shared"), withLink(subjectOf(content), linkOf(content)));
    add(details, QStringLiteral("Shared place"), withLink(place.value(u"name").toString(), linkOf(place)));
}

static void addUnknown(Details &details, const QJsonObject &entity)
{
    static const QSet<QString> others{QStringLiteral("id"),         QStringLiteral("contentID"),
                                      QStringLiteral("subject"),    QStringLiteral("published"),
                                      QStringLiteral("updated"),    QStringLiteral("iconCss"),
                                      QStringLiteral("typeCode"),   QStringLiteral("lastActivity"),
                                      QStringLiteral("parent"),     QStringLiteral("lastActivityDate"),
                                      QStringLiteral("entityType"), QStringLiteral("status"),
                                      QStringLiteral("visibility")};
    for (auto field = entity.begin(); field != entity.end(); ++field) {
        const bool isCounter = field.key().endsWith(QLatin1String("Count"));
        if (!others.contains(field.key()) && !isCounter)
            add(details, field.key(), plain(field.value()));
    }
}

static bool isTextOnly(const QString &type)
{
    static const QSet<QString> types{QStringLiteral("document"), QStringLiteral("discussion"),
                                     QStringLiteral("message"),  QStringLiteral("comment"),
                                     QStringLiteral("post"),     QStringLiteral("dm")};
    return types.contains(type);
}

std::vector<Detail> detailsOf(const Record &record)
{
    Details details;
    const QJsonObject &entity = record.entity;
    const QString type = typeOf(entity);
    if (type == u"poll") {
        addPoll(details, record);
    } else if (type == u"task") {
        addField(details, entity, QStringLiteral("Due"), u"dueDate");
        addField(details, entity, QStringLiteral("Completed"), u"completed");
    } else if (type == u"idea") {
        addField(details, entity, QStringLiteral("Stage"), u"stage");
        addField(details, entity, QStringLiteral("Score"), u"score");
    } else if (type == u"favorite") {
        const QJsonObject object = entity.value(u"favoriteObject").toObject();
        add(details, QStringLiteral("Bookmark"), withLink(subjectOf(object), linkOf(object)));
    } else if (type == u"share") {
        addShare(details, entity);
    } else if (type == u"update") {
        addField(details, entity, QStringLiteral("Latitude"), u"latitude");
        addField(details, entity, QStringLiteral("Longitude"), u"longitude");
        addField(details, entity, QStringLiteral("Repost of"), u"repost");
    } else if (type == u"file") {
        addField(details, entity, QStringLiteral("File"), u"name");
    } else if (!isTextOnly(type)) {
        addUnknown(details, entity);
    }
    const QJsonArray tags = entity.value(u"tags").toArray();
    QStringList words;
    for (const QJsonValue &tag : tags)
        words.append(tag.toString());
    add(details, QStringLiteral("Tags"), words.join(QLatin1String(", ")));
    return details;
}

} // namespace jive
