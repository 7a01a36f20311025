// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QUrlQuery>

#include "symphony/symphonysandbox.h"

namespace sandbox {

/// A request, taken apart.
struct SymphonySandbox::Query
{
    QString host; ///< as the definitions name it; keymanager for the key manager's login
    QString path; ///< below the host's interface
    QUrlQuery parameters;
    QJsonObject body;
    const HttpRequest &request;

    QString value(const char *name) const
    {
        return parameters.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    int number(const char *name, int otherwise) const
    {
        return value(name).isEmpty() ? otherwise : value(name).toInt();
    }
    QString part(int index) const
    {
        return QUrl::fromPercentEncoding(path.section(u'/', index, index).toUtf8());
    }
};

inline HttpReply reply(int status, const QByteArray &body)
{
    return {.status = status, .fields = {{"Content-Type", "application/json"}}, .body = body};
}

inline HttpReply good(const QJsonObject &json)
{
    return reply(200, QJsonDocument(json).toJson());
}

inline HttpReply goodList(const QJsonArray &json)
{
    return json.isEmpty() ? HttpReply{.status = 204} : reply(200, QJsonDocument(json).toJson());
}

inline HttpReply refusal(int status, const QString &message)
{
    return reply(status, QJsonDocument(QJsonObject{{QStringLiteral("code"), status},
                                                   {QStringLiteral("message"), message}})
                             .toJson());
}

} // namespace sandbox
