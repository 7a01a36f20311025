// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/peoplemodel.h"

#include <QApplication>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/theme.h"

namespace ui {

using engine::MappedPerson;

namespace {

using Mapping = People::Mapping;

QString wordOf(Mapping mapping)
{
    switch (mapping) {
    case Mapping::Missing:
        return PeopleModel::tr("Unmapped");
    case Mapping::ByHand:
        return PeopleModel::tr("By file");
    case Mapping::Automatic:
        return PeopleModel::tr("By e-mail");
    case Mapping::Outside:
        return PeopleModel::tr("Outside");
    }
    Q_UNREACHABLE();
}

QIcon iconOf(Mapping mapping)
{
    const QPalette palette = QApplication::palette();
    if (mapping == Mapping::Missing)
        return icon(QStringLiteral("warning"), theme::text(theme::Tone::Warning, palette));
    if (mapping == Mapping::Outside)
        return icon(QStringLiteral("info"), theme::quiet(palette));
    return icon(QStringLiteral("check"), theme::text(theme::Tone::Good, palette));
}

QString mailboxOf(const MappedPerson &person)
{
    if (People::mappingOf(person) == Mapping::Outside)
        return PeopleModel::tr("None: shown in the messages, gets no copies");
    return person.mailbox.isEmpty() ? kindText(person.reason) : person.mailbox;
}

QString textOf(const MappedPerson &person, int column)
{
    switch (column) {
    case People::Person:
        return person.sourceUser;
    case People::Mailbox:
        return mailboxOf(person);
    case People::State:
        return wordOf(People::mappingOf(person));
    default:
        return number(person.items);
    }
}

} // namespace

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MappedPerson &person = this->person(index.row());
    if (role == Qt::DisplayRole)
        return textOf(person, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(textOf(person, index.column()));
    if (role == Qt::DecorationRole && index.column() == People::State)
        return iconOf(People::mappingOf(person));
    if (role == Qt::TextAlignmentRole && index.column() == People::Items)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == People::Mailbox && person.mailbox.isEmpty())
        return theme::quiet(QApplication::palette());
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == People::Items ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case People::Person:
        return tr("Person in the source");
    case People::Mailbox:
        return tr("Mailbox");
    case People::State:
        return tr("Mapped");
    default:
        return tr("Items");
    }
}

} // namespace ui
