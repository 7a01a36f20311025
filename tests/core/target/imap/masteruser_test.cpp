// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/imap/masteruser.h"

using imap::isSameMailbox;
using imap::ProvenServers;
using support::failureOf;

class MasterUserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void provesAServerUntilItIsForgotten();
    void provesAnewWhatWasNotProven();
    void tellsMailboxesApartByTheirUidValidity();
    void asksForAFolderWhereTheUidValidityIsTheSame();
    void countsThemAsTwoWhereNoFolderMayBeMade();
    void saysNothingWhenTheServerDoesNot_data();
    void saysNothingWhenTheServerDoesNot();

private:
    std::unique_ptr<imap::Session> opened(const QString &mailbox) const
    {
        auto session = std::make_unique<imap::Session>(scripted::settingsOf(*m_server), scripted::network());
        session->connect({});
        session->signIn({.mailbox = mailbox, .user = mailbox, .secret = base::Secret("secret")}, {});
        return session;
    }
    bool isSame(const QString &other) const
    {
        return isSameMailbox(*opened(scripted::mailbox), *opened(other), QStringLiteral("INBOX"), {});
    }

    const QString m_other = QStringLiteral("ben@example.com");
    std::unique_ptr<support::ImapServer> m_server;
};

void MasterUserTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
}

void MasterUserTest::provesAServerUntilItIsForgotten()
{
    ProvenServers servers;
    int looks = 0;
    const auto look = [&] {
        ++looks;
        return true;
    };
    servers.prove("one", look);
    servers.prove("one", look);
    QCOMPARE(looks, 1);
    servers.prove("other", look);
    QCOMPARE(looks, 2);
    servers.forget("one");
    servers.prove("other", look);
    QCOMPARE(looks, 2);
    servers.prove("one", look);
    QCOMPARE(looks, 3);
}

void MasterUserTest::provesAnewWhatWasNotProven()
{
    ProvenServers servers;
    int looks = 0;
    servers.prove("one", [&] { return ++looks == 0; });
    const auto fail = [&]() -> bool {
        ++looks;
        throw base::inputFailure("NOT_NOW", QStringLiteral("Not now."));
    };
    QCOMPARE(failureOf([&] { servers.prove("one", fail); }).key, "NOT_NOW");
    servers.prove("one", [&] { return ++looks > 0; });
    QCOMPARE(looks, 3);
}

void MasterUserTest::tellsMailboxesApartByTheirUidValidity()
{
    int validity = 7;
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("STATUS"))
            return {};
        return "* STATUS INBOX (UIDVALIDITY " + QByteArray::number(validity++) + ")\r\n%1 OK Done\r\n";
    };
    QVERIFY(!isSame(m_other));
    QCOMPARE(m_server->count("CREATE"), 0);
}

void MasterUserTest::asksForAFolderWhereTheUidValidityIsTheSame()
{
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("STATUS"))
            return {};
        return QByteArray("* STATUS INBOX (UIDVALIDITY 1)\r\n%1 OK Done\r\n");
    };
    QVERIFY(!isSame(m_other));
    QVERIFY(isSame(scripted::mailbox));
    QCOMPARE(m_server->count("CREATE \"INBOX.Chancery check "), 2);
    QCOMPARE(m_server->count("DELETE \"INBOX.Chancery check "), 2);
}

void MasterUserTest::saysNothingWhenTheServerDoesNot_data()
{
    QTest::addColumn<QByteArray>("silent");
    QTest::newRow("no folder can be made") << QByteArray("CREATE");
    QTest::newRow("it cannot be listed") << QByteArray("LIST \"\" \"INBOX.Chancery");
}

void MasterUserTest::saysNothingWhenTheServerDoesNot()
{
    QFETCH(QByteArray, silent);
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith(silent))
            return {};
        return QByteArray("%1 NO System I/O error\r\n");
    };
    const base::Failure failure = failureOf([&] { isSame(m_other); });
    QCOMPARE(failure.key, "MAILBOX_UNAVAILABLE");
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(m_server->count("DELETE"), m_server->count("CREATE") - (silent == "CREATE" ? 1 : 0));
}

void MasterUserTest::countsThemAsTwoWhereNoFolderMayBeMade()
{
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        return command.startsWith("CREATE") ? std::optional<QByteArray>("%1 NO [NOPERM] Not yours\r\n")
                                            : std::nullopt;
    };
    QVERIFY(!isSame(m_other));
}

QTEST_GUILESS_MAIN(MasterUserTest)
#include "masteruser_test.moc"
