// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/jivekind.h"
#include "contract/world.h"
#include "core/connectors/jive/jivecommunity.h"
#include "support/fakeclock.h"

namespace jive {

/// A sandbox with the whole community, as a world of the contract suite.
class JiveWorld final : public contract::World
{
public:
    explicit JiveWorld(const sandbox::JiveSandbox::Options &options = {})
        : m_server(wholeCommunity(), options)
    {}

    connectors::ConnectorKind kind() const override { return jive::kind(); }

    model::Values settings() const override
    {
        model::Values values{{"url", m_server.url().toString()},
                             {"username", QLatin1String(sandbox::JiveSandbox::user)},
                             {"runAs", QStringLiteral("on")},
                             {"requestsPerSecond", QStringLiteral("0")}};
        for (auto more = m_more.begin(); more != m_more.end(); ++more)
            values[more.key()] = more.value();
        return values;
    }

    base::Secret secret(const QByteArray &key) const override
    {
        return key == "password" ? base::Secret(QByteArray(sandbox::JiveSandbox::password))
                                 : m_secrets.value(key);
    }

    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 24, .unconvertible = 1, .refusals = 0}; }

    /// A new post, a version, an edited post and message, a deleted idea and message, and a reply to a direct
    /// message.
    contract::Amount addMore() override
    {
        m_server.change([](sandbox::Community &community) {
            community.addContent(QStringLiteral("120"), QStringLiteral("post"), QStringLiteral("2"),
                                 at("19T10:00:00"), QStringLiteral("new"));
            QJsonArray versions = community.arrays[QStringLiteral("/versions/100")];
            QJsonObject third = versions.first().toObject();
            third.insert(QStringLiteral("versionNumber"), 3);
            third.insert(QStringLiteral("published"), at("19T10:01:00"));
            versions.prepend(third);
            community.arrays[QStringLiteral("/versions/100")] = versions;
            community.edit(QStringLiteral("/contents/100"), at("19T10:01:00"), QStringLiteral("third text"));
            community.edit(QStringLiteral("/contents/102"), at("19T10:02:00"), QStringLiteral("goodbye"));
            community.edit(QStringLiteral("/messages/301"), at("19T10:03:00"),
                           QStringLiteral("another answer"));
            community.remove(QStringLiteral("/contents/105"));
            community.remove(QStringLiteral("/messages/303"));
            community.addPrivateReply(QStringLiteral("402"), QStringLiteral("/dms/400"), QStringLiteral("4"),
                                      at("19T10:04:00"), QStringLiteral("for ever"));
        });
        return {.items = 7, .unconvertible = 0, .refusals = 0};
    }

    QByteArray outside() const override { return m_server.outside(); }

    sandbox::JiveSandbox &server() { return m_server; }
    support::FakeClock &fakeClock() { return m_clock; }
    void set(const QByteArray &key, const QString &value) { m_more[key] = value; }
    void setSecret(const QByteArray &key, const QByteArray &value) { m_secrets[key] = base::Secret(value); }

private:
    sandbox::JiveSandbox m_server;
    support::FakeClock m_clock;
    model::Values m_more;
    QMap<QByteArray, base::Secret> m_secrets;
};

} // namespace jive
