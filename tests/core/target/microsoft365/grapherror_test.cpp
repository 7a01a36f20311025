// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/grapherror.h"

using namespace microsoft365;
using namespace std::chrono_literals;

class GraphErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatGraphSays();
    void readsWhatIsNoError_data();
    void readsWhatIsNoError();
    void everyCodeHasItsReaction_data();
    void everyCodeHasItsReaction();
    void everyTroubleHasItsFailure_data();
    void everyTroubleHasItsFailure();
    void theDirectoryIsNoMailbox();
    void aPersonNeedsDelegatedPermissions();
    void saysOnceThatAMailboxIsOut();
};

void GraphErrorTest::readsWhatGraphSays()
{
    net::Response response{.status = 429, .headers = {{"request-id", "header"}}};
    response.body = R"({"error":{"code":"ApplicationThrottled","message":"Too\r\nmuch.","innerError":
        {"code":"inner","request-id":"r-1"}}})";
    response.retryAfter = 2128ms;
    const GraphError error = errorOf(response);
    QCOMPARE(error,
             (GraphError{429, "ApplicationThrottled", "inner", QStringLiteral("Too much."), "r-1", 2128ms}));
    QCOMPARE(described(error), QStringLiteral("ApplicationThrottled: Too much (status 429, request r-1)"));
}

void GraphErrorTest::readsWhatIsNoError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Sign in</html>");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("error is a text") << QByteArray(R"({"error":"x"})");
    QTest::newRow("code is a number") << QByteArray(R"({"error":{"code":5}})");
}

void GraphErrorTest::readsWhatIsNoError()
{
    QFETCH(QByteArray, body);
    net::Response response{.status = 503, .headers = {{"request-id", "header"}}};
    response.body = body;
    const GraphError error = errorOf(response);
    QVERIFY(error.code.isEmpty());
    QCOMPARE(error.requestId, "header");
    QCOMPARE(described(error), QStringLiteral("status 503, request header"));
    QCOMPARE(troubleOf(error), Trouble::Passing);
}

void GraphErrorTest::everyCodeHasItsReaction_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("innerCode");
    QTest::addColumn<Trouble>("trouble");
    const auto row = [](int status, const char *code, Trouble trouble, const char *inner = "") {
        QTest::addRow("%d %s %s", status, code, inner)
            << status << QByteArray(code) << QByteArray(inner) << trouble;
    };
    row(429, "ApplicationThrottled", Trouble::Throttled);
    row(429, "", Trouble::Throttled);
    row(429, "ErrorItemNotFound", Trouble::Throttled);
    row(509, "", Trouble::Throttled);
    row(500, "UnknownError", Trouble::Passing);
    row(400, "UnknownError", Trouble::Item);
    row(401, "UnknownError", Trouble::SignIn);
    row(403, "UnknownError", Trouble::Closed);
    row(404, "UnknownError", Trouble::NotFound);
    row(503, "UnknownError", Trouble::Passing);
    row(500, "", Trouble::Passing);
    row(502, "", Trouble::Passing);
    row(503, "", Trouble::Passing);
    row(504, "", Trouble::Passing);
    row(503, "ErrorMailboxMoveInProgress", Trouble::Passing);
    row(503, "ErrorMailboxStoreUnavailable", Trouble::Passing);
    row(503, "ErrorServerBusy", Trouble::Passing);
    row(500, "ErrorTimeoutExpired", Trouble::Passing);
    row(500, "ErrorInternalServerTransientError", Trouble::Passing);
    row(400, "MailboxInfoStale", Trouble::Passing);
    row(400, "ErrorTooManyObjectsOpened", Trouble::Passing);
    row(409, "", Trouble::Passing);
    row(404, "MailboxNotEnabledForRESTAPI", Trouble::MailboxOut);
    row(404, "mailboxnotsupportedforrestapi", Trouble::MailboxOut);
    row(404, "ErrorInvalidUser", Trouble::MailboxOut);
    row(404, "ResourceNotFound", Trouble::MailboxOut);
    row(404, "Request_ResourceNotFound", Trouble::MailboxOut);
    row(507, "ErrorQuotaExceeded", Trouble::MailboxFull);
    row(507, "", Trouble::MailboxFull);
    row(403, "ErrorQuotaExceeded", Trouble::MailboxFull);
    row(404, "ErrorItemNotFound", Trouble::NotFound);
    row(404, "ErrorFolderNotFound", Trouble::NotFound);
    row(404, "ErrorSyncFolderNotFound", Trouble::NotFound);
    row(404, "", Trouble::NotFound);
    row(409, "ErrorFolderExists", Trouble::FolderExists);
    row(413, "", Trouble::TooLarge);
    row(413, "RequestEntityTooLarge", Trouble::TooLarge);
    row(400, "ErrorMessageSizeExceeded", Trouble::TooLarge);
    row(400, "ErrorInvalidRecipients", Trouble::Item);
    row(400, "UnableToDeserializePostBody", Trouble::Item);
    row(400, "InvalidInternetMessageHeader", Trouble::Item);
    row(400, "InvalidInternetMessageHeaderCollection", Trouble::Item);
    row(400, "ErrorCorruptData", Trouble::Item);
    row(400, "BadRequest", Trouble::Item);
    row(400, "", Trouble::Item);
    row(418, "Teapot", Trouble::Item);
    row(401, "InvalidAuthenticationToken", Trouble::SignIn);
    row(401, "", Trouble::SignIn);
    row(403, "ErrorAccessDenied", Trouble::Closed);
    row(403, "Authorization_RequestDenied", Trouble::Configuration);
    row(403, "", Trouble::Closed);
    row(400, "ErrorIncorrectRoutingHint", Trouble::Configuration);
    row(410, "syncStateNotFound", Trouble::StateLost);
    row(410, "", Trouble::StateLost);
    row(400, "resyncRequired", Trouble::StateLost);
    row(400, "BadRequest", Trouble::StateLost, "syncStateNotFound");
}

void GraphErrorTest::everyCodeHasItsReaction()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, innerCode);
    QFETCH(Trouble, trouble);
    QCOMPARE(troubleOf({.status = status, .code = code, .innerCode = innerCode}), trouble);
}

void GraphErrorTest::everyTroubleHasItsFailure_data()
{
    using base::Reaction;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](int status, const char *code, Reaction reaction, const char *key) {
        QTest::addRow("%d %s", status, code) << status << QByteArray(code) << reaction << QByteArray(key);
    };
    row(429, "ApplicationThrottled", Reaction::ParkMailbox, "IMPORT_THROTTLED");
    row(503, "", Reaction::ParkMailbox, "IMPORT_UNAVAILABLE");
    row(503, "ErrorMailboxMoveInProgress", Reaction::ParkMailbox, "IMPORT_UNAVAILABLE");
    row(507, "ErrorQuotaExceeded", Reaction::LeaveMailbox, "MAILBOX_FULL");
    row(404, "MailboxNotEnabledForRESTAPI", Reaction::SkipItem, "MAILBOX_NOT_FOUND");
    row(400, "ErrorInvalidRecipients", Reaction::SkipItem, "IMPORT_REJECTED");
    row(401, "InvalidAuthenticationToken", Reaction::SignInAgain, "SIGN_IN_REFUSED");
    row(403, "ErrorAccessDenied", Reaction::LeaveMailbox, "ACCESS_DENIED");
    row(403, "", Reaction::LeaveMailbox, "ACCESS_DENIED");
    row(403, "Authorization_RequestDenied", Reaction::SignInAgain, "ACCESS_DENIED");
    row(400, "ErrorIncorrectRoutingHint", Reaction::EndRun, "IMPORT_MISROUTED");
}

void GraphErrorTest::everyTroubleHasItsFailure()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(base::Reaction, reaction);
    QFETCH(QByteArray, key);
    const base::Failure failure =
        failureOf({.status = status, .code = code, .retryAfter = 7s}, About::Mailbox, Asker::Application);
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(failure.key, key);
    QVERIFY(!failure.text.isEmpty());
    QCOMPARE(failure.area, key == "ACCESS_DENIED" || key == "SIGN_IN_REFUSED" ? base::Area::SignIn
                                                                              : base::Area::Destination);
    QVERIFY(reaction != base::Reaction::LeaveMailbox || !failure.fix.isEmpty());
    if (reaction == base::Reaction::ParkMailbox)
        QCOMPARE(failure.retryAfter, std::optional<std::chrono::milliseconds>(7s));
}

void GraphErrorTest::theDirectoryIsNoMailbox()
{
    QCOMPARE(failureOf({.status = 503}, About::Service, Asker::Application).reaction, base::Reaction::Retry);
    QCOMPARE(failureOf({.status = 429}, About::Service, Asker::Application).reaction, base::Reaction::Retry);
    QCOMPARE(failureOf({.status = 403}, About::Service, Asker::Application).reaction,
             base::Reaction::SignInAgain);
}

void GraphErrorTest::aPersonNeedsDelegatedPermissions()
{
    const GraphError denied{.status = 403, .code = "Authorization_RequestDenied"};
    const QString ofPerson = failureOf(denied, About::Service, Asker::Person).fix;
    QVERIFY2(
        ofPerson.contains(QStringLiteral("User.Read.All and Mail.ReadWrite.Shared as delegated permissions")),
        qPrintable(ofPerson));
    QVERIFY(!ofPerson.contains(QStringLiteral("application permission")));
    const QString ofApplication = failureOf(denied, About::Service, Asker::Application).fix;
    QVERIFY2(ofApplication.contains(QStringLiteral("as application permissions")), qPrintable(ofApplication));
    const GraphError refused{.status = 401, .code = "InvalidAuthenticationToken"};
    QVERIFY(!failureOf(refused, About::Service, Asker::Person).fix.contains(QStringLiteral("secret")));
}

void GraphErrorTest::saysOnceThatAMailboxIsOut()
{
    const GraphError error{
        .status = 404,
        .code = "MailboxNotEnabledForRESTAPI",
        .message = QStringLiteral("The mailbox is either inactive, soft-deleted, or is hosted on-premise.")};
    QCOMPARE(failureOf(error, About::Mailbox, Asker::Application).text,
             QStringLiteral(
                 "Microsoft 365 has no active mailbox here: MailboxNotEnabledForRESTAPI (status 404)."));
}

QTEST_GUILESS_MAIN(GraphErrorTest)
#include "grapherror_test.moc"
