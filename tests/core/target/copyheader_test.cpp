// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "target/copyheader.h"

static const QByteArray digest = QByteArray(64, 'a');

class CopyHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstFieldOfTheName_data();
    void readsTheFirstFieldOfTheName();
    void takesNothingElseForADigest_data();
    void takesNothingElseForADigest();
};

void CopyHeaderTest::readsTheFirstFieldOfTheName_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("first") << QByteArray("X: 1\r\nX: 2\r\n") << QByteArray("1");
    QTest::newRow("in any case") << QByteArray("A: 1\nx: 2\n") << QByteArray("2");
    QTest::newRow("folded") << QByteArray("X:\r\n 1\r\nB: 2\r\n") << QByteArray("1");
    QTest::newRow("at the end") << QByteArray("A: 1\r\nX: 2") << QByteArray("2");
    QTest::newRow("another's end") << QByteArray("A-X: 1\r\n") << QByteArray();
    QTest::newRow("in a body") << QByteArray("A: 1\r\n\r\nX: 2\r\n") << QByteArray();
    QTest::newRow("in a body behind line feeds") << QByteArray("A: 1\n\nX: 2\n") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void CopyHeaderTest::readsTheFirstFieldOfTheName()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QCOMPARE(target::fieldIn(header, "x"), value);
}

void CopyHeaderTest::takesNothingElseForADigest_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isDigest");
    QTest::newRow("digest") << QByteArray("X-Archive-Sha256: " + digest + "\r\n\r\n") << true;
    QTest::newRow("short") << QByteArray("X-Archive-Sha256: " + digest.left(62) + "\r\n\r\n") << false;
    QTest::newRow("no hex") << QByteArray("X-Archive-Sha256: " + QByteArray(64, 'x') + "\r\n\r\n") << false;
    QTest::newRow("behind the header") << QByteArray("A: 1\r\n\r\nX-Archive-Sha256: " + digest) << false;
    QTest::newRow("none") << QByteArray("A: 1\r\n\r\n") << false;
}

void CopyHeaderTest::takesNothingElseForADigest()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isDigest);
    QBuffer device(&message);
    device.open(QIODevice::ReadOnly);
    const QByteArray expected = isDigest ? QByteArray::fromHex(digest) : QByteArray();
    QCOMPARE(target::sourceDigestIn(device), expected);
    QCOMPARE(target::sourceDigestIn(message), expected);
}

QTEST_GUILESS_MAIN(CopyHeaderTest)
#include "copyheader_test.moc"
