// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using namespace std::chrono_literals;
using imap::Session;
using support::failureOf;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInWithAndWithoutAnInitialResponse_data();
    void signsInWithAndWithoutAnInitialResponse();
    void namesTheMasterAndTheMailbox();
    void answersAChallengeThatExplainsARefusal();
    void learnsTheAbilitiesAnewAfterSigningIn();
    void refusesGreetingsThatAreNone_data();
    void refusesGreetingsThatAreNone();
    void namesUserAndServerOfARefusedSignIn();
    void saysThatTheServerDoesNotGreet();
    void saysThatThePortIsNoTlsPort();
    void refusesAnUnofferedMechanism();
    void refusesBytesBeforeTheEncryption();
    void refusesAServerWithoutStartTls();
    void asksWhetherAQuietConnectionStillAnswers();

private:
    std::unique_ptr<Session> connected(const model::Values &more = {})
    {
        auto session = std::make_unique<Session>(scripted::settingsOf(*m_server, more), scripted::network());
        session->connect({});
        return session;
    }
    imap::Credentials credentials(const QString &user = scripted::mailbox) const
    {
        return {.mailbox = scripted::mailbox, .user = user, .secret = base::Secret("secret")};
    }

    std::unique_ptr<support::ImapServer> m_server;
};

void SessionTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
}

void SessionTest::signsInWithAndWithoutAnInitialResponse_data()
{
    QTest::addColumn<bool>("isAtOnce");
    QTest::newRow("SASL-IR") << true;
    QTest::newRow("after a challenge") << false;
}

void SessionTest::signsInWithAndWithoutAnInitialResponse()
{
    QFETCH(bool, isAtOnce);
    if (!isAtOnce)
        m_server->capabilities.replace("SASL-IR ", "");
    const auto session = connected();
    session->signIn(credentials(), {});
    const QByteArray plain = QByteArray("\0ann@example.com\0secret", 23).toBase64();
    const QByteArray expected =
        isAtOnce ? QByteArray("AUTHENTICATE PLAIN " + plain) : QByteArray("AUTHENTICATE PLAIN");
    QCOMPARE(m_server->commands().last(), expected);
    QVERIFY(session->talk().run("NOOP", {}).isOk());
}

void SessionTest::namesTheMasterAndTheMailbox()
{
    const auto session = connected();
    session->signIn(credentials(QStringLiteral("master")), {});
    QVERIFY(
        m_server->commands().last().endsWith(QByteArray("ann@example.com\0master\0secret", 29).toBase64()));
    const auto stranger = connected();
    const base::Failure failure =
        failureOf([&] { stranger->signIn(credentials(QStringLiteral("ben@example.com")), {}); });
    QCOMPARE(failure.key, "SIGN_IN_REFUSED");
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QVERIFY(!failure.text.contains(QStringLiteral("secret")));
    const QString server = QStringLiteral("127.0.0.1:%1").arg(m_server->port());
    QVERIFY2(
        failure.text.startsWith(QStringLiteral("Signing in to %1 as the master user ben@example.com for the "
                                               "mailbox ann@example.com fails.")
                                    .arg(server)),
        qPrintable(failure.text));
}

void SessionTest::answersAChallengeThatExplainsARefusal()
{
    m_server->capabilities += " AUTH=XOAUTH2";
    int lines = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("AUTHENTICATE"))
            return {};
        ++lines;
        return "+ " + QByteArray("{\"status\":\"400\"}").toBase64() + "\r\n";
    };
    imap::Settings settings = scripted::settingsOf(*m_server);
    settings.auth = imap::Settings::Auth::Xoauth2;
    settings.timeouts.idle = 200ms;
    Session session(settings, scripted::network());
    session.connect({});
    // The empty line is no command for this server, so that its NO never comes; that it was sent is the
    // point.
    const qint64 before = m_server->received();
    failureOf([&] { session.signIn(credentials(), {}); });
    const QByteArray sent = "A1 AUTHENTICATE XOAUTH2 " +
                            QByteArray("user=ann@example.com\x01"
                                       "auth=Bearer secret\x01\x01")
                                .toBase64() +
                            "\r\n\r\n";
    QCOMPARE(m_server->received() - before, sent.size());
    QCOMPARE(lines, 1);
}

void SessionTest::learnsTheAbilitiesAnewAfterSigningIn()
{
    const auto session = connected();
    QVERIFY(!session->talk().offers("QUOTA"));
    m_server->capabilities += " QUOTA";
    session->signIn(credentials(), {});
    QVERIFY(session->talk().offers("QUOTA"));
}

void SessionTest::refusesGreetingsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("signed in already")
        << QByteArray("* PREAUTH hello root\r\n") << QByteArray("SIGN_IN_NOT_ASKED");
    QTest::newRow("goodbye") << QByteArray("* BYE [UNAVAILABLE] Too many\r\n")
                             << QByteArray("SERVER_UNAVAILABLE");
    QTest::newRow("throttled") << QByteArray("* BYE Request is throttled.\r\n") << QByteArray("THROTTLED");
    QTest::newRow("another protocol") << QByteArray("220 mx ESMTP\r\n") << QByteArray("RESPONSE_UNREADABLE");
}

void SessionTest::refusesGreetingsThatAreNone()
{
    QFETCH(QByteArray, greeting);
    m_server->greeting = greeting;
    const base::Failure failure = failureOf([&] { connected(); });
    QTEST(failure.key, "key");
    if (failure.key == "RESPONSE_UNREADABLE")
        QVERIFY2(failure.text.contains(QStringLiteral("127.0.0.1:")) &&
                     failure.text.contains(QStringLiteral("“220 mx ESMTP”")),
                 qPrintable(failure.text));
}

void SessionTest::namesUserAndServerOfARefusedSignIn()
{
    const auto session = connected();
    imap::Credentials wrong = credentials();
    wrong.secret = base::Secret("other");
    const base::Failure failure = failureOf([&] { session->signIn(wrong, {}); });
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QVERIFY2(
        failure.text.startsWith(
            QStringLiteral("Signing in to 127.0.0.1:%1 as ann@example.com fails.").arg(m_server->port())),
        qPrintable(failure.text));
}

void SessionTest::saysThatTheServerDoesNotGreet()
{
    m_server->greeting.clear();
    imap::Settings settings = scripted::settingsOf(*m_server);
    settings.timeouts.connect = 200ms;
    const base::Failure failure = failureOf([&] { Session(settings, scripted::network()).connect({}); });
    QCOMPARE(failure.key, "CONNECT_TIMEOUT");
    QVERIFY2(failure.text.contains(QStringLiteral("does not greet within 0.2 s")), qPrintable(failure.text));
    QVERIFY2(failure.fix.contains(QStringLiteral("993")), qPrintable(failure.fix));
}

void SessionTest::saysThatThePortIsNoTlsPort()
{
    const base::Failure failure = failureOf([&] { connected({{"security", QStringLiteral("tls")}}); });
    QCOMPARE(failure.key, "TLS_FAILED");
    QVERIFY2(failure.text.contains(QStringLiteral("does not speak TLS")), qPrintable(failure.text));
    QVERIFY2(failure.fix.contains(QStringLiteral("143")), qPrintable(failure.fix));
}

void SessionTest::refusesAnUnofferedMechanism()
{
    m_server->capabilities.replace("AUTH=PLAIN", "AUTH=GSSAPI");
    const auto session = connected();
    const base::Failure failure = failureOf([&] { session->signIn(credentials(), {}); });
    QCOMPARE(failure.key, "AUTH_NOT_OFFERED");
    QVERIFY(!m_server->commands().join(' ').contains("AUTHENTICATE"));
}

void SessionTest::refusesBytesBeforeTheEncryption()
{
    m_server->capabilities += " STARTTLS";
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (command != "STARTTLS")
            return {};
        return QByteArray("%1 OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n");
    };
    const base::Failure failure = failureOf([&] { connected({{"security", QStringLiteral("starttls")}}); });
    QCOMPARE(failure.key, "TLS_FAILED");
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QVERIFY(failure.text.contains(QStringLiteral("bytes came before")));
}

void SessionTest::refusesAServerWithoutStartTls()
{
    const base::Failure failure = failureOf([&] { connected({{"security", QStringLiteral("starttls")}}); });
    QCOMPARE(failure.key, "TLS_FAILED");
    QVERIFY(!m_server->commands().join(' ').contains("AUTHENTICATE"));
}

void SessionTest::asksWhetherAQuietConnectionStillAnswers()
{
    support::FakeClock clock;
    const auto session = scripted::signedIn(*m_server);
    session->markUsed(clock);
    m_server->forget();
    QVERIFY(session->isUsable(clock, {}));
    QVERIFY(m_server->commands().isEmpty());
    clock.advance(1min);
    QVERIFY(session->isUsable(clock, {}));
    QCOMPARE(m_server->commands(), QByteArrayList{"NOOP"});
    m_server->instead = [](const QByteArray &) {
        return QByteArray("* BYE Idle for too long\r\n");
    };
    QVERIFY(!session->isUsable(clock, {}));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
