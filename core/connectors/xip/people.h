// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QSet>
#include <QString>

#include "model/person.h"

namespace xip {

/// What a field says about people.
struct FoundPeople
{
    model::People people;
    bool isComplete = true; ///< false: a word in it may be somebody, or not
};

/// Reads people from what a field holds: a list, or a text separated by `;` or line breaks (by commas too, as
/// entries() says); each `Name <address>`, an address, a user name, or an object with name,
/// address (or email), id and external. An object without a name, an address or an id of its own holds people
/// below it; one that has some is somebody, or a group with members, whose id or name is then nobody's.
FoundPeople peopleIn(const QJsonValue &value, model::Person::Role role);

/// True when there is an address in a value that is none of these (in lower case). What tells about somebody,
/// as a manager or a link, has none.
bool holdsOtherAddress(const QJsonValue &value, const QSet<QString> &known);

/// Collects people, each once: by address, or else by source id or name; the first mention counts.
class Participants
{
public:
    void add(const model::People &people);
    const model::People &all() const { return m_people; }

private:
    model::People m_people;
    QSet<QString> m_seen;
};

} // namespace xip
