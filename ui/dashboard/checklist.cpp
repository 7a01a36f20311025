// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/checklist.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/theme.h"

namespace ui {

CheckList::CheckList(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setObjectName(QStringLiteral("checks"));
}

void CheckList::show(const model::Checks &checks)
{
    m_shown = checks;
    delete m_content;
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(2, 1);
    static_cast<QGridLayout *>(layout())->addWidget(m_content, 0, 0);
    for (const model::Check &check : checks)
        add(check);
}

static theme::Tone toneOf(model::Check::State state)
{
    switch (state) {
    case model::Check::State::Passed:
        return theme::Tone::Good;
    case model::Check::State::Warning:
        return theme::Tone::Warning;
    case model::Check::State::Failed:
        break;
    }
    return theme::Tone::Bad;
}

void CheckList::add(const model::Check &check)
{
    const bool isGood = check.state == model::Check::State::Passed;
    const QString word = isGood                                        ? tr("Passed")
                         : check.state == model::Check::State::Warning ? tr("Warning")
                                                                       : tr("Failed");
    auto *picture = new QLabel(m_content);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    picture->setPixmap(icon(isGood ? QStringLiteral("check") : QStringLiteral("warning"),
                            theme::text(toneOf(check.state), palette()))
                           .pixmap(side));
    picture->setAccessibleName(word);
    picture->setToolTip(word);
    auto *name = new QLabel(kindText(check.name), m_content);
    QStringList sentences{check.text, check.fix};
    sentences.removeAll(QString());
    auto *text = new QLabel(sentences.join(u' '), m_content);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_grid->rowCount();
    m_grid->addWidget(picture, row, 0, Qt::AlignTop);
    m_grid->addWidget(name, row, 1, Qt::AlignTop);
    m_grid->addWidget(text, row, 2);
}

void CheckList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && m_content)
        show(model::Checks(m_shown));
}

} // namespace ui
