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
    void takesNoNamesakeForTheUser();
    void refusesAServerThatOpensTheSameForAll();
    void tellsMailboxesApartWithoutATrace();
    void takesARefusalForHeedingOnlyWhereNothingCanBeCompared_data();
    void takesARefusalForHeedingOnlyWhereNothingCanBeCompared();
    void looksOnceWhetherAMasterUserIsHeeded();
    void tellsAMissingMailboxFromAWrongPassword();
    void triesTheMailboxThatAnotherLaneOpened();
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
            [this] { return m_others; }, m_proven);
    }
    const model::Values m_master{{"masterUser", QStringLiteral("master")},
                                 {"username", {}},
                                 {"directory", QStringLiteral("/some.csv")}};

    std::unique_ptr<support::ImapServer> m_server;
    support::FakeClock m_clock;
    QList<bool> m_asked;
    QStringList m_others;
    std::shared_ptr<imap::ProvenServers> m_proven;
};

void SessionsTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
    m_asked.clear();
    m_others = {QStringLiteral("nobody1@example.com"), QStringLiteral("good@example.com")};
    m_proven = std::make_shared<imap::ProvenServers>();
}

void SessionsTest::keepsAConnectionForEachMailboxAndNotTooMany()
{
    const auto sessions = make(m_master);
    const auto open = [&](int number) {
        sessions->of(QStringLiteral("user%1@example.com").arg(number), {});
    };
    open(0);
    const int before = m_server->connections() - 1; // those that looked whether the master user is heeded
    for (int i = 1; i < int(Sessions::most); ++i)
        open(i);
    open(0);
    QCOMPARE(m_server->connections() - before, int(Sessions::most));
    open(99); // in the place of user1, which was used the longest ago
    open(0);
    QCOMPARE(m_server->connections() - before, int(Sessions::most) + 1);
    open(1);
    QCOMPARE(m_server->connections() - before, int(Sessions::most) + 2);
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
    m_others = {QStringLiteral("anna@example.com"), scripted::mailbox};
    byName->of(scripted::mailbox, {});
    QCOMPARE(failureOf([&] { byName->of(QStringLiteral("anna@example.com"), {}); }).key, "MAILBOX_FORBIDDEN");
}

void SessionsTest::takesNoNamesakeForTheUser()
{
    const QString namesake = QStringLiteral("ann@example.org");
    const auto sessions =
        make({{"username", QStringLiteral("Ann")}, {"directory", QStringLiteral("/some.csv")}});
    m_others = {scripted::mailbox, namesake};
    for (const QString &mailbox : std::as_const(m_others)) {
        const base::Failure failure = failureOf([&] { sessions->of(mailbox, {}); });
        QCOMPARE(failure.key, "MAILBOX_FORBIDDEN");
        QVERIFY(failure.fix.contains(QStringLiteral("full address as username")));
    }
    m_others = {scripted::mailbox};
    QCOMPARE(failureOf([&] { sessions->of(namesake, {}); }).key, "MAILBOX_FORBIDDEN");
    QCOMPARE(m_server->connections(), 0);
    sessions->of(scripted::mailbox, {});
}

void SessionsTest::refusesAServerThatOpensTheSameForAll()
{
    m_server->instead = scripted::ignoreWhoIsAskedFor;
    for (const QStringList &others : {m_others, QStringList{scripted::mailbox}}) {
        m_others = others;
        const base::Failure failure = failureOf([&] { make(m_master)->of(scripted::mailbox, {}); });
        QCOMPARE(failure.key, "MASTER_USER_IGNORED");
        QCOMPARE(failure.reaction, base::Reaction::EndRun);
        QCOMPARE(failure.area, base::Area::Destination);
        QVERIFY(failure.text.contains(scripted::mailbox));
        QVERIFY(!failure.fix.isEmpty());
    }
    QVERIFY(m_server->count("CREATE") > 0);
    QCOMPARE(m_server->count("DELETE"), m_server->count("CREATE"));
}

void SessionsTest::tellsMailboxesApartWithoutATrace()
{
    int validity = 7;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("STATUS"))
            return {};
        return "* STATUS INBOX (UIDVALIDITY " + QByteArray::number(validity++) + ")\r\n%1 OK Done\r\n";
    };
    make(m_master)->of(scripted::mailbox, {});
    QCOMPARE(m_server->count("STATUS"), 2);
    QCOMPARE(m_server->count("CREATE"), 0);
    // The same number may be chance.
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("STATUS"))
            return {};
        return QByteArray("* STATUS INBOX (UIDVALIDITY 7)\r\n%1 OK Done\r\n");
    };
    m_proven = std::make_shared<imap::ProvenServers>();
    make(m_master)->of(scripted::mailbox, {});
    QCOMPARE(m_server->count("CREATE"), 1);
    QCOMPARE(m_server->count("DELETE"), 1);
}

void SessionsTest::takesARefusalForHeedingOnlyWhereNothingCanBeCompared_data()
{
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<bool>("isIgnored");
    QTest::newRow("nobody else") << QStringList() << false;
    QTest::newRow("one who is missing") << QStringList{QStringLiteral("nobody@example.com")} << false;
    QTest::newRow("the same behind a refusal")
        << QStringList{QStringLiteral("nobody@example.com"), QStringLiteral("good@example.com")} << true;
}

void SessionsTest::takesARefusalForHeedingOnlyWhereNothingCanBeCompared()
{
    QFETCH(bool, isIgnored);
    QFETCH(QStringList, others);
    m_others = others;
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        const QByteArray response = QByteArray::fromBase64(command.mid(int(qstrlen("AUTHENTICATE PLAIN "))));
        if (response.startsWith("nobody@") || response.startsWith('\0'))
            return QByteArray("%1 NO [AUTHENTICATIONFAILED] No\r\n"); // a master user without a mailbox, too
        return scripted::ignoreWhoIsAskedFor(command);
    };
    const auto sessions = make(m_master);
    const base::Failure failure = failureOf([&] { sessions->of(scripted::mailbox, {}); });
    QCOMPARE(failure.key, isIgnored ? "MASTER_USER_IGNORED" : "NO_FAILURE");
}

void SessionsTest::looksOnceWhetherAMasterUserIsHeeded()
{
    const auto first = make(m_master);
    const auto second = make(m_master);
    first->of(scripted::mailbox, {});
    const int looks = m_server->count("STATUS");
    QVERIFY(looks > 0);
    second->of(scripted::mailbox, {});
    first->of(QStringLiteral("ben@example.com"), {});
    QCOMPARE(m_server->count("STATUS"), looks);
    first->proveAnew();
    second->of(QStringLiteral("ben@example.com"), {});
    QCOMPARE(m_server->count("STATUS"), 2 * looks);
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

void SessionsTest::triesTheMailboxThatAnotherLaneOpened()
{
    m_others = {QStringLiteral("nobody1@example.com"), QStringLiteral("nobody2@example.com"),
                QStringLiteral("nobody3@example.com")};
    const QString missing = QStringLiteral("nobody@example.com");
    QCOMPARE(failureOf([&] { make(m_master)->of(missing, {}); }).key, "SIGN_IN_REFUSED");
    make(m_master)->of(QStringLiteral("good@example.com"), {});
    QCOMPARE(failureOf([&] { make(m_master)->of(missing, {}); }).key, "MAILBOX_NOT_FOUND");
    const auto elsewhere = make({{"masterUser", QStringLiteral("master")},
                                 {"username", {}},
                                 {"directory", QStringLiteral("/another.csv")}});
    QCOMPARE(failureOf([&] { elsewhere->of(missing, {}); }).key, "SIGN_IN_REFUSED");
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
    const auto sessions = make({{"auth", QStringLiteral("xoauth2")},
                                {"tenant", QStringLiteral("contoso.com")},
                                {"clientId", QStringLiteral("11111111-2222-3333-4444-555555555555")},
                                {"directory", QStringLiteral("/some.csv")}});
    sessions->of(scripted::mailbox, {});
    QCOMPARE(m_asked, (QList<bool>{false, true}));
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
