// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/productpage.h"

#include <memory>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/flyouts/flyoutparts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"

namespace ui {

ProductPage::ProductPage(QWidget *parent)
    : QWidget(parent),
      m_back(new QToolButton(this)),
      m_icon(new QLabel(this)),
      m_name(parts::heading(QString(), this)),
      m_description(parts::wrapped(QStringLiteral("productDescription"), this)),
      m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("productPage"));
    QFont large = m_name->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_name->setFont(large);
    m_name->setObjectName(QStringLiteral("productName"));
    m_back->setObjectName(QStringLiteral("backToOverview"));
    m_back->setText(tr("All sources"));
    m_back->setToolTip(tr("Back to all sources (Esc)"));
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(QStringLiteral("addThisKind"));
    m_add->setDefault(true);
    layOut();
    connect(m_back, &QToolButton::clicked, this, &ProductPage::back);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addWanted(m_kind); });
}

void ProductPage::layOut()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(fontMetrics().height() / 2);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addLayout(head);
    column->addWidget(m_description);
    m_captures = addList(column, tr("What it captures"));
    m_leavesOut = addList(column, tr("What it does not capture"));
    m_before = addList(column, tr("Before you begin, you need"));
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QGridLayout *ProductPage::addList(QVBoxLayout *layout, const QString &title)
{
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(parts::heading(title, this));
    auto *list = new QGridLayout;
    list->setColumnStretch(1, 1);
    layout->addLayout(list);
    return list;
}

void ProductPage::fill(QGridLayout *list, const QStringList &lines)
{
    while (const std::unique_ptr<QLayoutItem> item{list->takeAt(0)})
        delete item->widget();
    for (const QString &line : lines) {
        auto *bullet = new QLabel(QStringLiteral("•"), this);
        QLabel *text = parts::wrapped(QStringLiteral("productLine"), this);
        text->setText(kindText(line));
        const int row = list->rowCount();
        list->addWidget(bullet, row, 0, Qt::AlignTop);
        list->addWidget(text, row, 1);
    }
}

void ProductPage::show(const connectors::ConnectorKind &kind)
{
    m_kind = QString::fromLatin1(kind.id);
    m_iconFile = kind.icon;
    m_name->setText(kindText(kind.name));
    m_description->setText(kindText(kind.description));
    fill(m_captures, kind.captures);
    fill(m_leavesOut, kind.leavesOut);
    fill(m_before, kind.beforeYouBegin);
    m_add->setText(kindText(kind.addLabel));
    colour();
    m_add->setFocus();
}

void ProductPage::colour()
{
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize);
    m_icon->setPixmap(kindIcon(m_iconFile, palette()).pixmap(side));
    m_back->setArrowType(layoutDirection() == Qt::RightToLeft ? Qt::RightArrow : Qt::LeftArrow);
    m_add->setIcon(icon(QStringLiteral("add"), palette()));
}

void ProductPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        colour();
}

void ProductPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back))
        Q_EMIT back();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
