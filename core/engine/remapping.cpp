// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remapping.h"

#include <algorithm>

#include <QHash>

#include "mapping/fanout.h"

namespace engine {

using journal::NewDelivery;
using Leaving = journal::Deliveries::Open;

const model::Person *participant(const model::People &people, const QString &label)
{
    const auto found =
        std::ranges::find_if(people, [&](const model::Person &each) { return each.label() == label; });
    return found == people.end() ? nullptr : &*found;
}

std::optional<NewDelivery> copyFor(const model::Person &person, const model::ItemKey &item,
                                   const mapping::Resolver &resolver)
{
    const mapping::Resolution where = resolver.resolve(person);
    switch (where.state) {
    case mapping::Resolution::State::External:
        return {};
    case mapping::Resolution::State::Mapped:
        return NewDelivery{.mailbox = where.mailbox,
                           .key = model::deliveryKey(item, where.mailbox),
                           .sourceUser = person.label()};
    case mapping::Resolution::State::Unmapped:
        return NewDelivery{.key = model::deliveryKey(item, QString()),
                           .sourceUser = person.label(),
                           .settled = model::Outcome{.state = model::Outcome::State::Parked,
                                                     .reason = "USER_NOT_MAPPED",
                                                     .text = mapping::unmappedText(where)}};
    }
    Q_UNREACHABLE();
}

/// The copy of the first of these people who has the mailbox today, `except` left out.
static std::optional<NewDelivery> copyOfOwner(const model::People &people, const QString &except,
                                              const Leaving &leaving, const mapping::Resolver &resolver)
{
    for (const model::Person &person : people) {
        if (person.label() == except)
            continue;
        if (auto copy = copyFor(person, leaving.itemKey, resolver); copy && copy->mailbox == leaving.mailbox)
            return copy;
    }
    return {};
}

/// What is on its way to the mailbox may be about to leave it, too.
static std::optional<NewDelivery> copyOwed(journal::Capture &capture, base::ConnectorId connector,
                                           const Leaving &leaving, const mapping::Resolver &resolver)
{
    const auto versions = capture.copiesOfVersions(connector, leaving.container, leaving.originalId,
                                                   leaving.item, leaving.mailbox);
    for (const journal::Capture::VersionCopy &version : versions) {
        if (version.isFixed)
            return NewDelivery{.mailbox = leaving.mailbox,
                               .key = model::deliveryKey(leaving.itemKey, leaving.mailbox),
                               .sourceUser = version.sourceUser};
        if (auto copy = copyOfOwner(version.people, {}, leaving, resolver))
            return copy;
    }
    return {};
}

using ByLabel = QHash<QString, const model::Person *>;

/// A mailbox may be shared by thousands.
static ByLabel byLabel(const model::People &people, const QStringList &wanted)
{
    ByLabel found;
    if (wanted.isEmpty())
        return found;
    for (const model::Person &person : people) {
        const QString label = person.label();
        if (!found.contains(label))
            found.insert(label, &person);
    }
    return found;
}

/// The copy of one of these who has left the organisation: it is on its way.
static std::optional<NewDelivery> copyOfFormer(const QStringList &sharers, const Leaving &leaving,
                                               const mapping::Resolver &resolver)
{
    const ByLabel people = byLabel(leaving.people, sharers);
    for (const QString &label : sharers) {
        const model::Person *person = people.value(label);
        if (person && !copyFor(*person, leaving.itemKey, resolver))
            return NewDelivery{.mailbox = leaving.mailbox,
                               .key = model::deliveryKey(leaving.itemKey, leaving.mailbox),
                               .sourceUser = label};
    }
    return {};
}

Sharers sharersOf(const Leaving &copy, const mapping::Resolver &resolver, bool isGone)
{
    Sharers sharers;
    const ByLabel people = byLabel(copy.people, copy.alsoFor);
    for (const QString &label : copy.alsoFor) {
        const model::Person *known = people.value(label);
        const model::Person person = known ? *known : mapping::personCalled(label);
        auto own = known || isGone ? copyFor(person, copy.itemKey, resolver) : std::nullopt;
        const bool isMissed = own && !(own->mailbox.isEmpty() && person.isNamedOnly());
        if (isMissed && own->mailbox != copy.mailbox)
            sharers.leaving.push_back(*std::move(own));
        else
            sharers.staying.append(label);
    }
    return sharers;
}

std::optional<NewDelivery> copyStaying(journal::Capture &capture, base::ConnectorId connector,
                                       const Leaving &leaving, const mapping::Resolver &resolver)
{
    const QStringList sharers = sharersOf(leaving, resolver).staying;
    auto copy = copyOfOwner(leaving.people, leaving.sourceUser, leaving, resolver);
    if (!copy)
        copy = copyOfFormer(sharers, leaving, resolver);
    if (!copy && !leaving.originalId.isEmpty())
        copy = copyOwed(capture, connector, leaving, resolver);
    if (copy)
        copy->alsoFor = sharers;
    return copy;
}

void remapOpenDeliveries(journal::Journal &journal, base::ConnectorId connector,
                         const mapping::Resolver &resolver)
{
    journal.deliveries().remap(
        connector,
        [&](const Leaving &open) -> std::optional<NewDelivery> {
            const model::Person *person = participant(open.people, open.sourceUser);
            if (!person)
                return {};
            auto copy = copyFor(*person, open.itemKey, resolver);
            // Someone who left the organisation keeps the copy that is on its way.
            if (!copy || copy->mailbox == open.mailbox || copy->mailbox.isEmpty())
                return {};
            return copy;
        },
        [&](const Leaving &open) { return copyStaying(journal.capture(), connector, open, resolver); },
        [&](const Leaving &open) { return sharersOf(open, resolver).leaving; });
}

} // namespace engine
