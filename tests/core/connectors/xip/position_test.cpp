// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/position.h"

class PositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsBytes();
    void startsAnewForOtherText_data();
    void startsAnewForOtherText();
};

void PositionTest::comesBackFromItsBytes()
{
    const xip::Position inside{.file = 3,
                               .content = QByteArray(32, '\x01'),
                               .mapDigest = QByteArray(32, '\x02'),
                               .place = {.member = 4, .item = 5}};
    const xip::Position back = xip::Position::decoded(inside.encoded());
    QCOMPARE(back.file, 3);
    QCOMPARE(back.content, inside.content);
    QCOMPARE(back.mapDigest, inside.mapDigest);
    QVERIFY(back.place == inside.place);
    QVERIFY(back.isInside());
    QVERIFY(!xip::Position::decoded(xip::Position{.file = 3}.encoded()).isInside());
}

void PositionTest::startsAnewForOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("x");
    QTest::newRow("negative") << QByteArray(R"({"file":-3})");
    QTest::newRow("another type") << QByteArray(R"({"file":"3"})");
}

void PositionTest::startsAnewForOtherText()
{
    QFETCH(QByteArray, text);
    const xip::Position position = xip::Position::decoded(text);
    QCOMPARE(position.file, 0);
    QVERIFY(!position.isInside());
}

QTEST_GUILESS_MAIN(PositionTest)
#include "position_test.moc"
