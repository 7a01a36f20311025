// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "archive/window.h"

using archive::Window;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsRangeOnly()
    {
        QByteArray bytes = "headBODYtail";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Window window(buffer, 4, 4);
        QCOMPARE(window.size(), 4);
        QCOMPARE(window.readAll(), QByteArray("BODY"));
        QVERIFY(window.atEnd());
        QVERIFY(window.seek(2));
        QCOMPARE(window.read(10), QByteArray("DY"));
        QCOMPARE(window.write("x"), -1);
    }

    void twoOfOneDeviceDoNotDisturbEachOther()
    {
        QByteArray bytes(1'000'000, 'a');
        bytes += QByteArray(1'000'000, 'b');
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Window first(buffer, 0, 1'000'000);
        Window second(buffer, 1'000'000, 1'000'000);
        while (!first.atEnd() || !second.atEnd()) {
            const QByteArray a = first.read(70'001);
            const QByteArray b = second.read(30'011);
            QCOMPARE(a.count('a'), a.size());
            QCOMPARE(b.count('b'), b.size());
        }
    }

    void readsLines()
    {
        QByteArray bytes = "xxone\ntwo\nyy";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Window window(buffer, 2, 8);
        QCOMPARE(window.readLine(), QByteArray("one\n"));
        QCOMPARE(window.readLine(), QByteArray("two\n"));
        QVERIFY(window.readLine().isEmpty());
    }

    void anEmptyRangeIsAtItsEnd()
    {
        QBuffer buffer;
        buffer.open(QIODevice::ReadOnly);
        Window window(buffer, 0, 0);
        QVERIFY(window.atEnd());
        QVERIFY(window.readAll().isEmpty());
    }
};

QTEST_GUILESS_MAIN(WindowTest)
#include "window_test.moc"
