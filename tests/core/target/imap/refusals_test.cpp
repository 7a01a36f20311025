// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/imap/refusals.h"

using namespace std::chrono_literals;
using base::Reaction;
using imap::During;
using imap::Response;

namespace {

Response no(const QByteArray &code, const QString &text = {})
{
    return {.kind = Response::Kind::Status, .name = "NO", .code = code, .text = text};
}

struct Row
{
    const char *name;
    const char *code;
    const char *text;
    During during;
    Reaction reaction;
    const char *key;
};

constexpr Row table[] = {
    {"wrong password", "AUTHENTICATIONFAILED", "", During::SignIn, Reaction::SignInAgain, "SIGN_IN_REFUSED"},
    {"expired", "EXPIRED", "", During::SignIn, Reaction::SignInAgain, "PASSWORD_EXPIRED"},
    {"not a master", "AUTHORIZATIONFAILED", "", During::SignIn, Reaction::SignInAgain, "SIGN_IN_FORBIDDEN"},
    {"ask the admin", "CONTACTADMIN", "", During::SignIn, Reaction::SignInAgain, "CONTACT_ADMIN"},
    {"plain text", "PRIVACYREQUIRED", "", During::SignIn, Reaction::EndRun, "TLS_REQUIRED"},
    {"backend down at sign-in", "UNAVAILABLE", "", During::SignIn, Reaction::Retry, "SERVER_UNAVAILABLE"},
    {"backend down later", "UNAVAILABLE", "", During::Append, Reaction::ParkMailbox, "MAILBOX_UNAVAILABLE"},
    {"sign-in without code", "", "AUTHENTICATE failed.", During::SignIn, Reaction::SignInAgain,
     "SIGN_IN_REFUSED"},
    {"in use", "INUSE", "", During::Folder, Reaction::ParkMailbox, "MAILBOX_BUSY"},
    {"full", "OVERQUOTA", "", During::Append, Reaction::LeaveMailbox, "MAILBOX_FULL"},
    {"no right", "NOPERM", "", During::Append, Reaction::SkipItem, "MAILBOX_FORBIDDEN"},
    {"too big", "TOOBIG", "", During::Append, Reaction::SkipItem, "MESSAGE_TOO_LARGE"},
    {"too many connections", "LIMIT", "Maximum number of connections from user+IP exceeded", During::SignIn,
     Reaction::ParkMailbox, "MAILBOX_BUSY"},
    {"limit", "LIMIT", "", During::Append, Reaction::SkipItem, "MESSAGE_REFUSED"},
    {"damaged", "CORRUPTION", "", During::Reading, Reaction::ParkMailbox, "MAILBOX_DAMAGED"},
    {"server's fault", "SERVERBUG", "", During::Append, Reaction::ParkMailbox, "MAILBOX_UNAVAILABLE"},
    {"being expunged", "EXPUNGEISSUED", "", During::Reading, Reaction::ParkMailbox, "MAILBOX_BUSY"},
    {"a message", "", "Message contains invalid header", During::Append, Reaction::SkipItem,
     "MESSAGE_REFUSED"},
    {"a message with another code", "CANNOT", "", During::Append, Reaction::SkipItem, "MESSAGE_REFUSED"},
    {"a folder", "CANNOT", "Invalid name", During::Folder, Reaction::SkipItem, "FOLDER_REFUSED"},
    {"reading", "", "Sorry", During::Reading, Reaction::ParkMailbox, "MAILBOX_UNAVAILABLE"},
    {"goodbye", "", "Shutting down", During::Goodbye, Reaction::Retry, "CONNECTION_CUT"},
    {"throttled by code", "THROTTLED", "", During::Append, Reaction::ParkMailbox, "THROTTLED"},
    {"throttled by words", "", "Request is throttled. Suggested Backoff Time: 299961 milliseconds",
     During::Append, Reaction::ParkMailbox, "THROTTLED"},
    {"throttled at sign-in", "", "Request is throttled.", During::SignIn, Reaction::ParkMailbox, "THROTTLED"},
    {"throttled with an unknown code", "LATER", "Request is throttled.", During::Reading,
     Reaction::ParkMailbox, "THROTTLED"},
    {"throttled with a limit", "LIMIT", "Rate limit reached", During::Append, Reaction::ParkMailbox,
     "THROTTLED"},
    {"full by words", "ALERT", "You exceeded your mail quota.", During::Append, Reaction::LeaveMailbox,
     "MAILBOX_FULL"},
    {"full, and more", "LIMIT", "Quota exceeded", During::Append, Reaction::LeaveMailbox, "MAILBOX_FULL"},
    {"words that stand beside a known code", "NOPERM", "No quota for you", During::Append, Reaction::SkipItem,
     "MAILBOX_FORBIDDEN"},
};

} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatARefusalMeans_data();
    void saysWhatARefusalMeans();
    void readsTheSuggestedPause_data();
    void readsTheSuggestedPause();
    void repeatsTheServersWords();
    void knowsAFolderThatIsMissing();
    void knowsWhatNamesTheMessage();
};

void RefusalsTest::saysWhatARefusalMeans_data()
{
    QTest::addColumn<int>("row");
    int number = 0;
    for (const Row &row : table)
        QTest::newRow(row.name) << number++;
}

void RefusalsTest::saysWhatARefusalMeans()
{
    QFETCH(int, row);
    const Row &expected = table[row];
    const base::Failure failure =
        imap::refusalOf(no(expected.code, QString::fromLatin1(expected.text)), expected.during);
    QCOMPARE(failure.key, expected.key);
    QCOMPARE(failure.reaction, expected.reaction);
    QCOMPARE(failure.area == base::Area::SignIn, failure.reaction == Reaction::SignInAgain);
    QVERIFY(!failure.text.isEmpty());
    QVERIFY(!failure.fix.isEmpty());
}

void RefusalsTest::readsTheSuggestedPause_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("pause");
    QTest::newRow("Exchange's") << "Request is throttled. Suggested Backoff Time: 299961 milliseconds"
                                << 299961LL;
    QTest::newRow("seconds") << "suggested backoff time 5 seconds, please" << 5000LL;
    QTest::newRow("for ever") << "Suggested Backoff Time: 999999999999 milliseconds" << 86400000LL;
    QTest::newRow("none") << "Request is throttled." << -1LL;
    QTest::newRow("too many digits") << "Backoff Time: 9999999999999 milliseconds" << -1LL;
}

void RefusalsTest::readsTheSuggestedPause()
{
    QFETCH(QString, text);
    QFETCH(qint64, pause);
    QCOMPARE(imap::suggestedPause(text).value_or(-1ms).count(), pause);
    QCOMPARE(imap::refusalOf(no({}, text), During::Append).retryAfter, imap::suggestedPause(text));
}

void RefusalsTest::repeatsTheServersWords()
{
    const base::Failure failure = imap::refusalOf(
        no("OVERQUOTA", QStringLiteral("Quota\texceeded ") + QString(1000, u'x')), During::Append);
    QVERIFY(failure.text.contains(QStringLiteral("[OVERQUOTA] Quota exceeded xxx")));
    QVERIFY(failure.text.size() < 600);
}

void RefusalsTest::knowsAFolderThatIsMissing()
{
    QVERIFY(imap::isFolderMissing(no("TRYCREATE")));
    QVERIFY(imap::isFolderMissing(no("NONEXISTENT")));
    QVERIFY(!imap::isFolderMissing(no("CANNOT")));
}

void RefusalsTest::knowsWhatNamesTheMessage()
{
    for (const char *words : {"Message contains invalid header", "Message contains bare newlines",
                              "Virus found", "Invalid message", "8-bit data without an encoding"})
        QVERIFY2(!imap::isVague(no({}, QString::fromLatin1(words))), words);
    for (const char *words : {"", "System I/O error", "Cannot append", "Could not save the message",
                              "Try later", "Error in the header cache"})
        QVERIFY2(imap::isVague(no({}, QString::fromLatin1(words))), words);
    QVERIFY(imap::isVague(no("LIMIT")));
    QVERIFY(imap::isVague(no("ALERT")));
    QVERIFY(!imap::isVague(no("CANNOT")));
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
