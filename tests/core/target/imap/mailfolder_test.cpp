// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/foldername.h"
#include "target/imap/mailfolder.h"

using imap::MailFolder;
using support::failureOf;

class MailFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void standsBelowThePrefix_data();
    void standsBelowThePrefix();
    void isOneLevelWhateverTheDelimiter();
    void isMadeAndSubscribedOnce();
    void isAbsentOnlyWhenTheServerListsItNot();
    void isNotAbsentWhileTheServerIsInTrouble();
    void isLeftForLaterWhenNobodySaysWhereItStands();
    void saysWhyItCannotBeMade();
    void readsWhatSelectingSays();

private:
    MailFolder folder(imap::Session &session, const QString &name = QStringLiteral("XIP"),
                      const QString &prefix = QStringLiteral("INBOX"))
    {
        return {session, prefix, name, {}};
    }

    std::unique_ptr<support::ImapServer> m_server;
};

void MailFolderTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
}

void MailFolderTest::standsBelowThePrefix_data()
{
    QTest::addColumn<QByteArray>("delimiter");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("Maildir++") << QByteArray(".") << "INBOX" << QByteArray("INBOX.XIP");
    QTest::newRow("Exchange") << QByteArray("/") << "INBOX" << QByteArray("INBOX/XIP");
    QTest::newRow("top level") << QByteArray("/") << "" << QByteArray("XIP");
    QTest::newRow("levels") << QByteArray(".") << "INBOX/Arch & ive" << QByteArray("INBOX.Arch &- ive.XIP");
    QTest::newRow("backslash") << QByteArray("\\\\") << "INBOX" << QByteArray("INBOX\\XIP");
    QTest::newRow("no levels") << QByteArray() << "INBOX" << QByteArray("XIP");
}

void MailFolderTest::standsBelowThePrefix()
{
    QFETCH(QByteArray, delimiter);
    QFETCH(QString, prefix);
    m_server->delimiter = delimiter;
    const auto session = scripted::signedIn(*m_server);
    QTEST(folder(*session, QStringLiteral("XIP"), prefix).name(), "name");
    const qsizetype asked = m_server->commands().size();
    folder(*session, QStringLiteral("Jive"), prefix);
    QCOMPARE(m_server->commands().size(), asked);
}

void MailFolderTest::isOneLevelWhateverTheDelimiter()
{
    m_server->delimiter = "~";
    const auto session = scripted::signedIn(*m_server);
    const QByteArray name = folder(*session, QStringLiteral("a~b")).name();
    QCOMPARE(name.count('~'), 1);
    QVERIFY(name != folder(*session, QStringLiteral("a_b")).name());
    QVERIFY(name != folder(*session, QStringLiteral("a.b")).name());
}

void MailFolderTest::isMadeAndSubscribedOnce()
{
    const auto session = scripted::signedIn(*m_server);
    MailFolder place = folder(*session);
    place.selectForAppend({});
    QVERIFY(m_server->commands().contains("CREATE \"INBOX.XIP\""));
    QVERIFY(m_server->commands().contains("SUBSCRIBE \"INBOX.XIP\""));
    QCOMPARE(session->selected, "INBOX.XIP");
    m_server->forget();
    place.selectForAppend({});
    QVERIFY(m_server->commands().isEmpty());
    folder(*session, QStringLiteral("Jive")).selectForAppend({});
    m_server->forget();
    place.selectForAppend({});
    QCOMPARE(m_server->commands(), QByteArrayList{"SELECT \"INBOX.XIP\""});
}

void MailFolderTest::isAbsentOnlyWhenTheServerListsItNot()
{
    const auto session = scripted::signedIn(*m_server);
    QVERIFY(!folder(*session).select({}));
    m_server->folder("ann@example.com", "INBOX.XIP");
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("SELECT"))
            return {};
        return QByteArray("%1 NO [SERVERBUG] Internal error\r\n");
    };
    const base::Failure failure = failureOf([&] { folder(*session).select({}); });
    QCOMPARE(failure.key, "MAILBOX_UNAVAILABLE");
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
}

/// Its storage is away, so that it lists no folder either.
void MailFolderTest::isNotAbsentWhileTheServerIsInTrouble()
{
    const auto session = scripted::signedIn(*m_server);
    for (const char *code : {"UNAVAILABLE", "INUSE", "SERVERBUG", "LIMIT"}) {
        m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
            if (!command.startsWith("SELECT"))
                return {};
            return QByteArray("%1 NO [") + code + "] Not now\r\n";
        };
        QVERIFY2(!failureOf([&] { folder(*session).select({}); }).key.isEmpty(), code);
    }
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("SELECT"))
            return {};
        return QByteArray("%1 NO [NONEXISTENT] No such folder\r\n");
    };
    QVERIFY(!folder(*session).select({}));
}

void MailFolderTest::isLeftForLaterWhenNobodySaysWhereItStands()
{
    const auto session = scripted::signedIn(*m_server);
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("LIST"))
            return {};
        return QByteArray("%1 NO System I/O error\r\n");
    };
    const base::Failure failure = failureOf([&] { folder(*session); });
    QCOMPARE(failure.key, "MAILBOX_UNAVAILABLE");
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    m_server->instead = {};
    QCOMPARE(folder(*session).name(), "INBOX.XIP");
}

void MailFolderTest::saysWhyItCannotBeMade()
{
    const auto session = scripted::signedIn(*m_server);
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("CREATE"))
            return {};
        return QByteArray("%1 NO [CANNOT] Not such a name\r\n");
    };
    const base::Failure failure = failureOf([&] { folder(*session).selectForAppend({}); });
    QCOMPARE(failure.key, "FOLDER_REFUSED");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY(failure.text.contains(QStringLiteral("Not such a name")));
    m_server->instead = [this](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("CREATE"))
            return {};
        m_server->folder("ann@example.com", "INBOX.XIP");
        return QByteArray("%1 NO [ALREADYEXISTS] Somebody was faster\r\n");
    };
    folder(*session).selectForAppend({});
}

void MailFolderTest::readsWhatSelectingSays()
{
    const auto session = scripted::signedIn(*m_server);
    auto &stored = m_server->folder("ann@example.com", "INBOX.XIP");
    stored.uidNext = 4000000000;
    stored.messages.resize(2);
    const imap::FolderState expected{.uidValidity = 7, .uidNext = 4000000000, .exists = 2};
    QCOMPARE(folder(*session).select({}).value(), expected);
}

QTEST_GUILESS_MAIN(MailFolderTest)
#include "mailfolder_test.moc"
