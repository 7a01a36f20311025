// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "model/person.h"

namespace chatter {

/// A list of people: each once, in the role they had first.
class Roll
{
public:
    void add(model::Person person, model::Person::Role role)
    {
        const QString name = person.label();
        if (name.isEmpty() || m_met.contains(person.sourceId.isEmpty() ? name : person.sourceId))
            return;
        m_met.insert(person.sourceId.isEmpty() ? name : person.sourceId);
        person.role = role;
        m_people.push_back(std::move(person));
    }

    const model::People &people() const { return m_people; }

private:
    model::People m_people;
    QSet<QString> m_met;
};

} // namespace chatter
