// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/attendance.h"

#include <algorithm>

namespace mime {

using base::Instant;
using model::Person;

static QString loginOf(const DumpEvent &event)
{
    return event.loginName.isEmpty() ? event.address : event.loginName;
}

Attendance::Attendance(const DumpConversation &conversation)
{
    std::vector<const DumpEvent *> moves;
    for (const DumpEvent &event : conversation.events) {
        Guest &known = guest(event);
        if (event.kind != DumpEvent::Kind::Entered && event.kind != DumpEvent::Kind::Left)
            continue;
        if (event.trouble.isEmpty())
            moves.push_back(&event);
        else
            known.isUnsure = true;
    }
    // Dumps list who entered first, then the messages, then who left: only the times tell the order.
    std::ranges::stable_sort(moves, {}, &DumpEvent::at);
    for (const DumpEvent *event : moves) {
        std::vector<Stay> &stays = guest(*event).stays;
        const bool isIn = !stays.empty() && !stays.back().to;
        if (event->kind == DumpEvent::Kind::Entered) {
            if (!isIn)
                stays.push_back({event->at, {}});
        } else if (isIn) {
            stays.back().to = event->at;
        } else if (stays.empty()) {
            stays.push_back({{}, event->at});
        }
    }
}

Attendance::Guest &Attendance::guest(const DumpEvent &event)
{
    const QString login = loginOf(event);
    const auto [found, isNew] = m_byLogin.try_emplace(login.toCaseFolded(), m_guests.size());
    if (isNew)
        m_guests.push_back({.person = {.sourceId = event.loginName}, .stays = {}});
    Guest &guest = m_guests.at(found->second);
    if (guest.person.address.isEmpty())
        guest.person.address = event.address;
    return guest;
}

static Instant endOf(Instant lastMoment)
{
    const bool isWholeSecond = lastMoment.time_since_epoch().count() % 1000 == 0;
    return isWholeSecond ? lastMoment + std::chrono::milliseconds{999} : lastMoment;
}

model::People Attendance::at(Instant moment) const
{
    model::People people;
    for (const Guest &guest : m_guests) {
        const bool isIn = std::ranges::any_of(guest.stays, [&](const Stay &stay) {
            return (!stay.from || *stay.from <= moment) && (!stay.to || moment <= endOf(*stay.to));
        });
        const bool isUntold = guest.stays.empty() || guest.isUnsure;
        if ((isIn || isUntold) && !guest.person.label().isEmpty())
            people.push_back(guest.person);
    }
    return people;
}

Person Attendance::person(const QString &login) const
{
    const auto found = m_byLogin.find(login.toCaseFolded());
    return found == m_byLogin.end() ? Person{} : m_guests.at(found->second).person;
}

} // namespace mime
