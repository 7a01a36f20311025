// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/tray.h"

#include <QGuiApplication>

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

namespace app {

Tray::Tray(QObject *parent) : QObject(parent)
{
    connect(m_menu.addAction(tr("Open Chancery")), &QAction::triggered, this, &Tray::openWanted);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitWanted);
    m_icon.setIcon(ui::icon(QStringLiteral("chancery"), ui::theme::accent(QGuiApplication::palette())));
    m_icon.setToolTip(QStringLiteral("Chancery"));
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::openWanted);
    m_icon.show(); // appears by itself should the desktop's tray start later than this program
}

bool Tray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible();
}

void Tray::notify(const QString &title, const QString &text, bool isGood)
{
    if (isThere() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(title, text, isGood ? QSystemTrayIcon::Information : QSystemTrayIcon::Warning);
}

} // namespace app
