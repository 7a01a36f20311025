// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/imap/lineends.h"

class LineEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEveryLineEndCrlf_data();
    void makesEveryLineEndCrlf();
};

void LineEndsTest::makesEveryLineEndCrlf_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("made");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("LF") << QByteArray("a\nb\n\n") << QByteArray("a\r\nb\r\n\r\n");
    QTest::newRow("mixed") << QByteArray("a\nb\r\nc\n") << QByteArray("a\r\nb\r\nc\r\n");
    QTest::newRow("lone CR") << QByteArray("a\rb\r\r\nc\r") << QByteArray("a\rb\r\r\nc\r");
    QTest::newRow("begins with one") << QByteArray("\na") << QByteArray("\r\na");
    QTest::newRow("no end") << QByteArray("a") << QByteArray("a");
}

void LineEndsTest::makesEveryLineEndCrlf()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, made);
    for (qsizetype size = 1; size <= given.size() + 1; ++size) {
        imap::LineEnds lineEnds;
        QByteArray got;
        for (qsizetype at = 0; at < given.size(); at += size)
            got += lineEnds.add(given.mid(at, size));
        QCOMPARE(got, made);
    }
}

QTEST_GUILESS_MAIN(LineEndsTest)
#include "lineends_test.moc"
