// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/mappingpreview.h"

namespace ui {

/// Everyone a connector has met, with what they are sorted and found by. Never changes: made and asked in the
/// background, as both take long where there are many, and shown by the window's thread meanwhile.
class People
{
public:
    enum Column { Person, Mailbox, State, Items, Reason, ColumnCount };
    enum class Mapping { Missing, Automatic, ByHand, Outside };

    /// How many there are of each.
    struct Figures
    {
        qint64 unmapped = 0;
        qint64 byHand = 0; ///< by the custom mapping
        qint64 automatic = 0;
        qint64 external = 0;
    };

    /// Who is shown, and in which order.
    struct Wish
    {
        QString words; ///< in the person's name or the mailbox's; empty: everyone
        Column column = State;
        Qt::SortOrder order = Qt::AscendingOrder;

        bool operator==(const Wish &) const = default;
    };

    People() = default;
    explicit People(std::vector<engine::MappedPerson> everyone);

    bool isEmpty() const { return m_everyone.empty(); }
    const engine::MappedPerson &at(int index) const { return m_everyone.at(static_cast<size_t>(index)); }
    int indexOf(const QString &sourceUser) const; ///< in any case; -1: nobody
    const Figures &figures() const { return m_figures; }

    /// The indexes of those wished for, in that order.
    std::vector<int> rows(const Wish &wish, const base::Stop &stop) const;

    static Mapping mappingOf(const engine::MappedPerson &person);

private:
    struct Keys
    {
        QString person, mailbox, reason; ///< without case
        Mapping mapping = Mapping::Missing;
    };

    bool isBefore(int one, int other, Column column) const;

    std::vector<engine::MappedPerson> m_everyone;
    std::vector<Keys> m_keys;
    Figures m_figures;
};

} // namespace ui
