// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "target/imap/sessions.h"

using imap::Sessions;
using support::failureOf;

class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAConnectionForEachMailboxAndNotTooMany();
    void opensAnotherConnectionWhenTheOldOneIsDead();
    void opensOnlyTheUsersOwnMailbox();
    void tellsAMissingMailboxFromAWrongPassword();
    void asksForAFreshTokenOnce();

private:
    std::unique_ptr<Sessions> make(const model::Values &more,
                                   const base::Secret &secret = base::Secret("secret"))
    {
        return std::make_unique<Sessions>(
            scripted::settingsOf(*m_server, more), scripted::network(), m_clock,
            [this, secret](bool isAnew, const base::Stop &) {
                m_asked.append(isAnew);
                return secret;
            },
            [] {
                return QStringList{QStringLiteral("nobody1@example.com"), QStringLiteral("good@example.com")};
            });
    }
    const model::Values m_master{{"masterUser", QStringLiteral("master")},
                                 {"username", {}},
                                 {"directory", QStringLiteral("/some.csv")}};

    std::unique_ptr<support::ImapServer> m_server;
    support::FakeClock m_clock;
    QList<bool> m_asked;
};

void SessionsTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
    m_asked.clear();
}

void SessionsTest::keepsAConnectionForEachMailboxAndNotTooMany()
{
    const auto sessions = make(m_master);
    const auto open = [&](int number) {
        sessions->of(QStringLiteral("user%1@example.com").arg(number), {});
    };
    for (int i = 0; i < int(Sessions::most); ++i)
        open(i);
    open(0);
    QCOMPARE(m_server->connections(), int(Sessions::most));
    open(99); // in the place of user1, which was used the longest ago
    open(0);
    QCOMPARE(m_server->connections(), int(Sessions::most) + 1);
    open(1);
    QCOMPARE(m_server->connections(), int(Sessions::most) + 2);
    QCOMPARE(m_server->commands().count("LOGOUT"), 2);
}

void SessionsTest::opensAnotherConnectionWhenTheOldOneIsDead()
{
    const auto sessions = make({});
    sessions->of(scripted::mailbox, {});
    m_server->cutAll();
    m_clock.advance(std::chrono::minutes{1});
    QVERIFY(sessions->of(scripted::mailbox, {}).talk().run("NOOP", {}).isOk());
    QCOMPARE(m_server->connections(), 2);
    sessions->drop(scripted::mailbox);
    sessions->of(scripted::mailbox, {});
    QCOMPARE(m_server->connections(), 3);
}

void SessionsTest::opensOnlyTheUsersOwnMailbox()
{
    const auto sessions = make({});
    const base::Failure failure = failureOf([&] { sessions->of(QStringLiteral("ben@example.com"), {}); });
    QCOMPARE(failure.key, "MAILBOX_FORBIDDEN");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QCOMPARE(m_server->connections(), 0);
    const auto byName =
        make({{"username", QStringLiteral("ann")}, {"directory", QStringLiteral("/some.csv")}});
    byName->of(scripted::mailbox, {});
    QCOMPARE(failureOf([&] { byName->of(QStringLiteral("anna@example.com"), {}); }).key, "MAILBOX_FORBIDDEN");
}

void SessionsTest::tellsAMissingMailboxFromAWrongPassword()
{
    const auto sessions = make(m_master);
    const base::Failure missing = failureOf([&] { sessions->of(QStringLiteral("nobody2@example.com"), {}); });
    QCOMPARE(missing.key, "MAILBOX_NOT_FOUND");
    QCOMPARE(missing.reaction, base::Reaction::SkipItem);
    QVERIFY(missing.text.contains(QStringLiteral("nobody2@example.com")));
    sessions->of(QStringLiteral("good@example.com"), {});
    const auto wrong = make(m_master, base::Secret("wrong"));
    const base::Failure refused = failureOf([&] { wrong->of(QStringLiteral("good@example.com"), {}); });
    QCOMPARE(refused.key, "SIGN_IN_REFUSED");
    QCOMPARE(refused.reaction, base::Reaction::SignInAgain);
}

void SessionsTest::asksForAFreshTokenOnce()
{
    m_server->capabilities += " AUTH=XOAUTH2";
    int attempts = 0;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("AUTHENTICATE XOAUTH2"))
            return {};
        return ++attempts == 1 ? QByteArray("%1 NO AUTHENTICATE failed.\r\n") : QByteArray("%1 OK fine\r\n");
    };
    const auto sessions =
        make({{"auth", QStringLiteral("xoauth2")}, {"directory", QStringLiteral("/some.csv")}});
    sessions->of(scripted::mailbox, {});
    QCOMPARE(m_asked, (QList<bool>{false, true}));
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
