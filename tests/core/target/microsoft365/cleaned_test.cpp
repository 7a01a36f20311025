// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/cleaned.h"

using microsoft365::cleaned;
using microsoft365::cleanedName;

class CleanedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOutControlsAndKeepsLines()
    {
        QCOMPARE(cleaned(QStringLiteral("a\u0001b\nc\td\u0000e"), 100), QStringLiteral("ab\nc\tde"));
    }
    void marksHalfPairs()
    {
        QCOMPARE(cleaned(QString(QChar(0xD83D)) + u'x' + QChar(0xDE00), 100),
                 QStringLiteral("\uFFFDx\uFFFD"));
    }
    void cutsNoPair()
    {
        const QString smile = QStringLiteral("\U0001F600");
        QCOMPARE(cleaned(u'a' + smile + smile, 4), u'a' + smile);
        QCOMPARE(cleaned(smile + smile, 4), smile + smile);
    }
    void aNameStandsOnOneLine()
    {
        QCOMPARE(cleanedName(QStringLiteral("a\r\nb\tc"), 100), QStringLiteral("a  b c"));
        QCOMPARE(cleanedName(QString(300, u'n'), 255).size(), 255);
    }
};

QTEST_GUILESS_MAIN(CleanedTest)
#include "cleaned_test.moc"
