// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "connectors/xip/tokenguard.h"

class TokenGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWhatStaysWithinTheLimit();
    void failsWhatGoesBeyondIt();
};

void TokenGuardTest::passesWhatStaysWithinTheLimit()
{
    QByteArray bytes(100, 'x');
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    xip::TokenGuard guard(buffer, 10);
    QByteArray read;
    while (!buffer.atEnd()) {
        read += guard.read(10);
        guard.startToken();
    }
    QCOMPARE(read, bytes);
}

void TokenGuardTest::failsWhatGoesBeyondIt()
{
    QByteArray bytes(100, 'x');
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    xip::TokenGuard guard(buffer, 10);
    char piece[8];
    QCOMPARE(guard.read(piece, 8), 8);
    QCOMPARE(guard.read(piece, 8), 8);
    QCOMPARE(guard.read(piece, 8), -1);
    guard.startToken();
    QCOMPARE(guard.read(piece, 8), 8);
}

QTEST_GUILESS_MAIN(TokenGuardTest)
#include "tokenguard_test.moc"
