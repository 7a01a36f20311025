// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/autostart.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include "base/failure.h"
#include "base/files.h"

namespace app::autostart {

QString desktopEntry(const Command &command)
{
    QStringList words;
    for (const QString &argument : QStringList{command.program} + command.arguments) {
        QString word;
        for (const QChar letter : argument) {
            if (QStringLiteral("\"`$\\").contains(letter))
                word += u'\\';
            word += letter == u'%' ? QStringLiteral("%%") : QString(letter);
        }
        // The value is a string of the key file too, where a backslash is written twice.
        words.append(QString(u'"' + word.replace(QStringLiteral("\\"), QStringLiteral("\\\\")) + u'"'));
    }
    return QStringLiteral("[Desktop Entry]\nType=Application\nVersion=1.4\nName=Chancery\n"
                          "Comment=Archives third-party messages into mailboxes\nIcon=chancery\n"
                          "Terminal=false\nX-GNOME-Autostart-enabled=true\nExec=%1\n")
        .arg(words.join(u' '));
}

QString runValue(const Command &command)
{
    QStringList words;
    for (const QString &argument : QStringList{QDir::toNativeSeparators(command.program)} + command.arguments)
        words.append(argument.contains(u' ') ? QString(u'"' + argument + u'"') : argument);
    return words.join(u' ');
}

QString launchAgent(const Command &command)
{
    QString arguments;
    for (const QString &argument : QStringList{command.program} + command.arguments)
        arguments += QStringLiteral("        <string>%1</string>\n").arg(argument.toHtmlEscaped());
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                          "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                          "<plist version=\"1.0\">\n<dict>\n    <key>Label</key>\n"
                          "    <string>org.chancery.Chancery</string>\n    <key>ProgramArguments</key>\n"
                          "    <array>\n%1    </array>\n    <key>RunAtLoad</key>\n    <true/>\n"
                          "</dict>\n</plist>\n")
        .arg(arguments);
}

#if defined(Q_OS_WIN)

static QSettings runKey()
{
    return QSettings(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
                     QSettings::NativeFormat);
}

static const QString valueName = QStringLiteral("Chancery");

bool isOn()
{
    return runKey().contains(valueName);
}

void turnOn(const Command &command)
{
    runKey().setValue(valueName, runValue(command));
}

void turnOff()
{
    runKey().remove(valueName);
}

#else

static QString file()
{
#if defined(Q_OS_MACOS)
    return QDir::homePath() + QStringLiteral("/Library/LaunchAgents/org.chancery.Chancery.plist");
#else
    return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) +
           QStringLiteral("/autostart/chancery.desktop");
#endif
}

static QString content(const Command &command)
{
#if defined(Q_OS_MACOS)
    return launchAgent(command);
#else
    return desktopEntry(command);
#endif
}

bool isOn()
{
    return QFile::exists(file());
}

void turnOn(const Command &command)
{
    const QString path = file();
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        base::throwStorageFailure(QStringLiteral("make"), folder);
    base::writeFileDurably(path, content(command).toUtf8());
}

void turnOff()
{
    if (isOn())
        base::removeFile(file());
}

#endif

} // namespace app::autostart
