// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QUrlQuery>

#include "chatter/chattersandbox.h"

// What is not SOQL: deletions, the Connect resources, and files.
namespace sandbox {

HttpReply ChatterSandbox::deleted(const QString &object, const QUrl &target) const
{
    const QUrlQuery asked(target);
    const qint64 from = momentOf(asked.queryItemValue(QStringLiteral("start"), QUrl::FullyDecoded));
    const qint64 until = momentOf(asked.queryItemValue(QStringLiteral("end"), QUrl::FullyDecoded));
    if (from < 0 || until - from < 60'000) {
        m_strangers.append(target.toString());
        return refusal(400, "INVALID_REPLICATION_DATE", QStringLiteral("start and end"));
    }
    QJsonArray records;
    for (const Organisation::Gone &each : m_organisation.gone) {
        const qint64 at = momentOf(each.at);
        if (each.object == object && at >= from && at < until)
            records.append(
                QJsonObject{{QStringLiteral("id"), each.id}, {QStringLiteral("deletedDate"), each.at}});
    }
    return good(QJsonDocument(
        QJsonObject{{QStringLiteral("deletedRecords"), records},
                    {QStringLiteral("earliestDateAvailable"), QStringLiteral("2026-11-05T00:00:00.000+0000")},
                    {QStringLiteral("latestDateCovered"),
                     asked.queryItemValue(QStringLiteral("end"), QUrl::FullyDecoded)}}));
}

static QJsonObject elementOf(const QString &id, const QStringList &mentioned)
{
    QJsonArray segments{QJsonObject{{QStringLiteral("type"), QStringLiteral("Text")},
                                    {QStringLiteral("text"), QStringLiteral("to ")}}};
    for (const QString &each : mentioned)
        segments.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("Mention")},
                                    {QStringLiteral("text"), QStringLiteral("@somebody")},
                                    {QStringLiteral("record"), QJsonObject{{QStringLiteral("id"), each}}}});
    return {{QStringLiteral("id"), id},
            {QStringLiteral("body"), QJsonObject{{QStringLiteral("text"), QJsonValue()},
                                                 {QStringLiteral("messageSegments"), segments}}}};
}

HttpReply ChatterSandbox::elements(const QStringList &ids) const
{
    QJsonArray results;
    for (const QString &id : ids) {
        const QString object =
            id.startsWith(QLatin1String("0D7")) ? QStringLiteral("FeedComment") : QStringLiteral("FeedItem");
        const QJsonObject row = m_organisation.rows.value(object).value(id);
        const bool isThere = !row.isEmpty() && !row.value(u"IsDeleted").toBool();
        if (isThere)
            results.append(
                QJsonObject{{QStringLiteral("statusCode"), 200},
                            {QStringLiteral("result"), elementOf(id, m_organisation.mentions.value(id))}});
        else
            results.append(QJsonObject{
                {QStringLiteral("statusCode"), 404},
                {QStringLiteral("result"),
                 QJsonArray{QJsonObject{{QStringLiteral("errorCode"), QStringLiteral("NOT_FOUND")}}}}});
    }
    return good(QJsonDocument(QJsonObject{{QStringLiteral("results"), results}}));
}

HttpReply ChatterSandbox::connect(const QString &path)
{
    const QString last = path.section(u'/', -1);
    if (path.startsWith(QLatin1String("feed-elements/batch/")))
        return elements(last.split(u','));
    if (path.startsWith(QLatin1String("comments/batch/")) && m_options.hasCommentBatch)
        return elements(last.split(u','));
    if (path.startsWith(QLatin1String("comments/")) && !path.contains(QLatin1String("batch")))
        return good(QJsonDocument(elementOf(last, m_organisation.mentions.value(last))));
    if (path == u"feeds/direct-messages/feed-elements") {
        QJsonArray all;
        for (const QJsonObject &each : m_organisation.directMessages)
            all.append(each);
        return good(QJsonDocument(
            QJsonObject{{QStringLiteral("elements"), all}, {QStringLiteral("nextPageUrl"), QJsonValue()}}));
    }
    if (!path.startsWith(QLatin1String("comments/batch/")))
        m_strangers.append(path);
    return refusal(404, "NOT_FOUND", QStringLiteral("The requested resource does not exist"));
}

HttpReply ChatterSandbox::file(const QString &version) const
{
    if (!m_organisation.files.contains(version))
        return refusal(404, "NOT_FOUND", QStringLiteral("The requested resource does not exist"));
    HttpReply reply = good({});
    reply.fields.front().second = "application/octet-stream";
    reply.body = m_organisation.files.value(version);
    if (m_damages && !reply.body.isEmpty())
        reply.body[0] = char(reply.body.at(0) ^ 1);
    return reply;
}

} // namespace sandbox
