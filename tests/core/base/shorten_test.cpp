// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/shorten.h"

class ShortenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsNoPairInTwo_data();
    void cutsNoPairInTwo();
};

void ShortenTest::cutsNoPairInTwo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("shortened");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("as long as it may be")
        << QStringLiteral("ab😀") << QStringLiteral("ab😀") << QStringLiteral("ab😀");
    QTest::newRow("longer") << QStringLiteral("abcde") << QStringLiteral("abcd") << QStringLiteral("abcd…");
    QTest::newRow("behind a pair") << QStringLiteral("ab😀c") << QStringLiteral("ab😀")
                                   << QStringLiteral("ab😀…");
    QTest::newRow("within a pair") << QStringLiteral("abc😀") << QStringLiteral("abc")
                                   << QStringLiteral("abc…");
}

void ShortenTest::cutsNoPairInTwo()
{
    QFETCH(QString, text);
    QTEST(base::beginningOf(text, 4), "beginning");
    QTEST(base::shortened(text, 4), "shortened");
}

QTEST_GUILESS_MAIN(ShortenTest)
#include "shorten_test.moc"
