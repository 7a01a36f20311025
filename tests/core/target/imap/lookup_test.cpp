// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "target/imap/lookup.h"

using contract::lettersTo;
using scripted::mailbox;

class LookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsOursByTheItemsKey();
    void readsOnlyWhatIsNew();
    void readsAllAnewInAnotherFolder();
    void findsTheSecondCopyWhenTheFirstIsGone();
    void readsReceipts_data();
    void readsReceipts();

private:
    void add(int number, quint32 uid)
    {
        auto &folder = m_server->folder("ann@example.com", "INBOX.XIP");
        folder.messages.push_back({.uid = uid, .bytes = contract::messageOf(number)});
        folder.uidNext = uid + 1;
    }
    std::map<model::DeliveryKey, target::Found> lookUp(const contract::Letters &letters)
    {
        if (!m_session)
            m_session = scripted::signedIn(*m_server);
        imap::MailFolder folder(*m_session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {});
        const auto state = folder.select({});
        m_server->forget();
        return imap::lookUp(*m_session, *state, m_index, letters, {});
    }

    std::unique_ptr<support::ImapServer> m_server;
    std::unique_ptr<imap::Session> m_session;
    imap::KeyIndex m_index;
};

void LookupTest::init()
{
    m_session.reset();
    m_server = std::make_unique<support::ImapServer>();
    m_index = {};
}

void LookupTest::findsOursByTheItemsKey()
{
    add(1, 5);
    add(3, 9);
    const auto letters = lettersTo(mailbox, 5);
    const auto found = lookUp(letters);
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found.at(letters[1].key).receipt, "7:5");
    QCOMPARE(found.at(letters[3].key).state, target::Found::State::Complete);
}

void LookupTest::readsOnlyWhatIsNew()
{
    for (int i = 0; i < 20; ++i)
        add(i, static_cast<quint32>(i + 1));
    lookUp(lettersTo(mailbox, 20));
    lookUp(lettersTo(mailbox, 3, 30));
    QVERIFY2(m_server->commands().isEmpty(), m_server->commands().join('|').constData());
    add(30, 40);
    QCOMPARE(lookUp(lettersTo(mailbox, 3, 30)).size(), 1u);
    QCOMPARE(m_server->commands().first(), "UID FETCH 21:* (UID)");
    QVERIFY(m_server->commands().at(1).startsWith("UID FETCH 40 (UID BODY.PEEK[HEADER"));
}

void LookupTest::readsAllAnewInAnotherFolder()
{
    add(1, 5);
    QCOMPARE(lookUp(lettersTo(mailbox, 5)).size(), 1u);
    auto &folder = m_server->folder("ann@example.com", "INBOX.XIP");
    folder.messages = {{.uid = 3, .bytes = contract::messageOf(2)}};
    m_server->uidValidity = 8;
    const auto letters = lettersTo(mailbox, 5);
    const auto found = lookUp(letters);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found.at(letters[2].key).receipt, "8:3");
}

void LookupTest::findsTheSecondCopyWhenTheFirstIsGone()
{
    add(1, 5);
    add(1, 6);
    add(2, 7);
    const auto letters = lettersTo(mailbox, 3);
    QCOMPARE(lookUp(letters).at(letters[1].key).receipt, "7:5");
    auto &messages = m_server->folder("ann@example.com", "INBOX.XIP").messages;
    messages.erase(messages.begin());
    QCOMPARE(lookUp(letters).at(letters[1].key).receipt, "7:6");
    messages.erase(messages.begin());
    const auto found = lookUp(letters);
    QCOMPARE(found.size(), 1u);
    QVERIFY(found.contains(letters[2].key));
}

void LookupTest::readsReceipts_data()
{
    QTest::addColumn<QByteArray>("receipt");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("ours") << imap::receiptOf(4294967295, 12) << true;
    QTest::newRow("of an unknown place") << imap::receiptOf(0, 0) << false;
    for (const char *other : {"", "7", "7:", ":7:8", "7:8:9", "a:b", "7:-1"})
        QTest::newRow(other) << QByteArray(other) << false;
}

void LookupTest::readsReceipts()
{
    QFETCH(QByteArray, receipt);
    QTEST(imap::parsedReceipt(receipt).has_value(), "isOne");
}

QTEST_GUILESS_MAIN(LookupTest)
#include "lookup_test.moc"
