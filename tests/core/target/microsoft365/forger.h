// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "microsoft/microsoftsandbox.h"
#include "net/http.h"

/// Alters a message in a mailbox of the sandbox through Graph, as whoever has Mail.ReadWrite may.
class Forger
{
public:
    Forger(sandbox::MicrosoftSandbox &cloud, const QString &mailbox, const QString &message)
        : m_cloud(cloud),
          m_message(cloud.graphUrl().toString() + u"/v1.0/users/" + mailbox + u"/messages/" + message)
    {}

    void patch(const QByteArray &change) { send("PATCH", {}, change, 200); }

    void remove(const QString &name)
    {
        send("DELETE", QStringLiteral("/attachments/") + idOf(name), {}, 204);
    }

    void add(const QString &name, const QByteArray &bytes, const QString &contentId = {})
    {
        QJsonObject attachment{
            {QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.fileAttachment")},
            {QStringLiteral("name"), name},
            {QStringLiteral("contentType"), QStringLiteral("application/octet-stream")},
            {QStringLiteral("contentBytes"), QString::fromLatin1(bytes.toBase64())}};
        if (!contentId.isEmpty())
            attachment.insert(QStringLiteral("contentId"), contentId);
        send("POST", QStringLiteral("/attachments"), QJsonDocument(attachment).toJson(), 201);
    }

    void replace(const QString &name, const QByteArray &bytes, const QString &contentId = {})
    {
        remove(name);
        add(name, bytes, contentId);
    }

private:
    QString idOf(const QString &name)
    {
        const QByteArray listed = send("GET", QStringLiteral("/attachments?$select=id,name"), {}, 200);
        const QJsonArray all = QJsonDocument::fromJson(listed)[QLatin1String("value")].toArray();
        for (const QJsonValue &each : all) {
            if (each[QLatin1String("name")].toString() == name)
                return each[QLatin1String("id")].toString();
        }
        qFatal("There is no such attachment");
    }

    QByteArray send(const QByteArray &method, const QString &where, const QByteArray &body, int status)
    {
        net::Request request{.method = method};
        request.url = QUrl(m_message + where);
        request.body = body;
        request.headers = {{"Prefer", "IdType=\"ImmutableId\""}};
        if (!body.isEmpty())
            request.headers.push_back({"Content-Type", "application/json"});
        request.credentials = {
            {"Authorization", "Bearer " + m_cloud.issueToken({QStringLiteral("Mail.ReadWrite")})}};
        const base::SystemClock clock;
        net::Http http({}, clock, base::Area::Destination);
        const net::Response response = http.send(request, {});
        if (response.status != status)
            qFatal("The forger was refused: %s", response.body.constData());
        return response.body;
    }

    sandbox::MicrosoftSandbox &m_cloud;
    const QString m_message;
};
