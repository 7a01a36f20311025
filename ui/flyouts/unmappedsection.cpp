// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/unmappedsection.h"

#include <algorithm>

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

using Users = std::vector<journal::Queries::UnmappedUser>;

/// The rest stands on the page User mapping.
constexpr size_t usersShown = 100;

UnmappedSection::UnmappedSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_list(new QTreeWidget(this)),
      m_more(parts::quietLabel(QString(), this)),
      m_map(new QPushButton(tr("Map user …"), this)),
      m_message(new InlineMessage(this))
{
    m_list->setObjectName(QStringLiteral("unmappedUsers"));
    m_list->setAccessibleName(tr("People without a mailbox"));
    m_list->setHeaderLabels({tr("Person"), tr("Copies"), tr("First seen")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_map->setObjectName(QStringLiteral("mapUnmapped"));
    m_map->setIcon(icon(QStringLiteral("map"), palette()));
    m_map->setAutoDefault(false);
    auto *layout = parts::columnOf(this);
    layout->addWidget(m_list);
    layout->addWidget(m_more);
    layout->addWidget(m_map, 0, Qt::AlignLeading);
    layout->addWidget(m_message);
    connect(m_map, &QPushButton::clicked, this, &UnmappedSection::map);
    connect(m_list, &QTreeWidget::itemActivated, this, &UnmappedSection::map);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_map->setEnabled(m_list->currentItem()); });
}

void UnmappedSection::map()
{
    if (const QTreeWidgetItem *item = m_list->currentItem())
        Q_EMIT mappingWanted(item->data(0, Qt::UserRole).toString());
}

void UnmappedSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_list->clear();
    m_map->setEnabled(false);
    m_count = 0;
    show(view);
}

void UnmappedSection::show(const ConnectorView &view)
{
    if (view.figures.unmapped != std::exchange(m_count, view.figures.unmapped))
        refresh();
}

void UnmappedSection::refresh()
{
    if (m_count == 0)
        return;
    struct Found
    {
        Users users;
        size_t all = 0;
    };
    m_desk.ask(
        this,
        [&journal = m_desk.environment().journal, id = m_connector](const base::Stop &) {
            Found found{.users = journal.queries().unmapped(id)};
            std::ranges::stable_sort(found.users, std::ranges::greater(),
                                     &journal::Queries::UnmappedUser::deliveries);
            found.all = found.users.size();
            found.users.resize(std::min(found.all, usersShown));
            return found;
        },
        [this, id = m_connector](const engine::Answer<Found> &found) {
            if (id != m_connector)
                return;
            if (found)
                take(found.value->users, found.value->all);
            else
                m_message->say(tr("The list could not be read."), *found.failure);
        });
}

void UnmappedSection::take(const Users &users, size_t all)
{
    const QString current =
        m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    m_message->clear();
    m_list->clear();
    for (const auto &user : users) {
        auto *item = new QTreeWidgetItem(
            m_list, {user.sourceUser, number(user.deliveries), dateAndTime(user.firstSeen)});
        item->setData(0, Qt::UserRole, user.sourceUser);
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setToolTip(0, plainTip(reasonWords(user.reason.toUtf8())));
        if (user.sourceUser == current)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    parts::fitHeight(m_list, m_list->topLevelItemCount(), 7);
    const int hidden = static_cast<int>(all - users.size());
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("and %Ln more, on the page User mapping", nullptr, hidden));
}

} // namespace ui
