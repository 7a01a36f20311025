// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/chunks.h"

class ChunksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsThePieces_data();
    void joinsThePieces();
    void hasNoOtherEnd_data();
    void hasNoOtherEnd();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void endsWhenNoMoreIsWanted();
};

void ChunksTest::joinsThePieces_data()
{
    QTest::addColumn<QByteArray>("coded");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("one") << QByteArray("5\r\nwords\r\n0\r\n\r\n") << QByteArray("words");
    QTest::newRow("two") << QByteArray("2\r\nwo\r\n3\r\nrds\r\n0\r\n\r\n") << QByteArray("words");
    QTest::newRow("hexadecimal") << "1A\r\n" + QByteArray(26, 'x') + "\r\n0\r\n\r\n" << QByteArray(26, 'x');
    QTest::newRow("extension") << QByteArray("5;a=b\r\nwords\r\n0;c\r\n\r\n") << QByteArray("words");
    QTest::newRow("trailer") << QByteArray("5\r\nwords\r\n0\r\nA: b\r\nC: d\r\n\r\n") << QByteArray("words");
    QTest::newRow("line feeds") << QByteArray("5\nwords\n0\n\n") << QByteArray("words");
    QTest::newRow("line breaks within") << QByteArray("4\r\n\r\n\r\n\r\n0\r\n\r\n") << QByteArray("\r\n\r\n");
}

void ChunksTest::joinsThePieces()
{
    QFETCH(QByteArray, coded);
    QFETCH(QByteArray, content);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), coded.size()}) {
        net::Chunks chunks;
        QByteArray taken;
        for (qsizetype at = 0; at < coded.size(); at += step) {
            QVERIFY(!chunks.isComplete());
            const QByteArray piece = coded.mid(at, step);
            QVERIFY(chunks.add(piece, [&](QByteArrayView each) {
                taken.append(each.data(), each.size());
                return true;
            }));
        }
        QVERIFY(chunks.isComplete());
        QCOMPARE(taken, content);
    }
}

void ChunksTest::hasNoOtherEnd_data()
{
    QTest::addColumn<QByteArray>("coded");
    const QByteArray whole = "5\r\nwords\r\n0\r\n\r\n";
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("%d bytes", int(size)) << whole.left(size);
}

void ChunksTest::hasNoOtherEnd()
{
    QFETCH(QByteArray, coded);
    net::Chunks chunks;
    QVERIFY(chunks.add(coded, [](QByteArrayView) { return true; }));
    QVERIFY(!chunks.isComplete());
}

void ChunksTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("coded");
    QTest::newRow("no size") << QByteArray("\r\nwords");
    QTest::newRow("no number") << QByteArray("words\r\n");
    QTest::newRow("negative") << QByteArray("-5\r\nwords\r\n");
    QTest::newRow("huge") << QByteArray("ffffffffffffffff\r\n");
    QTest::newRow("zeros without end") << QByteArray(10000, '0') + "\r\n";
    QTest::newRow("longer than it says") << QByteArray("4\r\nwords\r\n0\r\n\r\n");
    QTest::newRow("something behind the end") << QByteArray("0\r\n\r\nHTTP/1.1 200 OK\r\n");
    QTest::newRow("a line without end") << "0\r\nA: " + QByteArray(10000, 'x');
}

void ChunksTest::refusesWhatIsDamaged()
{
    QFETCH(QByteArray, coded);
    net::Chunks chunks;
    QVERIFY(!chunks.add(coded, [](QByteArrayView) { return true; }));
}

void ChunksTest::endsWhenNoMoreIsWanted()
{
    net::Chunks chunks;
    QVERIFY(!chunks.add("5\r\nwords\r\n0\r\n\r\n", [](QByteArrayView) { return false; }));
}

QTEST_GUILESS_MAIN(ChunksTest)
#include "chunks_test.moc"
