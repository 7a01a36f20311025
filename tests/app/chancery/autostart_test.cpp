// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStandardPaths>
#include <QTest>

#include "app/chancery/autostart.h"

namespace autostart = app::autostart;

class AutostartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void turnsOnAndOff();
    void quotesTheDesktopEntry_data();
    void quotesTheDesktopEntry();
    void quotesTheRunKey();
    void escapesTheLaunchAgent();
};

void AutostartTest::turnsOnAndOff()
{
    autostart::turnOff();
    QVERIFY(!autostart::isOn());
    autostart::turnOn(
        {.program = QStringLiteral("/usr/bin/chancery"), .arguments = {QStringLiteral("--minimized")}});
    QVERIFY(autostart::isOn());
    autostart::turnOff();
    QVERIFY(!autostart::isOn());
}

void AutostartTest::quotesTheDesktopEntry_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << QStringLiteral("--minimized") << QStringLiteral("\"--minimized\"");
    QTest::newRow("space") << QStringLiteral("/data folder") << QStringLiteral("\"/data folder\"");
    QTest::newRow("quote") << QStringLiteral("a\"b") << QStringLiteral("\"a\\\\\"b\"");
    QTest::newRow("dollar") << QStringLiteral("$HOME") << QStringLiteral("\"\\\\$HOME\"");
    QTest::newRow("backslash") << QStringLiteral("a\\b") << QStringLiteral("\"a\\\\\\\\b\"");
    QTest::newRow("field code") << QStringLiteral("50%u") << QStringLiteral("\"50%%u\"");
}

void AutostartTest::quotesTheDesktopEntry()
{
    QFETCH(QString, argument);
    QFETCH(QString, written);
    const QString entry =
        autostart::desktopEntry({.program = QStringLiteral("/bin/chancery"), .arguments = {argument}});
    QVERIFY2(entry.endsWith(QStringLiteral("Exec=\"/bin/chancery\" %1\n").arg(written)), qPrintable(entry));
    QVERIFY(entry.startsWith(QStringLiteral("[Desktop Entry]\n")));
}

void AutostartTest::quotesTheRunKey()
{
    const QString value = autostart::runValue(
        {.program = QStringLiteral("/Program Files/chancery"), .arguments = {QStringLiteral("--minimized")}});
    QVERIFY(value.startsWith(u'"'));
    QVERIFY(value.endsWith(QStringLiteral("\" --minimized")));
}

void AutostartTest::escapesTheLaunchAgent()
{
    const QString plist =
        autostart::launchAgent({.program = QStringLiteral("/Applications/A & B/chancery"), .arguments = {}});
    QVERIFY(plist.contains(QStringLiteral("<string>/Applications/A &amp; B/chancery</string>")));
    QVERIFY(plist.contains(QStringLiteral("<key>RunAtLoad</key>")));
}

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
