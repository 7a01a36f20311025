// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/reading.h"
#include "contract/memory.h"
#include "core/connectors/symphony/symphonyworld.h"

namespace symphony {

/// A client of a sandbox, with what the parts of the source are made of.
class Lab
{
public:
    explicit Lab(const SymphonyWorld::Sandbox::Options &options = {}, const model::Values &more = {},
                 const QByteArray &key = sandbox::ServiceKey::pem())
        : world(options),
          context(contextOf(more, key)),
          client(context, Settings::of(context.values)),
          maker(client, "symphony:lab", world.clock())
    {}

    Rosters::Rows rows() { return {memory, page.state}; }
    Reading reading() { return Reading{window, memory, stop, page, &memory}; }

    /// The page is committed, and another begun.
    void commit()
    {
        page.next.container = QStringLiteral("lab");
        memory.commit("symphony:lab", page);
        page = {};
    }

    SymphonyWorld world;
    connectors::SourceContext context;
    base::Stop stop;
    Client client;
    ItemMaker maker;
    contract::Memory memory;
    connectors::Window window;
    connectors::Page page;

private:
    connectors::SourceContext contextOf(const model::Values &more, const QByteArray &key)
    {
        connectors::SourceContext made;
        made.values = world.settings();
        for (auto each = more.begin(); each != more.end(); ++each)
            made.values[each.key()] = each.value();
        made.secret = [key](const QByteArray &name) {
            return name == "privateKey" ? base::Secret(key) : base::Secret();
        };
        made.clock = &world.clock();
        return made;
    }
};

/// What is in a list of people, sorted.
inline QStringList labelsOf(const model::People &people)
{
    QStringList labels;
    for (const model::Person &person : people)
        labels.append(person.label());
    labels.sort();
    return labels;
}

} // namespace symphony
