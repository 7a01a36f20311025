// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/entrafailure.h"
#include "net/entrahints.h"

using base::Failure;
using net::entraFailure;
using net::OAuthRefusal;

class EntraFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSentenceForEachCode();
    void takesTheFirstCodeThatIsKnown();
    void fallsBackToTheError();
    void saysTheSentenceWithoutAnError();

private:
    static OAuthRefusal refusal(const QList<int> &codes)
    {
        return {QStringLiteral("login.example"), 401, "invalid_client", QStringLiteral("Whatever it says"),
                codes};
    }
};

void EntraFailureTest::saysTheSentenceForEachCode()
{
    for (const net::EntraHint &each : net::entraHints()) {
        const Failure failure = entraFailure(refusal({each.code}));
        QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
        QCOMPARE(failure.area, base::Area::SignIn);
        QCOMPARE(failure.key, "AADSTS" + QByteArray::number(each.code));
        QCOMPARE(failure.text, QStringLiteral("Microsoft Entra ID refuses the sign-in: %1 (AADSTS%2).")
                                   .arg(each.cause)
                                   .arg(each.code));
        QCOMPARE(failure.fix, each.fix.toString());
        QVERIFY(!failure.text.contains(QStringLiteral("Whatever it says")));
    }
}

void EntraFailureTest::takesTheFirstCodeThatIsKnown()
{
    QCOMPARE(entraFailure(refusal({4711, 50034, 65001})).key, QByteArray("AADSTS50034"));
}

void EntraFailureTest::fallsBackToTheError()
{
    const Failure unknown = entraFailure(refusal({4711}));
    QCOMPARE(unknown.key, QByteArray("AADSTS4711"));
    QVERIFY(unknown.text.contains(QStringLiteral("Whatever it says")));
    QVERIFY(unknown.fix.contains(QStringLiteral("secret or key")));
    QCOMPARE(entraFailure(refusal({})).key, QByteArray("SIGN_IN_REFUSED"));
}

void EntraFailureTest::saysTheSentenceWithoutAnError()
{
    QCOMPARE(entraFailure({.codes = {7000215}}).key, QByteArray("AADSTS7000215"));
}

QTEST_GUILESS_MAIN(EntraFailureTest)
#include "entrafailure_test.moc"
