// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/refusal.h"

using azureblob::SignIn;
using base::Area;
using base::Reaction;

static const base::Instant now = *base::fromIso(u"2026-11-20T08:00:00Z");

static net::Response response(int status, const QByteArray &code, net::Headers headers = {})
{
    if (!code.isEmpty())
        headers.push_back({"x-ms-error-code", code});
    return {.status = status,
            .headers = std::move(headers),
            .url = QUrl(QStringLiteral("https://contoso1.blob.core.windows.net/archive/a?sig=c2VjcmV0"))};
}

static base::Failure refusal(const net::Response &response, SignIn::Way way = SignIn::Way::Sas)
{
    return azureblob::refusalOf(
        response, {.way = way,
                   .container = QStringLiteral("https://contoso1.blob.core.windows.net/archive"),
                   .now = now});
}

class RefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAzuresWord_data();
    void findsAzuresWord();
    void saysWhatToDo_data();
    void saysWhatToDo();
    void namesTheWayToSignInThatFailed_data();
    void namesTheWayToSignInThatFailed();
    void namesAClockThatIsWrong_data();
    void namesAClockThatIsWrong();
    void saysOfASasThatItsTimeIsNotNow_data();
    void saysOfASasThatItsTimeIsNotNow();
    void namesTheCredentialInUseBesideTheFirewall_data();
    void namesTheCredentialInUseBesideTheFirewall();
    void waitsAsLongAsTheServerAsks();
    void quotesAWordItDoesNotKnow();
};

void RefusalTest::findsAzuresWord_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("header") << QByteArray("BlobNotFound") << QByteArray() << QByteArray("BlobNotFound");
    QTest::newRow("content") << QByteArray()
                             << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\"?><Error><Code>ServerBusy</Code>"
                                           "<Message>Wait.</Message></Error>")
                             << QByteArray("ServerBusy");
    QTest::newRow("a proxy's page") << QByteArray() << QByteArray("<html>No</html>") << QByteArray();
    QTest::newRow("cut") << QByteArray() << QByteArray("<Error><Code>Serv") << QByteArray();
}

void RefusalTest::findsAzuresWord()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    net::Response answer = response(400, header);
    answer.body = body;
    QCOMPARE(azureblob::errorCode(answer), code);
}

void RefusalTest::saysWhatToDo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<Area>("area");
    const auto row = [](int status, const char *code, const char *key, Reaction reaction, Area area) {
        QTest::addRow("%d %s", status, code)
            << status << QByteArray(code) << QByteArray(key) << reaction << area;
    };
    row(403, "AuthenticationFailed", "STAGING_SIGN_IN", Reaction::SignInAgain, Area::SignIn);
    row(401, "NoAuthenticationInformation", "STAGING_SIGN_IN", Reaction::SignInAgain, Area::SignIn);
    row(403, "", "STAGING_SIGN_IN", Reaction::SignInAgain, Area::SignIn);
    row(403, "KeyBasedAuthenticationNotPermitted", "STAGING_SIGN_IN", Reaction::SignInAgain, Area::SignIn);
    row(403, "AuthorizationFailure", "STAGING_FIREWALL", Reaction::SignInAgain, Area::SignIn);
    row(403, "AuthorizationSourceIPMismatch", "STAGING_FIREWALL", Reaction::SignInAgain, Area::SignIn);
    row(403, "AuthorizationPermissionMismatch", "STAGING_PERMISSION", Reaction::SignInAgain, Area::SignIn);
    row(403, "AuthorizationResourceTypeMismatch", "STAGING_PERMISSION", Reaction::SignInAgain, Area::SignIn);
    row(403, "AccountIsDisabled", "STAGING_ACCOUNT_DISABLED", Reaction::EndRun, Area::Destination);
    row(404, "ContainerNotFound", "STAGING_CONTAINER_MISSING", Reaction::EndRun, Area::Destination);
    row(409, "ContainerBeingDeleted", "STAGING_CONTAINER_MISSING", Reaction::EndRun, Area::Destination);
    row(409, "BlobImmutableDueToPolicy", "STAGING_IMMUTABLE", Reaction::EndRun, Area::Destination);
    row(409, "BlobImmutableDueToLegalHold", "STAGING_IMMUTABLE", Reaction::EndRun, Area::Destination);
    row(409, "BlobArchived", "STAGING_ARCHIVED", Reaction::SkipItem, Area::Destination);
    row(409, "BlobBeingRehydrated", "STAGING_ARCHIVED", Reaction::SkipItem, Area::Destination);
    row(412, "LeaseIdMissing", "STAGING_LEASED", Reaction::EndRun, Area::Destination);
    row(412, "ConditionNotMet", "STAGING_CHANGED", Reaction::EndRun, Area::Destination);
    row(413, "RequestBodyTooLarge", "STAGING_TOO_LARGE", Reaction::EndRun, Area::Destination);
    row(400, "Md5Mismatch", "STAGING_MD5", Reaction::Retry, Area::Destination);
    row(503, "ServerBusy", "STAGING_BUSY", Reaction::Retry, Area::Destination);
    row(500, "OperationTimedOut", "STAGING_BUSY", Reaction::Retry, Area::Destination);
    row(500, "InternalError", "HTTP_500", Reaction::Retry, Area::Destination);
    row(502, "", "HTTP_502", Reaction::Retry, Area::Destination);
    row(504, "", "HTTP_504", Reaction::Retry, Area::Destination);
    row(408, "", "HTTP_408", Reaction::Retry, Area::Destination);
    row(400, "InvalidHeaderValue", "HTTP_400", Reaction::EndRun, Area::Destination);
}

void RefusalTest::saysWhatToDo()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, key);
    QFETCH(Reaction, reaction);
    QFETCH(Area, area);
    const base::Failure failure = refusal(response(status, code));
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(failure.area, area);
    QVERIFY(failure.text.endsWith(u'.') && !failure.text.contains(u'%'));
    QVERIFY(!failure.text.contains(QStringLiteral("c2VjcmV0")));
    QVERIFY(!key.startsWith("STAGING") || !failure.fix.isEmpty());
}

void RefusalTest::namesTheWayToSignInThatFailed_data()
{
    QTest::addColumn<SignIn::Way>("way");
    QTest::addColumn<QString>("word");
    QTest::newRow("SAS") << SignIn::Way::Sas << "SAS";
    QTest::newRow("key") << SignIn::Way::AccountKey << "account key";
    QTest::newRow("Entra") << SignIn::Way::Entra << "token";
}

void RefusalTest::namesTheWayToSignInThatFailed()
{
    QFETCH(SignIn::Way, way);
    QFETCH(QString, word);
    const base::Failure failure = refusal(response(403, "AuthenticationFailed"), way);
    QVERIFY2(failure.text.contains(word), qPrintable(failure.text));
}

void RefusalTest::namesAClockThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("right") << QByteArray("Fri, 20 Nov 2026 08:00:01 GMT") << QByteArray("STAGING_SIGN_IN");
    QTest::newRow("nearly") << QByteArray("Fri, 20 Nov 2026 08:14:00 GMT") << QByteArray("STAGING_SIGN_IN");
    QTest::newRow("slow") << QByteArray("Fri, 20 Nov 2026 08:20:00 GMT") << QByteArray("STAGING_CLOCK");
    QTest::newRow("fast") << QByteArray("Fri, 20 Nov 2026 07:00:00 GMT") << QByteArray("STAGING_CLOCK");
    QTest::newRow("unknown") << QByteArray("yesterday") << QByteArray("STAGING_SIGN_IN");
}

void RefusalTest::namesAClockThatIsWrong()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, key);
    const base::Failure failure = refusal(response(403, "AuthenticationFailed", {{"Date", date}}));
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, Area::SignIn);
}

void RefusalTest::saysOfASasThatItsTimeIsNotNow_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<SignIn::Way>("way");
    QTest::addColumn<QString>("startsAt");
    QTest::addColumn<QString>("expiresAt");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *code, const char *startsAt, const char *expiresAt,
                        const char *key, SignIn::Way way = SignIn::Way::Sas) {
        QTest::newRow(name) << QByteArray(code) << way << startsAt << expiresAt << QByteArray(key);
    };
    const char *failure = "AuthorizationFailure";
    const char *unknown = "AuthenticationFailed";
    row("over", failure, "2026-11-01", "2026-11-20T07:59:59Z", "STAGING_SAS_EXPIRED");
    row("over, as Azure says", unknown, "", "2026-11-20T07:59:59Z", "STAGING_SAS_EXPIRED");
    row("to come", failure, "2026-11-21T09:00:00Z", "2027-06-01", "STAGING_SAS_EARLY");
    row("to come, as Azure says", unknown, "2026-11-21T09:00:00Z", "", "STAGING_SAS_EARLY");
    row("now", failure, "2026-11-01", "2027-06-01", "STAGING_FIREWALL");
    row("now, as Azure says", unknown, "2026-11-01", "2027-06-01", "STAGING_SIGN_IN");
    row("a policy's", failure, "", "", "STAGING_FIREWALL");
    row("another trouble", "AuthorizationSourceIPMismatch", "", "2026-11-01", "STAGING_FIREWALL");
    row("no SAS", failure, "", "2026-11-01", "STAGING_FIREWALL", SignIn::Way::AccountKey);
}

void RefusalTest::saysOfASasThatItsTimeIsNotNow()
{
    QFETCH(QByteArray, code);
    QFETCH(SignIn::Way, way);
    QFETCH(QString, startsAt);
    QFETCH(QString, expiresAt);
    QFETCH(QByteArray, key);
    const base::Failure failure =
        azureblob::refusalOf(response(403, code), {.way = way,
                                                   .container = QStringLiteral("archive"),
                                                   .now = now,
                                                   .startsAt = base::fromIso(startsAt),
                                                   .expiresAt = base::fromIso(expiresAt)});
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, Area::SignIn);
    QCOMPARE(failure.reaction, Reaction::SignInAgain);
    if (key == "STAGING_SAS_EXPIRED")
        QVERIFY2(failure.text.contains(QStringLiteral("2026-11-20T07:59:59")), qPrintable(failure.text));
    if (key == "STAGING_SAS_EARLY")
        QVERIFY2(failure.text.contains(QStringLiteral("2026-11-21T09:00:00")), qPrintable(failure.text));
}

void RefusalTest::namesTheCredentialInUseBesideTheFirewall_data()
{
    QTest::addColumn<SignIn::Way>("way");
    QTest::addColumn<QString>("own");
    QTest::newRow("SAS") << SignIn::Way::Sas << "the SAS is wrong";
    QTest::newRow("key") << SignIn::Way::AccountKey << "the account key is wrong";
    QTest::newRow("Entra") << SignIn::Way::Entra << "the app has no role";
}

void RefusalTest::namesTheCredentialInUseBesideTheFirewall()
{
    QFETCH(SignIn::Way, way);
    QFETCH(QString, own);
    const QStringList words{QStringLiteral("SAS"), QStringLiteral("account key"), QStringLiteral("role")};
    const base::Failure failure = refusal(response(403, "AuthorizationFailure"), way);
    QVERIFY2(failure.text.contains(QStringLiteral("firewall")), qPrintable(failure.text));
    QVERIFY2(failure.text.endsWith(u' ' + own + (way == SignIn::Way::Entra ? u" there." : u".")),
             qPrintable(failure.text));
    const base::Failure permission = refusal(response(403, "AuthorizationPermissionMismatch"), way);
    for (const QString &sentence : {failure.sentence(), permission.sentence()}) {
        int named = 0;
        for (const QString &word : words)
            named += sentence.contains(word) ? 1 : 0;
        QVERIFY2(named == 1, qPrintable(sentence));
    }
}

void RefusalTest::waitsAsLongAsTheServerAsks()
{
    net::Response busy = response(503, "ServerBusy");
    busy.retryAfter = std::chrono::seconds{7};
    QCOMPARE(refusal(busy).retryAfter, busy.retryAfter);
    net::Response broken = response(500, "InternalError");
    broken.retryAfter = std::chrono::seconds{7};
    QCOMPARE(refusal(broken).retryAfter, broken.retryAfter);
}

void RefusalTest::quotesAWordItDoesNotKnow()
{
    const base::Failure failure = refusal(response(409, "SomethingNew", {{"x-ms-request-id", "1234-abcd"}}));
    QCOMPARE(failure.key, "HTTP_409");
    QVERIFY(failure.text.contains(QStringLiteral("SomethingNew")));
    QVERIFY(failure.text.contains(QStringLiteral("1234-abcd")));
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "refusal_test.moc"
