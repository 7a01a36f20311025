// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/symphonykind.h"
#include "contract/world.h"
#include "core/connectors/symphony/growth.h"
#include "support/fakeclock.h"
#include "symphony/servicekey.h"

namespace symphony {

/// A sandbox with the whole pod, as a world of the contract suite.
class SymphonyWorld : public contract::World
{
public:
    using Sandbox = sandbox::SymphonySandbox;
    using Place = Sandbox::Place;

    explicit SymphonyWorld(const Sandbox::Options &options = {}, sandbox::Pod pod = wholePod())
        : m_isOneHost(options.isOneHost),
          m_server(std::move(pod), options, [this] { return m_clock.now().time_since_epoch().count(); })
    {}

    connectors::ConnectorKind kind() const override { return symphony::kind(); }

    model::Values settings() const override
    {
        model::Values values{{"podUrl", m_server.url(Place::Pod).toString()},
                             {"username", QLatin1String(Sandbox::username)},
                             {"requestsPerSecond", QStringLiteral("0")}};
        if (!m_isOneHost) {
            values["agentUrl"] = m_server.url(Place::Agent).toString();
            values["sessionAuthUrl"] = m_server.url(Place::SessionAuth).toString();
            values["keyManagerUrl"] = m_server.url(Place::KeyManager).toString();
        }
        for (auto more = m_more.begin(); more != m_more.end(); ++more)
            values[more.key()] = more.value();
        return values;
    }

    base::Secret secret(const QByteArray &key) const override
    {
        return key == "privateKey" && !m_secrets.contains(key) ? base::Secret(sandbox::ServiceKey::pem())
                                                               : m_secrets.value(key);
    }

    const base::Clock &clock() const override { return m_clock; }

    /// 13 messages that the account may see, a wall post with its share among them; the suppression; the
    /// room, a join, a leave, the connection, the owner, the form, and what nobody knows.
    contract::Amount contents() const override { return {.items = 21, .unconvertible = 1, .refusals = 0}; }

    /// A message, an edit of an edit, one who joins and writes, and a suppression.
    contract::Amount addMore() override
    {
        m_server.change([](sandbox::Pod &pod) { grow(pod, at("10:00:00")); });
        return {.items = 5, .unconvertible = 0, .refusals = 0};
    }

    QByteArray outside() const override { return m_server.outside(); }

    Sandbox &server() { return m_server; }
    support::FakeClock &fakeClock() { return m_clock; }
    void set(const QByteArray &key, const QString &value) { m_more[key] = value; }
    void setSecret(const QByteArray &key, const QByteArray &value) { m_secrets[key] = base::Secret(value); }

private:
    const bool m_isOneHost;
    support::FakeClock m_clock;
    Sandbox m_server;
    model::Values m_more;
    QMap<QByteArray, base::Secret> m_secrets;
};

} // namespace symphony
