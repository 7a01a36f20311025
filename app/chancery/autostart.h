// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace app::autostart {

/// What is started when the person signs in.
struct Command
{
    QString program; ///< absolute path
    QStringList arguments;
};

// Each system has its own place for it: ~/.config/autostart, the Run key of the registry,
// ~/Library/LaunchAgents. Any thread.

bool isOn();
void turnOn(const Command &command); ///< throws Failure when it cannot be written
void turnOff();                      ///< the same when it cannot be removed

// What is written there.
QString desktopEntry(const Command &command); ///< Desktop Entry Specification 1.4, its quoting of Exec
QString runValue(const Command &command);     ///< as CommandLineToArgvW takes it apart
QString launchAgent(const Command &command);  ///< launchd.plist(5)

} // namespace app::autostart
