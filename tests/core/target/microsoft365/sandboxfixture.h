// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "contract/target/targetfixture.h"
#include "microsoft/microsoftsandbox.h"
#include "net/http.h"
#include "target/foldername.h"
#include "target/microsoft365/microsoft365kind.h"

/// The kind on a sandbox of Microsoft 365.
class SandboxFixture final : public contract::TargetFixture
{
public:
    explicit SandboxFixture(const sandbox::MicrosoftOptions &options = {}) : cloud(options)
    {
        cloud.add(sandbox::Application{.clientId = clientId, .secret = QStringLiteral("s3cret")});
    }

    std::unique_ptr<target::Target> make() override { return make({}); }

    std::unique_ptr<target::Target> make(model::Values more)
    {
        more.insert("cloud", more.value("cloud", QStringLiteral("global")));
        more.insert("tenant", cloud.options().tenant);
        more.insert("clientId", clientId);
        more.insert("loginUrl", cloud.loginUrl().toString());
        more.insert("graphUrl", cloud.graphUrl().toString());
        return m_kind.make({.values = more,
                            .secret =
                                [](const QByteArray &key) {
                                    return key == "clientSecret" ? base::Secret("s3cret") : base::Secret();
                                },
                            .clock = &m_clock,
                            .cacheFolder = m_folder.filePath(QStringLiteral("cache"))});
    }

    void restart() override { m_kind = microsoft365::kind(); }

    QString freshMailbox() override
    {
        return cloud.addUser(QStringLiteral("user%1@example.com").arg(++m_mailboxes));
    }

    void addForeign(const QString &mailbox, const QString &folder, const QByteArray &) override
    {
        const QString id = cloud.addFolder(mailbox, target::safeFolderName(folder));
        net::Request request{.method = "POST"};
        request.url = QUrl(cloud.graphUrl().toString() +
                           QStringLiteral("/v1.0/users/%1/mailFolders/%2/messages").arg(mailbox, id));
        request.headers = {{"Content-Type", "application/json"}};
        request.credentials = {
            {"Authorization", "Bearer " + cloud.issueToken({QStringLiteral("Mail.ReadWrite")})}};
        request.body =
            QJsonDocument(QJsonObject{{QStringLiteral("subject"), QStringLiteral("Somebody else's")}})
                .toJson();
        net::Http http({}, m_clock, base::Area::Destination);
        if (http.send(request, {}).status != 201)
            qFatal("Cannot put the foreign message");
    }

    bool keepsBytes() const override { return false; }

    std::optional<base::Instant> receivedAt(const QString &mailbox, const QString &,
                                            const QByteArray &receipt) override
    {
        for (const sandbox::StoredMessage &message : cloud.messages(mailbox)) {
            if (message.id.toLatin1() == receipt)
                return message.received;
        }
        return base::Instant{};
    }

    inline static const QString clientId = QStringLiteral("0d0f5a0c-1f5b-4c5e-9a53-8f1f6d3c2b11");
    sandbox::MicrosoftSandbox cloud;

private:
    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    target::TargetKind m_kind = microsoft365::kind();
    int m_mailboxes = 0;
};
