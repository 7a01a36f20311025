// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QRegularExpression>
#include <QTest>

#include "net/pkce.h"

class PkceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheChallengeOfTheRfc();
    void bindsChallengeAndVerifier();
    void isNeverTheSameTwice();
};

void PkceTest::makesTheChallengeOfTheRfc()
{
    // RFC 7636, appendix B
    QCOMPARE(net::pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void PkceTest::bindsChallengeAndVerifier()
{
    const net::Pkce pkce = net::newPkce();
    QCOMPARE(pkce.challenge, net::pkceChallenge(pkce.verifier.reveal()));
    QVERIFY(pkce.challenge != pkce.verifier.reveal());
}

void PkceTest::isNeverTheSameTwice()
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]{43}$")); // 256 bits
    std::set<QByteArray> names;
    for (int each = 0; each < 1000; ++each) {
        const QByteArray name = net::randomName();
        QVERIFY(form.match(QString::fromLatin1(name)).hasMatch());
        names.insert(name);
    }
    QCOMPARE(names.size(), size_t(1000));
}

QTEST_GUILESS_MAIN(PkceTest)
#include "pkce_test.moc"
