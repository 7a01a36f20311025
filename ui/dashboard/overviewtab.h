// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStackedWidget>

#include "ui/models/desk.h"

class QGridLayout;
class QLineEdit;

namespace ui {

class EmptyState;
class ProductPage;
class ProductTile;

/// A tile for every kind of source there is, and behind each its product description. Nothing here knows a
/// kind by name.
class OverviewTab : public QStackedWidget
{
    Q_OBJECT

public:
    explicit OverviewTab(Desk &desk, QWidget *parent = nullptr);

    void showTiles();
    QWidget *firstFocus();

Q_SIGNALS:
    void addWanted(const QString &kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeGallery();
    void count();
    void arrange();
    static void fitHeights(const std::vector<ProductTile *> &shown, int columns);
    void open(size_t kind);

    Desk &m_desk;
    std::vector<ProductTile *> m_tiles; ///< as the kinds
    QLineEdit *m_filter = nullptr;
    QGridLayout *m_grid = nullptr;
    EmptyState *m_empty = nullptr;
    ProductPage *m_product;
    size_t m_opened = 0;
};

} // namespace ui
