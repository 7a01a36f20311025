// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/mappingpreview.h"

#include <algorithm>
#include <map>

#include <QHash>

#include "engine/dryrun.h"
#include "journal/queries.h"
#include "mapping/address.h"
#include "mapping/resolver.h"

namespace engine {

namespace {

/// By what tells people apart.
using Meetings = std::map<QString, ComingPerson>;

void meet(Meetings &meetings, const model::Person &person, qint64 items)
{
    ComingPerson &met = meetings[mapping::comparable(person.label())];
    if (met.items == 0 || !person.isNamedOnly())
        met.person = person;
    met.items += items;
}

MappedPerson resolved(const ComingPerson &met, const mapping::Resolver &resolver,
                      const mapping::Resolver &custom)
{
    const mapping::Resolution resolution = resolver.resolve(met.person);
    MappedPerson row{.sourceUser = met.person.label(),
                     .mailbox = resolution.mailbox,
                     .state = "mapped",
                     .reason = resolution.reason,
                     .byCustomMapping =
                         custom.resolve(met.person).state == mapping::Resolution::State::Mapped,
                     .items = met.items};
    if (resolution.state == mapping::Resolution::State::External)
        row.state = "external";
    if (resolution.state == mapping::Resolution::State::Unmapped)
        row.state = "unmapped";
    return row;
}

} // namespace

ComingPeople comingPeople(const Environment &environment, const model::ConnectorConfig &connector,
                          const base::Stop &stop)
{
    Meetings meetings;
    DryRun source(environment, connector, stop);
    source.read({}, [&](const DryRun::Converted &item) {
        if (item.isKnown)
            return true;
        for (const model::Person &person : item.message.people)
            meet(meetings, person, 1);
        return true;
    });
    ComingPeople coming;
    for (auto &entry : meetings)
        coming.push_back(std::move(entry.second));
    return coming;
}

std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping,
                                         const target::Directory &directory, const ComingPeople &coming)
{
    Meetings meetings;
    environment.journal.queries().people(connector.id, [&](const model::People &people, qint64 items) {
        for (const model::Person &person : people)
            meet(meetings, person, items);
    });
    for (const ComingPerson &each : coming)
        meet(meetings, each.person, each.items);
    const mapping::Resolver resolver(directory, mapping, connector.automaticMapping);
    const mapping::Resolver custom(directory, mapping, false);
    QHash<QString, QString> addresses;
    for (const target::DirectoryEntry &entry : directory.entries)
        addresses.insert(entry.mailbox, entry.address);
    std::vector<MappedPerson> rows;
    for (const auto &entry : meetings) {
        MappedPerson row = resolved(entry.second, resolver, custom);
        if (row.state == "unmapped" && entry.second.person.isNamedOnly()) // nobody misses that one
            continue;
        if (const QString address = addresses.value(row.mailbox); !address.isEmpty())
            row.mailbox = address;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](const MappedPerson &row) { return row.state != "unmapped"; });
    return rows;
}

std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping, const base::Stop &stop)
{
    const ComingPeople coming = comingPeople(environment, connector, stop);
    const auto target = environment.makeTarget(environment.account(connector.account));
    return previewMapping(environment, connector, mapping, target->directory(stop), coming);
}

} // namespace engine
