// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnchooser.h"

#include <QHeaderView>
#include <QSettings>

namespace ui {

ColumnChooser::ColumnChooser(QHeaderView *header, const QString &settingsKey, QWidget *parent)
    : QMenu(parent), m_header(header), m_key(settingsKey)
{
    setObjectName(QStringLiteral("columnChooser"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { popup(m_header->viewport()->mapToGlobal(place)); });
    connect(header, &QHeaderView::sectionResized, this, &ColumnChooser::keep);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnChooser::keep);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnChooser::keep);
    connect(this, &QMenu::aboutToShow, this, &ColumnChooser::fill);
    fill();
}

void ColumnChooser::fill()
{
    clear();
    for (int column = 1; column < m_header->count(); ++column) {
        QAction *action = addAction(m_header->model()
                                        ->headerData(column, Qt::Horizontal)
                                        .toString()
                                        .replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_header->setSectionHidden(column, !isShown);
            keep();
        });
    }
}

bool ColumnChooser::restore()
{
    const QByteArray kept = QSettings().value(m_key).toByteArray();
    const bool isRestored = !kept.isEmpty() && m_header->restoreState(kept);
    m_isKeeping = true;
    fill();
    return isRestored;
}

void ColumnChooser::keep()
{
    if (m_isKeeping)
        QSettings().setValue(m_key, m_header->saveState());
}

} // namespace ui
