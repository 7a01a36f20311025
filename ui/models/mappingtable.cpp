// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mappingtable.h"

#include <algorithm>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"

namespace ui {

using namespace std::chrono_literals;

/// Less than what somebody waits for, more than what lies between two keys.
constexpr auto typingPause = 200ms;

QString mappingWord(const engine::MappedPerson &person)
{
    switch (People::mappingOf(person)) {
    case People::Mapping::Missing:
        return MappingTable::tr("No mailbox");
    case People::Mapping::Outside:
        return MappingTable::tr("Outside");
    case People::Mapping::ByHand:
        return MappingTable::tr("Mapped by hand");
    case People::Mapping::Automatic:
        break;
    }
    return MappingTable::tr("Automatic");
}

MappingTable::MappingTable(engine::Background &background, QObject *parent)
    : QAbstractTableModel(parent), m_background(background), m_people(std::make_shared<People>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &MappingTable::arrange);
}

void MappingTable::setPeople(std::shared_ptr<const People> people, const People::Wish &wish,
                             std::vector<int> rows)
{
    m_arranging.now();
    Q_EMIT arranging();
    beginResetModel();
    m_people = std::move(people);
    m_rows = std::move(rows);
    m_shown = wish;
    endResetModel();
    Q_EMIT arranged();
    if (!m_pause.isActive())
        arrange();
}

void MappingTable::clear()
{
    m_arranging.now();
    beginResetModel();
    m_people = std::make_shared<People>();
    m_rows.clear();
    endResetModel();
}

void MappingTable::find(const QString &words)
{
    m_wish.words = words;
    m_pause.start();
}

void MappingTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_wish.column = static_cast<People::Column>(column);
    m_wish.order = order;
    arrange();
}

void MappingTable::arrange()
{
    m_pause.stop();
    m_arranging.now();
    if (m_people->isEmpty())
        m_shown = m_wish;
    if (m_shown == m_wish)
        return;
    m_arranging = m_background.ask(
        this, [people = m_people, wish = m_wish](const base::Stop &stop) { return people->rows(wish, stop); },
        [this, people = m_people, wish = m_wish](engine::Answer<std::vector<int>> rows) {
            if (rows && people == m_people && wish == m_wish)
                setPeople(people, wish, *std::move(rows.value));
        });
}

const engine::MappedPerson &MappingTable::person(int row) const
{
    return m_people->at(m_rows.at(static_cast<size_t>(row)));
}

int MappingTable::rowOf(const QString &sourceUser) const
{
    const auto found = std::ranges::find(m_rows, m_people->indexOf(sourceUser));
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MappingTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappingTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : People::ColumnCount;
}

static QString text(const engine::MappedPerson &person, int column)
{
    switch (column) {
    case People::Person:
        return person.sourceUser;
    case People::Mailbox:
        return person.mailbox;
    case People::State:
        return mappingWord(person);
    case People::Items:
        return number(person.items);
    default:
        return person.reason;
    }
}

QVariant MappingTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const engine::MappedPerson &shownPerson = person(index.row());
    if (role == Qt::DisplayRole)
        return text(shownPerson, index.column());
    if (role == Qt::ToolTipRole && index.column() == People::Reason)
        return plainTip(shownPerson.reason);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == People::Items ? Qt::AlignTrailing | Qt::AlignVCenter
                                                                   : Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

QVariant MappingTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == People::Items)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case People::Person:
        return tr("Person at the source");
    case People::Mailbox:
        return tr("Mailbox");
    case People::State:
        return tr("State");
    case People::Items:
        return tr("Items");
    default:
        return tr("Why not");
    }
}

} // namespace ui
