// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/chatterkind.h"
#include "contract/world.h"
#include "core/connectors/chatter/growth.h"
#include "support/fakeclock.h"

namespace chatter {

/// A sandbox with the whole organisation, as a world of the contract suite.
class ChatterWorld final : public contract::World
{
public:
    explicit ChatterWorld(const sandbox::ChatterSandbox::Options &options = {},
                          sandbox::Organisation organisation = wholeOrganisation())
        : m_server(std::move(organisation), options)
    {}

    connectors::ConnectorKind kind() const override { return chatter::kind(); }

    model::Values settings() const override
    {
        model::Values values{{"loginUrl", m_server.url().toString()},
                             {"clientId", QLatin1String(sandbox::ChatterSandbox::clientId)}};
        for (auto more = m_more.begin(); more != m_more.end(); ++more)
            values[more.key()] = more.value();
        return values;
    }

    base::Secret secret(const QByteArray &key) const override
    {
        return key == "clientSecret" ? base::Secret(QByteArray(sandbox::ChatterSandbox::clientSecret))
                                     : base::Secret();
    }

    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 22, .unconvertible = 1, .refusals = 0}; }

    /// A new post, two edits of one, an edited comment, a deleted post with its comment, one that is gone for
    /// good, a late one with an earlier stamp, and a private message.
    contract::Amount addMore() override
    {
        m_server.change([](sandbox::Organisation &made) { grow(made, growthBegins()); });
        m_clock.advance(std::chrono::hours{2});
        return {.items = 9, .unconvertible = 0, .refusals = 0};
    }

    QByteArray outside() const override { return m_server.outside(); }

    sandbox::ChatterSandbox &server() { return m_server; }
    support::FakeClock &fakeClock() { return m_clock; }
    void set(const QByteArray &key, const QString &value) { m_more[key] = value; }

private:
    sandbox::ChatterSandbox m_server;
    support::FakeClock m_clock;
    model::Values m_more;
};

} // namespace chatter
