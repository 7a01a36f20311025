// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/noticebutton.h"

#include <algorithm>

#include <QEvent>
#include <QMenu>

#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace ui {

/// A menu that is longer does not fit the screen.
constexpr size_t noticesShown = 15;
constexpr int wordsShown = 90; ///< characters

NoticeButton::NoticeButton(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("notices"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_menu->setObjectName(QStringLiteral("noticeList"));
    m_menu->setToolTipsVisible(true);
    connect(this, &QToolButton::clicked, this, &NoticeButton::open);
    draw();
    label();
}

void NoticeButton::setNotices(Notices &notices)
{
    m_notices = &notices;
    connect(&notices, &Notices::changed, this, &NoticeButton::label);
    label();
}

void NoticeButton::label()
{
    const int unread = m_notices ? m_notices->unread() : 0;
    setText(unread > 0 ? tr("Notices (%1)").arg(number(unread)) : tr("Notices"));
    setAccessibleName(unread > 0 ? tr("%n new notice(s)", nullptr, unread) : tr("Notices"));
    setToolTip(tr("What changed with the connectors since Chancery was started"));
    QFont face = parentWidget() ? parentWidget()->font() : font();
    face.setBold(unread > 0);
    setFont(face);
}

/// Above the button, which stands at the bottom of the window.
void NoticeButton::open()
{
    fill();
    m_menu->popup(mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
}

void NoticeButton::fill()
{
    m_menu->clear();
    if (!m_notices || m_notices->all().empty()) {
        m_menu->addAction(tr("Nothing has changed since Chancery was started."))->setEnabled(false);
        return;
    }
    const auto &all = m_notices->all();
    for (size_t i = 0; i < std::min(all.size(), noticesShown); ++i) {
        const Notice &notice = all.at(i);
        const QString words = notice.text.size() > wordsShown
                                  ? QString(notice.text.left(wordsShown) + QStringLiteral(" …"))
                                  : notice.text;
        QString line = tr("%1 – %2", "time, what happened").arg(dateAndTime(notice.at), words);
        QAction *action = m_menu->addAction(line.replace(u'&', QStringLiteral("&&")));
        action->setIcon(
            ui::icon(notice.isGood ? QStringLiteral("check") : QStringLiteral("warning"), palette()));
        action->setToolTip(plainTip(notice.text));
        connect(action, &QAction::triggered, this,
                [this, id = notice.connector] { Q_EMIT connectorWanted(id); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Clear this list")), &QAction::triggered, m_notices, &Notices::clear);
    m_notices->markRead();
}

void NoticeButton::draw()
{
    setIcon(ui::icon(QStringLiteral("notice"), parentWidget() ? parentWidget()->palette() : palette()));
}

void NoticeButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        draw();
}

} // namespace ui
