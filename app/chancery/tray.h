// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

namespace app {

/// The icon in the desktop's tray, where there is one, with notifications. Never the only way to anything.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    virtual bool isThere() const; ///< people can see it, and come back by it
    virtual void notify(const QString &title, const QString &text, bool isGood);

Q_SIGNALS:
    void openWanted();
    void quitWanted();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace app
