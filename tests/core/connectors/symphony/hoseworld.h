// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/symphony/symphonyworld.h"

namespace symphony {

/// The whole pod, and every message of it among the events, in their order: what a datahose tells of.
inline sandbox::Pod hosePod()
{
    sandbox::Pod pod = wholePod();
    for (const sandbox::Pod::Room &room : pod.rooms) {
        for (const QJsonObject &message : room.messages)
            tell(pod, message);
    }
    std::vector<QJsonObject> events;
    for (const QJsonValue &event : pod.events)
        events.push_back(event.toObject());
    std::ranges::stable_sort(events, {},
                             [](const QJsonObject &event) { return event.value(u"timestamp").toInteger(); });
    pod.events = {};
    for (const QJsonObject &event : events)
        pod.events.append(event);
    return pod;
}

/// A licensed datahose as a world of the contract suite.
class HoseWorld : public SymphonyWorld
{
public:
    explicit HoseWorld(int eventsAtOnce = 100)
        : SymphonyWorld({.eventsAtOnce = eventsAtOnce, .hasHose = true}, hosePod())
    {
        set("route", QStringLiteral("datahose"));
    }

    /// What the account sees over the other route, and the conversation that it is no member of.
    contract::Amount contents() const override { return {.items = 22, .unconvertible = 1, .refusals = 0}; }

    contract::Amount addMore() override
    {
        const contract::Amount more = SymphonyWorld::addMore();
        server().change([](sandbox::Pod &pod) {
            const auto messages = pod.rooms[sandbox::Pod::safe(rates)].messages;
            for (size_t i = messages.size() - 3; i < messages.size(); ++i)
                tell(pod, messages.at(i));
        });
        return more;
    }
};

} // namespace symphony
