// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QTimer>

class QHeaderView;

namespace ui {

/// Which columns of a table are shown: a menu with an entry for each but the first, which always stays.
/// Keeps the choice, the columns' order and widths and the sorting over restarts, below `settingsKey`. Also
/// opens by a right click on the header.
class ColumnChooser : public QMenu
{
    Q_OBJECT

public:
    /// `header` has its model already.
    ColumnChooser(QHeaderView *header, const QString &settingsKey, QWidget *parent = nullptr);
    ~ColumnChooser() override;

    /// As it was kept. False: nothing was, and the columns stay as the caller set them up. Changes are kept
    /// from now on.
    bool restore();

private:
    void fill();
    void keep();
    void write() const;

    QHeaderView *m_header;
    QString m_key;
    bool m_isKeeping = false;
    QByteArray m_state; ///< to be written; the header may go first
    QTimer m_write;
};

} // namespace ui
