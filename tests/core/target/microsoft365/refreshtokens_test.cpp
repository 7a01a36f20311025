// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/refreshtokens.h"

using base::Secret;
using microsoft365::RefreshTokens;

class RefreshTokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheOneInUseAndTheOneBefore();
    void knowsAnEmptyOneWhereNobodySignedIn();
};

void RefreshTokensTest::knowsTheOneInUseAndTheOneBefore()
{
    RefreshTokens tokens(Secret("first"));
    QVERIFY(tokens.has(Secret("first")));
    QVERIFY(!tokens.has(Secret()));
    tokens.renew(Secret("second"));
    QVERIFY(tokens.has(Secret("first")));
    QVERIFY(tokens.has(Secret("second")));
    tokens.renew(Secret("third"));
    QVERIFY(!tokens.has(Secret("first")));
    QVERIFY(tokens.has(Secret("second")));
    QVERIFY(tokens.has(Secret("third")));
}

void RefreshTokensTest::knowsAnEmptyOneWhereNobodySignedIn()
{
    const RefreshTokens tokens{Secret()};
    QVERIFY(tokens.has(Secret()));
    QVERIFY(!tokens.has(Secret("first")));
}

QTEST_GUILESS_MAIN(RefreshTokensTest)
#include "refreshtokens_test.moc"
