// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnchooser.h"

#include <chrono>

#include <QHeaderView>
#include <QSettings>

namespace ui {

using namespace std::chrono_literals;

/// A width that is dragged changes with every step of the mouse, and a write of the settings takes longer.
constexpr auto keepDelay = 500ms;

ColumnChooser::ColumnChooser(QHeaderView *header, const QString &settingsKey, QWidget *parent)
    : QMenu(parent), m_header(header), m_key(settingsKey)
{
    setObjectName(QStringLiteral("columnChooser"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { popup(m_header->viewport()->mapToGlobal(place)); });
    m_write.setSingleShot(true);
    m_write.setInterval(keepDelay);
    connect(&m_write, &QTimer::timeout, this, &ColumnChooser::write);
    connect(header, &QHeaderView::sectionResized, this, &ColumnChooser::keep);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnChooser::keep);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnChooser::keep);
    connect(this, &QMenu::aboutToShow, this, &ColumnChooser::fill);
    fill();
}

ColumnChooser::~ColumnChooser()
{
    if (m_write.isActive())
        write();
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
    if (!m_isKeeping)
        return;
    m_state = m_header->saveState();
    m_write.start();
}

void ColumnChooser::write() const
{
    QSettings().setValue(m_key, m_state);
}

} // namespace ui
