// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "connectors/connectorkind.h"

class QLabel;

namespace ui {

/// A kind of source on the tab Overview: its icon, its name and what it is. Opens its product description.
class ProductTile : public QAbstractButton
{
    Q_OBJECT

public:
    ProductTile(const connectors::ConnectorKind &kind, int connectors, QWidget *parent = nullptr);

    void setCount(int connectors); ///< of this kind there are

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void colour();

    QString m_iconFile;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_text;
    QLabel *m_count;
};

} // namespace ui
