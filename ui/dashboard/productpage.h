// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "connectors/connectorkind.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// The product description of a kind: what it captures, what it does not, what is needed before one begins,
/// and the button that adds a connector.
class ProductPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProductPage(QWidget *parent = nullptr);

    void show(const connectors::ConnectorKind &kind);

Q_SIGNALS:
    void addWanted(const QString &kind);
    void back();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QGridLayout *addList(QVBoxLayout *layout, const QString &title);
    void fill(QGridLayout *list, const QStringList &lines);
    void colour();

    QString m_kind;
    QString m_iconFile;
    QToolButton *m_back;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_description;
    QPushButton *m_add;
    QGridLayout *m_captures = nullptr;
    QGridLayout *m_leavesOut = nullptr;
    QGridLayout *m_before = nullptr;
};

} // namespace ui
