// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/overviewtab.h"

#include <algorithm>
#include <span>

#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/dashboard/productpage.h"
#include "ui/dashboard/producttile.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"

namespace ui {

OverviewTab::OverviewTab(Desk &desk, QWidget *parent)
    : QStackedWidget(parent), m_desk(desk), m_product(new ProductPage(this))
{
    setObjectName(QStringLiteral("overview"));
    addWidget(makeGallery());
    addWidget(m_product);
    connect(m_product, &ProductPage::back, this, [this] {
        showTiles();
        m_tiles.at(m_opened)->setFocus();
    });
    connect(m_product, &ProductPage::addWanted, this, &OverviewTab::addWanted);
    connect(&desk, &Desk::connectorsChanged, this, &OverviewTab::count);
    count();
}

QWidget *OverviewTab::makeGallery()
{
    auto *gallery = new QWidget(this);
    auto *layout = new QVBoxLayout(gallery);
    m_filter = new QLineEdit(gallery);
    m_filter->setObjectName(QStringLiteral("tileFilter"));
    m_filter->setAccessibleName(tr("Search sources"));
    m_filter->setPlaceholderText(tr("Search sources"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), palette()), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 42);
    layout->addWidget(m_filter);
    auto *content = new QWidget(gallery);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_grid = new QGridLayout;
    m_grid->setSpacing(fontMetrics().height());
    column->addLayout(m_grid);
    m_empty = new EmptyState(content);
    m_empty->say(tr("No source matches"), tr("Change what you typed, or clear it to see all sources."),
                 tr("Clear the search"));
    connect(m_empty, &EmptyState::acted, m_filter, &QLineEdit::clear);
    column->addWidget(m_empty);
    column->addStretch();
    const auto &kinds = m_desk.environment().connectorKinds;
    for (size_t i = 0; i < kinds.size(); ++i) {
        m_tiles.push_back(new ProductTile(kinds.at(i), 0, content));
        connect(m_tiles.back(), &ProductTile::clicked, this, [this, i] { open(i); });
    }
    auto *scroll = new QScrollArea(gallery);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &OverviewTab::arrange);
    return gallery;
}

void OverviewTab::showTiles()
{
    setCurrentIndex(0);
}

QWidget *OverviewTab::firstFocus()
{
    return m_tiles.empty() ? static_cast<QWidget *>(m_filter) : m_tiles.front();
}

void OverviewTab::open(size_t kind)
{
    m_opened = kind;
    setCurrentWidget(m_product);
    m_product->show(m_desk.environment().connectorKinds.at(kind));
}

void OverviewTab::count()
{
    const auto &kinds = m_desk.environment().connectorKinds;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const auto isOfKind = [&](const ConnectorView &view) {
            return !view.isDraft() && view.config.kind.toUtf8() == kinds.at(i).id;
        };
        m_tiles.at(i)->setCount(static_cast<int>(std::ranges::count_if(m_desk.connectors(), isOfKind)));
    }
}

void OverviewTab::arrange()
{
    const auto &kinds = m_desk.environment().connectorKinds;
    const QString wanted = m_filter->text().trimmed();
    const int tile = m_tiles.empty() ? 1 : m_tiles.front()->sizeHint().width() + m_grid->horizontalSpacing();
    const int columns = std::max(1, width() / tile);
    std::vector<ProductTile *> shown;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const bool isShown = kindText(kinds.at(i).name).contains(wanted, Qt::CaseInsensitive) ||
                             kindText(kinds.at(i).description).contains(wanted, Qt::CaseInsensitive);
        m_grid->removeWidget(m_tiles.at(i));
        m_tiles.at(i)->setVisible(isShown);
        if (!isShown)
            continue;
        const int place = static_cast<int>(shown.size());
        m_grid->addWidget(m_tiles.at(i), place / columns, place % columns);
        shown.push_back(m_tiles.at(i));
    }
    fitHeights(shown, columns);
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    m_grid->setColumnStretch(columns, 1);
    m_empty->setVisible(shown.empty());
}

/// Those of a row are equally high. Not left to the grid, which keeps what the rows of a narrower one needed.
void OverviewTab::fitHeights(const std::vector<ProductTile *> &shown, int columns)
{
    const auto perRow = static_cast<size_t>(columns);
    for (size_t first = 0; first < shown.size(); first += perRow) {
        const auto row = std::span(shown).subspan(first, std::min(perRow, shown.size() - first));
        int height = 0;
        for (const ProductTile *tile : row)
            height = std::max(height, tile->sizeHint().height());
        for (ProductTile *tile : row)
            tile->setFixedHeight(height);
    }
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    arrange();
}

} // namespace ui
