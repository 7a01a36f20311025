// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/peoplemodel.h"

#include <algorithm>
#include <array>

#include <QApplication>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/theme.h"

namespace ui {

using engine::MappedPerson;

namespace {

enum class How { Unmapped, ByFile, ByAddress, Outside }; // in the table's order

How howOf(const MappedPerson &person)
{
    if (person.state == "external")
        return How::Outside;
    if (person.state != "mapped")
        return How::Unmapped;
    return person.byCustomMapping ? How::ByFile : How::ByAddress;
}

QString wordOf(How how)
{
    switch (how) {
    case How::Unmapped:
        return PeopleModel::tr("Unmapped");
    case How::ByFile:
        return PeopleModel::tr("By file");
    case How::ByAddress:
        return PeopleModel::tr("By e-mail");
    case How::Outside:
        return PeopleModel::tr("Outside");
    }
    Q_UNREACHABLE();
}

QIcon iconOf(How how)
{
    const QPalette palette = QApplication::palette();
    if (how == How::Unmapped)
        return icon(QStringLiteral("warning"), theme::text(theme::Tone::Warning, palette));
    if (how == How::Outside)
        return icon(QStringLiteral("info"), theme::quiet(palette));
    return icon(QStringLiteral("check"), theme::text(theme::Tone::Good, palette));
}

QString mailboxOf(const MappedPerson &person)
{
    if (howOf(person) == How::Outside)
        return PeopleModel::tr("None: shown in the messages, gets no copies");
    return person.mailbox.isEmpty() ? kindText(person.reason) : person.mailbox;
}

QString textOf(const MappedPerson &person, int column)
{
    switch (column) {
    case PeopleModel::Person:
        return person.sourceUser;
    case PeopleModel::Mailbox:
        return mailboxOf(person);
    case PeopleModel::State:
        return wordOf(howOf(person));
    default:
        return number(person.items);
    }
}

bool isBefore(const MappedPerson &one, const MappedPerson &other, int column)
{
    if (column == PeopleModel::Items)
        return one.items < other.items;
    if (column == PeopleModel::State)
        return howOf(one) < howOf(other);
    return textOf(one, column).compare(textOf(other, column), Qt::CaseInsensitive) < 0;
}

} // namespace

void PeopleModel::show(std::vector<MappedPerson> people)
{
    beginResetModel();
    m_people = std::move(people);
    std::ranges::stable_sort(m_people, {}, howOf);
    endResetModel();
}

PeopleModel::Counts PeopleModel::counts() const
{
    std::array<int, 4> counts{};
    for (const MappedPerson &person : m_people)
        ++counts.at(static_cast<size_t>(howOf(person)));
    return {.byFile = counts.at(static_cast<size_t>(How::ByFile)),
            .byAddress = counts.at(static_cast<size_t>(How::ByAddress)),
            .unmapped = counts.at(static_cast<size_t>(How::Unmapped)),
            .outside = counts.at(static_cast<size_t>(How::Outside))};
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const MappedPerson &person = m_people.at(static_cast<size_t>(index.row()));
    if (role == Qt::DisplayRole)
        return textOf(person, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(textOf(person, index.column()));
    if (role == Qt::DecorationRole && index.column() == State)
        return iconOf(howOf(person));
    if (role == Qt::TextAlignmentRole && index.column() == Items)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == Mailbox && person.mailbox.isEmpty())
        return theme::quiet(QApplication::palette());
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Items ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Person in the source");
    case Mailbox:
        return tr("Mailbox");
    case State:
        return tr("Mapped");
    default:
        return tr("Items");
    }
}

void PeopleModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    Q_EMIT layoutAboutToBeChanged();
    std::ranges::stable_sort(m_people, [&](const MappedPerson &one, const MappedPerson &other) {
        return order == Qt::AscendingOrder ? isBefore(one, other, column) : isBefore(other, one, column);
    });
    Q_EMIT layoutChanged();
}

} // namespace ui
