// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/oneline.h"

class OneLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneLine_data();
    void makesOneLine();
};

void OneLineTest::makesOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("text") << QStringLiteral("Ärger, 会議 😀 ‘%1’") << QStringLiteral("Ärger, 会議 😀 ‘%1’");
    QTest::newRow("breaks") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a  b c");
    QTest::newRow("separators") << QStringLiteral("a\u2028b\u2029c") << QStringLiteral("a b c");
    QTest::newRow("a terminal's") << QStringLiteral("\x1b[2J\x7f\u009b") << QStringLiteral(" [2J  ");
    QTest::newRow("directions") << QStringLiteral("a\u202Egpj.exe\u2066b\u2069")
                                << QStringLiteral("a gpj.exe b ");
    QTest::newRow("marks that turn nothing") << QStringLiteral("ש\u200F!") << QStringLiteral("ש\u200F!");
}

void OneLineTest::makesOneLine()
{
    QFETCH(QString, text);
    QTEST(base::oneLine(text), "line");
}

QTEST_GUILESS_MAIN(OneLineTest)
#include "oneline_test.moc"
