// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedreader.h"
#include "contract/memory.h"
#include "core/connectors/chatter/wholeorganisation.h"
#include "support/fakeclock.h"

namespace chatter {

/// A client of a sandbox, with what the parts of the source are made of.
class Lab
{
public:
    explicit Lab(const sandbox::ChatterSandbox::Options &options = {}, const model::Values &more = {},
                 const QMap<QByteArray, QByteArray> &secrets = {},
                 sandbox::Organisation organisation = wholeOrganisation())
        : server(std::move(organisation), options),
          context(contextOf(server, more, secrets)),
          client(context, Settings::of(context.values)),
          queries(client),
          maker("chatter:00D000000000001EAA", QStringLiteral("https://lab")),
          reader(queries, maker)
    {}

    /// Reads into `page`; what `memory` holds is known.
    Reading reading() { return Reading(window, memory, memory, stop, page); }

    /// A walk's position at the beginning of a step.
    Position at(Position::Step step, const std::optional<Position> &stored = {}) const
    {
        return beginning(stored, window, clock.now(), step);
    }

    /// Walks to the end of a step, committing each page; what was new, as `id|revision`.
    template<typename Walk>
    QStringList walk(Walk &walk, Position position)
    {
        QStringList fresh;
        for (bool isAtEnd = false; !isAtEnd;) {
            page = {};
            position = walk.fetch(position, reading(), isAtEnd);
            unfinished += page.unfinished;
            excluded += page.excluded;
            ++position.page;
            for (const model::SourceItem &item : memory.commit(maker.identity(), page)) {
                fresh.append(item.id + u'|' + item.revision);
                items.push_back(item);
            }
        }
        last = position;
        return fresh;
    }

    std::vector<QJsonObject> rows(const Object &object, const QStringList &ids)
    {
        return queries.whereIn(object, u"Id", ids, Queries::Rows::WithDeleted, stop);
    }

    support::FakeClock clock;
    sandbox::ChatterSandbox server;
    connectors::SourceContext context;
    base::Stop stop;
    Client client;
    Queries queries;
    ItemMaker maker;
    FeedReader reader;
    contract::Memory memory;
    connectors::Window window;
    connectors::Page page;
    QStringList unfinished;
    qint64 excluded = 0;
    std::vector<model::SourceItem> items; ///< all that walk() found new
    Position last;                        ///< where walk() ended

private:
    connectors::SourceContext contextOf(const sandbox::ChatterSandbox &sandbox, const model::Values &more,
                                        QMap<QByteArray, QByteArray> secrets)
    {
        using Sandbox = sandbox::ChatterSandbox;
        connectors::SourceContext made;
        made.values = {{"loginUrl", sandbox.url().toString()},
                       {"auth", QStringLiteral("client_credentials")},
                       {"clientId", QLatin1String(Sandbox::clientId)},
                       {"channel", QStringLiteral("/event/Chatter_Archive__e")}};
        for (auto each = more.begin(); each != more.end(); ++each)
            made.values[each.key()] = each.value();
        if (!secrets.contains("clientSecret"))
            secrets["clientSecret"] = Sandbox::clientSecret;
        made.secret = [secrets](const QByteArray &key) {
            return base::Secret(secrets.value(key));
        };
        made.clock = &clock;
        return made;
    }
};

} // namespace chatter
