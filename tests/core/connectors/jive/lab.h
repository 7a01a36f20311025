// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/threadreader.h"
#include "contract/memory.h"
#include "core/connectors/jive/jivecommunity.h"
#include "support/fakeclock.h"

namespace jive {

/// A client of a sandbox, with what the parts of the source are made of.
class Lab
{
public:
    explicit Lab(const sandbox::JiveSandbox::Options &options = {}, const model::Values &more = {},
                 const QMap<QByteArray, QByteArray> &secrets = {})
        : server(wholeCommunity(), options),
          context(contextOf(server, more, secrets)),
          client(context, Settings::of(context.values)),
          maker(client, "jive:https://lab")
    {
        context.clock = &clock;
    }

    /// Reads into `page`; what `memory` holds is known.
    Reading reading() { return Reading(window, memory, memory, stop, page); }

    QJsonObject entity(const QString &key) { return client.demand(key, stop); }
    QStringList ids() const
    {
        QStringList all;
        for (const model::SourceItem &item : page.items)
            all.append(item.id);
        return all;
    }

    support::FakeClock clock;
    sandbox::JiveSandbox server;
    connectors::SourceContext context;
    base::Stop stop;
    Client client;
    ItemMaker maker;
    contract::Memory memory;
    connectors::Window window;
    connectors::Page page;
    QMap<QByteArray, QByteArray> kept; ///< secrets that the service renewed

private:
    connectors::SourceContext contextOf(const sandbox::JiveSandbox &sandbox, const model::Values &more,
                                        QMap<QByteArray, QByteArray> secrets)
    {
        connectors::SourceContext made;
        made.values = {{"url", sandbox.url().toString()},
                       {"auth", QStringLiteral("basic")},
                       {"username", QLatin1String(sandbox::JiveSandbox::user)},
                       {"runAs", QStringLiteral("on")},
                       {"requestsPerSecond", QStringLiteral("0")}};
        for (auto each = more.begin(); each != more.end(); ++each)
            made.values[each.key()] = each.value();
        if (!secrets.contains("password"))
            secrets["password"] = sandbox::JiveSandbox::password;
        made.secret = [this, secrets](const QByteArray &key) {
            return base::Secret(kept.value(key, secrets.value(key)));
        };
        made.keepSecret = [this](const QByteArray &key, const base::Secret &secret) {
            kept[key] = secret.reveal();
        };
        made.clock = &clock;
        return made;
    }
};

} // namespace jive
