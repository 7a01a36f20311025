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

struct Met
{
    model::Person person;
    qint64 items = 0;
};

MappedPerson resolved(const Met &met, const mapping::Resolver &resolver, const mapping::Resolver &custom)
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

std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping, const base::Stop &stop)
{
    std::map<QString, Met> people;
    const auto meet = [&](const model::People &of, qint64 items) {
        for (const model::Person &person : of) {
            Met &met = people[mapping::comparable(person.label())];
            met.person = person;
            met.items += items;
        }
    };
    environment.journal.queries().people(connector.id, meet);
    DryRun source(environment, connector, stop);
    source.read({}, [&](const DryRun::Converted &item) {
        if (!item.isKnown)
            meet(item.message.people, 1);
        return true;
    });
    const auto target = environment.makeTarget(environment.account(connector.account));
    const target::Directory directory = target->directory(stop);
    const mapping::Resolver resolver(directory, mapping, connector.automaticMapping);
    const mapping::Resolver custom(directory, mapping, false);
    QHash<QString, QString> addresses;
    for (const target::DirectoryEntry &entry : directory.entries)
        addresses.insert(entry.mailbox, entry.address);
    std::vector<MappedPerson> rows;
    for (const auto &entry : people) {
        MappedPerson &row = rows.emplace_back(resolved(entry.second, resolver, custom));
        if (const QString address = addresses.value(row.mailbox); !address.isEmpty())
            row.mailbox = address;
    }
    std::ranges::stable_sort(rows, {}, [](const MappedPerson &row) { return row.state != "unmapped"; });
    return rows;
}

} // namespace engine
