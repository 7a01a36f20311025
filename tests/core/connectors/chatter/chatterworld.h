// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/chatterkind.h"
#include "contract/world.h"
#include "core/connectors/chatter/wholeorganisation.h"
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
        m_server.change([](sandbox::Organisation &made) { change(made); });
        m_clock.advance(std::chrono::hours{2});
        return {.items = 9, .unconvertible = 0, .refusals = 0};
    }

    static void change(sandbox::Organisation &made)
    {
        made.addPost(20, idOf("005", 2), idOf("005", 3), at("20T08:10:00"), QStringLiteral("new"));
        made.addPost(21, idOf("005", 2), idOf("005", 3), at("20T07:55:00"), QStringLiteral("late"));
        made.edit(idOf("0D5", 2), idOf("005", 2), at("20T08:11:00"), QStringLiteral("on the wall, once"));
        made.edit(idOf("0D5", 2), idOf("005", 3), at("20T08:12:00"), QStringLiteral("on the wall, twice"));
        made.edit(idOf("0D7", 2), idOf("005", 4), at("20T08:13:00"), QStringLiteral("second answer, mended"));
        made.remove(idOf("0D5", 1), idOf("005", 2), at("20T08:14:00"));
        made.remove(idOf("0D5", 6), idOf("005", 3), at("20T08:15:00"));
        made.purge(idOf("0D5", 6));
        made.addMessage(3, idOf("03M", 1), idOf("005", 3), at("20T08:16:00"), QStringLiteral("nothing"));
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
