// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/jivekind.h"
#include "contract/world.h"
#include "core/connectors/jive/growth.h"
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
        m_server.change(grow);
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
