// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mappingtable.h"

#include <algorithm>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"

namespace ui {

static bool isUnmapped(const engine::MappedPerson &person)
{
    return person.state == "unmapped";
}

QString mappingWord(const engine::MappedPerson &person)
{
    if (isUnmapped(person))
        return MappingTable::tr("No mailbox");
    if (person.state == "external")
        return MappingTable::tr("Outside");
    return person.byCustomMapping ? MappingTable::tr("Mapped by hand") : MappingTable::tr("Automatic");
}

void MappingTable::setPeople(std::vector<engine::MappedPerson> people)
{
    beginResetModel();
    m_people = std::move(people);
    m_figures = {};
    for (const engine::MappedPerson &person : m_people) {
        if (isUnmapped(person))
            ++m_figures.unmapped;
        else if (person.state == "external")
            ++m_figures.external;
        else
            ++(person.byCustomMapping ? m_figures.byHand : m_figures.automatic);
    }
    endResetModel();
}

int MappingTable::rowOf(const QString &sourceUser) const
{
    const auto found = std::ranges::find_if(m_people, [&](const engine::MappedPerson &person) {
        return person.sourceUser.compare(sourceUser, Qt::CaseInsensitive) == 0;
    });
    return found == m_people.end() ? -1 : static_cast<int>(found - m_people.begin());
}

int MappingTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int MappingTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString text(const engine::MappedPerson &person, int column)
{
    switch (column) {
    case MappingTable::Person:
        return person.sourceUser;
    case MappingTable::Mailbox:
        return person.mailbox;
    case MappingTable::State:
        return mappingWord(person);
    case MappingTable::Items:
        return number(person.items);
    default:
        return person.reason;
    }
}

QVariant MappingTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const engine::MappedPerson &person = m_people.at(static_cast<size_t>(index.row()));
    if (role == Qt::DisplayRole)
        return text(person, index.column());
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return plainTip(person.reason);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == Items ? Qt::AlignTrailing | Qt::AlignVCenter
                                                           : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != SortRole)
        return {};
    if (index.column() == Items)
        return person.items;
    if (index.column() == State)
        return QString((isUnmapped(person) ? u'0' : u'1') + mappingWord(person));
    return text(person, index.column()).toCaseFolded();
}

QVariant MappingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Items)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Person at the source");
    case Mailbox:
        return tr("Mailbox");
    case State:
        return tr("State");
    case Items:
        return tr("Items");
    default:
        return tr("Why not");
    }
}

} // namespace ui
