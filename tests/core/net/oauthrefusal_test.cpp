// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "net/oauthrefusal.h"

using net::OAuthRefusal;
using net::refusalFrom;

class OAuthRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnErrorAnswer();
    void findsTheCodes_data();
    void findsTheCodes();
    void takesNoErrorThatIsNoToken_data();
    void takesNoErrorThatIsNoToken();
    void keepsOneSafeLineOfTheDescription_data();
    void keepsOneSafeLineOfTheDescription();
    void saysWhatToDoAboutEachError_data();
    void saysWhatToDoAboutEachError();
    void saysThatTheAnswerWasNoneOfOAuths();

private:
    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }
};

void OAuthRefusalTest::readsAnErrorAnswer()
{
    const OAuthRefusal expected{.error = "invalid_grant", .description = QStringLiteral("Bad refresh token")};
    QCOMPARE(refusalFrom(json(R"({"error":"invalid_grant","error_description":"Bad refresh token"})")),
             expected);
    QCOMPARE(refusalFrom({}), OAuthRefusal());
}

void OAuthRefusalTest::findsTheCodes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QList<int>>("codes");
    QTest::newRow("listed") << QByteArray(
                                   R"({"error_codes":[7000215,50034],"error_description":"AADSTS1000"})")
                            << QList{7000215, 50034};
    QTest::newRow("described") << QByteArray(R"({"error_description":"AADSTS65004: no. AADSTS70008: old."})")
                               << QList{65004, 70008};
    QTest::newRow("odd") << QByteArray(R"({"error_codes":["7000215",-1,{},1.5]})") << QList<int>();
    QTest::newRow("no list") << QByteArray(R"({"error_codes":7000215})") << QList<int>();
    QTest::newRow("too long a number") << QByteArray(R"({"error_description":"AADSTS12"})") << QList<int>();
    QTest::newRow("endless") << R"({"error_codes":[)" + QByteArray("1001,").repeated(5000) + "1001]}"
                             << QList<int>(8, 1001);
}

void OAuthRefusalTest::findsTheCodes()
{
    QFETCH(QByteArray, answer);
    QFETCH(QList<int>, codes);
    QCOMPARE(refusalFrom(json(answer)).codes, codes);
}

void OAuthRefusalTest::takesNoErrorThatIsNoToken_data()
{
    QTest::addColumn<QString>("error");
    QTest::newRow("a sentence") << QStringLiteral("Something went wrong.");
    QTest::newRow("a break") << QStringLiteral("invalid\ngrant");
    QTest::newRow("not ASCII") << QStringLiteral("ungültig");
    QTest::newRow("long") << QString(65, u'a');
}

void OAuthRefusalTest::takesNoErrorThatIsNoToken()
{
    QFETCH(QString, error);
    QCOMPARE(refusalFrom({{QStringLiteral("error"), error}}).error, QByteArray());
}

void OAuthRefusalTest::keepsOneSafeLineOfTheDescription_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("kept");
    QTest::newRow("the first line") << QStringLiteral("Wrong secret.\r\nTrace ID: 1\r\n")
                                    << QStringLiteral("Wrong secret.");
    QTest::newRow("turned around") << QStringLiteral("a\u202eb\u0007c\td") << QStringLiteral("abc d");
    QTest::newRow("long") << QString(5000, u'x') << QString(QString(300, u'x') + u'…');
}

void OAuthRefusalTest::keepsOneSafeLineOfTheDescription()
{
    QFETCH(QString, description);
    QFETCH(QString, kept);
    QCOMPARE(refusalFrom({{QStringLiteral("error_description"), description}}).description, kept);
}

void OAuthRefusalTest::saysWhatToDoAboutEachError_data()
{
    QTest::addColumn<QString>("fix");
    QTest::newRow("invalid_client") << QStringLiteral("secret or key");
    QTest::newRow("invalid_grant") << QStringLiteral("Sign in again");
    QTest::newRow("unauthorized_client") << QStringLiteral("registered");
    QTest::newRow("unsupported_grant_type") << QStringLiteral("registered");
    QTest::newRow("invalid_scope") << QStringLiteral("permissions");
    QTest::newRow("access_denied") << QStringLiteral("agree");
    QTest::newRow("consent_required") << QStringLiteral("agree");
    QTest::newRow("login_required") << QStringLiteral("Sign in again");
    QTest::newRow("interaction_required") << QStringLiteral("browser");
    QTest::newRow("invalid_request") << QStringLiteral("scope");
    QTest::newRow("something_new") << QStringLiteral("registration");
}

void OAuthRefusalTest::saysWhatToDoAboutEachError()
{
    QFETCH(QString, fix);
    const base::Failure failure = net::oauthFailure({.host = QStringLiteral("login.example"),
                                                     .status = 400,
                                                     .error = QTest::currentDataTag(),
                                                     .description = QStringLiteral("Because.")});
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QCOMPARE(failure.area, base::Area::SignIn);
    QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
    QCOMPARE(failure.text, QStringLiteral("login.example refuses the sign-in (%1): Because.")
                               .arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY2(failure.fix.contains(fix), qPrintable(failure.fix));
}

void OAuthRefusalTest::saysThatTheAnswerWasNoneOfOAuths()
{
    const base::Failure failure = net::oauthFailure({.host = QStringLiteral("login.example"), .status = 404});
    QCOMPARE(failure.text, QStringLiteral("login.example refuses the sign-in (status 404)."));
    QVERIFY(failure.fix.contains(QStringLiteral("address")));
    QCOMPARE(net::oauthFailure({.host = QStringLiteral("login.example")}).text,
             QStringLiteral("login.example refuses the sign-in."));
}

QTEST_GUILESS_MAIN(OAuthRefusalTest)
#include "oauthrefusal_test.moc"
