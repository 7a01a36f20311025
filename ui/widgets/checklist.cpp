// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/widgets/breakable.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/quietlabel.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"

namespace ui {

namespace {

struct Look
{
    QString icon;
    theme::Tone tone;
    QString word;
};

Look lookOf(model::Check::State state)
{
    switch (state) {
    case model::Check::State::Passed:
        return {QStringLiteral("check"), theme::Tone::Good, CheckList::tr("passed")};
    case model::Check::State::Warning:
        return {QStringLiteral("warning"), theme::Tone::Warning, CheckList::tr("warning")};
    case model::Check::State::Failed:
        return {QStringLiteral("error"), theme::Tone::Bad, CheckList::tr("failed")};
    }
    Q_UNREACHABLE();
}

} // namespace

CheckList::CheckList(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Results of the test"));
    hide();
}

void CheckList::show(const model::Checks &checks)
{
    m_checks = checks;
    build();
    setVisible(!checks.empty());
}

void CheckList::build()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 2);
    int number = 0;
    for (const model::Check &check : m_checks)
        layout->addWidget(rowOf(check, number++));
    this->layout()->addWidget(m_rows);
    tabInto(m_rows, this);
}

QWidget *CheckList::rowOf(const model::Check &check, int number)
{
    const Look look = lookOf(check.state);
    auto *row = new QWidget(m_rows);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *picture = new QLabel(row);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    picture->setPixmap(
        icon(look.icon, theme::text(look.tone, palette())).pixmap(QSize(side, side), devicePixelRatioF()));
    layout->addWidget(picture, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *name = new QLabel(
        tr("%1: %2", "name of a check, passed or failed").arg(kindText(check.name), look.word), row);
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    column->addWidget(name);
    auto *text = new QLabel(breakable(QStringList{check.text, check.fix}.join(u'\n').trimmed()), row);
    text->setObjectName(QStringLiteral("check-%1").arg(number));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFocusPolicy(Qt::StrongFocus);
    text->setAccessibleName(QStringList{name->text(), check.text, check.fix}.join(u' ').trimmed());
    column->addWidget(text);
    layout->addLayout(column, 1);
    return row;
}

void CheckList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        build();
}

} // namespace ui
