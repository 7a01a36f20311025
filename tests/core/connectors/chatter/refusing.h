// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "server/httpserver.h"

namespace chatter {

/// Requests for such a thing, of that post, comment or file, fail as a whole; without an id, all of them do.
inline sandbox::HttpServer::Spoil failing(const QByteArray &what, const QString &id = {}, int status = 500)
{
    return [=](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.target.contains(what) && request.target.contains(id.toLatin1()))
            reply = {.status = status,
                     .fields = {{"Retry-After", "0"}},
                     .body = R"([{"errorCode":"UNKNOWN_EXCEPTION","message":"unexpected"}])"};
    };
}

/// The Connect interface shows that post or comment with another status than the rest, in a batch and by
/// itself.
inline sandbox::HttpServer::Spoil refusing(const QString &id, int status)
{
    return [=](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.target.endsWith(QByteArray("/chatter/comments/" + id.toLatin1())))
            reply.status = status;
        if (!request.target.contains("/batch/") || reply.status != 200)
            return;
        QJsonArray results;
        const QJsonArray before = QJsonDocument::fromJson(reply.body).object().value(u"results").toArray();
        for (const QJsonValue &each : before) {
            const QString which = each.toObject().value(u"result").toObject().value(u"id").toString();
            results.append(which == id ? QJsonObject{{QStringLiteral("statusCode"), status},
                                                     {QStringLiteral("result"), QJsonArray{QJsonObject{}}}}
                                       : each.toObject());
        }
        reply.body = QJsonDocument(QJsonObject{{QStringLiteral("results"), results}}).toJson();
    };
}

} // namespace chatter
