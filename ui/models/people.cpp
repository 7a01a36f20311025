// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people.h"

#include <algorithm>

namespace ui {

People::Mapping People::mappingOf(const engine::MappedPerson &person)
{
    if (person.state == "unmapped")
        return Mapping::Missing;
    if (person.state == "external")
        return Mapping::Outside;
    return person.byCustomMapping ? Mapping::ByHand : Mapping::Automatic;
}

static qint64 &figureOf(People::Figures &figures, People::Mapping mapping)
{
    switch (mapping) {
    case People::Mapping::Missing:
        return figures.unmapped;
    case People::Mapping::Automatic:
        return figures.automatic;
    case People::Mapping::ByHand:
        return figures.byHand;
    case People::Mapping::Outside:
        break;
    }
    return figures.external;
}

People::People(std::vector<engine::MappedPerson> everyone) : m_everyone(std::move(everyone))
{
    m_keys.reserve(m_everyone.size());
    for (const engine::MappedPerson &person : m_everyone) {
        const Mapping mapping = mappingOf(person);
        m_keys.push_back({.person = person.sourceUser.toCaseFolded(),
                          .mailbox = person.mailbox.toCaseFolded(),
                          .reason = person.reason.toCaseFolded(),
                          .mapping = mapping});
        ++figureOf(m_figures, mapping);
    }
}

int People::indexOf(const QString &sourceUser) const
{
    const auto found = std::ranges::find(m_keys, sourceUser.toCaseFolded(), &Keys::person);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

bool People::isBefore(int one, int other, Column column) const
{
    const Keys &mine = m_keys.at(static_cast<size_t>(one));
    const Keys &theirs = m_keys.at(static_cast<size_t>(other));
    switch (column) {
    case Person:
        return mine.person < theirs.person;
    case Mailbox:
        return mine.mailbox < theirs.mailbox;
    case State:
        return mine.mapping < theirs.mapping;
    case Items:
        return at(one).items < at(other).items;
    default:
        return mine.reason < theirs.reason;
    }
}

std::vector<int> People::rows(const Wish &wish, const base::Stop &stop) const
{
    stop.throwIfNow();
    const QString words = wish.words.toCaseFolded();
    std::vector<int> found;
    for (int i = 0; i < static_cast<int>(m_keys.size()); ++i) {
        const Keys &keys = m_keys.at(static_cast<size_t>(i));
        if (keys.person.contains(words) || keys.mailbox.contains(words))
            found.push_back(i);
    }
    stop.throwIfNow();
    const bool isAscending = wish.order == Qt::AscendingOrder;
    std::ranges::stable_sort(found, [&](int one, int other) {
        return isAscending ? isBefore(one, other, wish.column) : isBefore(other, one, wish.column);
    });
    return found;
}

} // namespace ui
