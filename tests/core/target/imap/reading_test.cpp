// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "target/imap/mailfolder.h"
#include "target/imap/reading.h"

using support::failureOf;

class ReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsKeysInPortions();
    void readsDigestsOfMessagesOfAnySize();
    void readsOneMessage();
    void passesOverWhatIsRemovedMeanwhile();
    void trustsNoAnswerThatLeavesOutAMessage();
    void asksForTheHeaderWhereTheFieldIsNil();
    void takesTheFirstKeyOfAHeader_data();
    void takesTheFirstKeyOfAHeader();

private:
    void fill(int count, int every = 1)
    {
        for (int i = 0; i < count; ++i)
            add(i * every + 1, contract::messageOf(i));
    }
    void add(int uid, const QByteArray &bytes)
    {
        m_server->folder("ann@example.com", "INBOX.XIP")
            .messages.push_back({.uid = static_cast<quint32>(uid), .bytes = bytes});
    }
    imap::Session &session()
    {
        m_session = scripted::signedIn(*m_server);
        imap::MailFolder(*m_session, QStringLiteral("INBOX"), QStringLiteral("XIP"), {}).select({});
        return *m_session;
    }

    std::unique_ptr<support::ImapServer> m_server;
    std::unique_ptr<imap::Session> m_session;
};

void ReadingTest::init()
{
    m_session.reset();
    m_server = std::make_unique<support::ImapServer>();
}

void ReadingTest::readsKeysInPortions()
{
    fill(2500, 3);
    imap::Session &from = session();
    const std::vector<quint32> uids = imap::uidsFrom(from, 4, {});
    QCOMPARE(uids.size(), 2499u);
    QCOMPARE(uids.front(), 4u);
    QVERIFY(imap::uidsFrom(from, 8000, {}).empty());
    std::map<quint32, model::ItemKey> keys;
    imap::readKeys(from, uids, [&](quint32 uid, const auto &key) { keys[uid] = key.value(); }, {});
    QCOMPARE(keys.size(), 2499u);
    QCOMPARE(keys[7], contract::letter(2, {}).archiveKey);
    QCOMPARE(imap::uidsAmong(from, std::vector<quint32>{1, 2, 3, 4}, {}), (std::vector<quint32>{1, 4}));
}

void ReadingTest::readsDigestsOfMessagesOfAnySize()
{
    std::vector<QByteArray> messages;
    for (const int size : {0, 10, 64 << 10, (64 << 10) + 1, 3 << 20}) {
        messages.push_back(contract::keyLine(size) + "\r\n" + QByteArray(size, 'x'));
        add(int(messages.size()), messages.back());
    }
    messages.push_back(contract::keyLine(7) + "\r\n" + QByteArray("a\r\r\nb\rc\n").repeated(20000) + "\r");
    add(int(messages.size()), messages.back());
    messages.push_back("Subject: not ours\r\n\r\n");
    add(int(messages.size()), messages.back());
    imap::Session &from = session();
    int seen = 0;
    imap::readMessages(from, imap::uidsFrom(from, 1, {}),
                       [&](const imap::StoredMessage &message) {
                           ++seen;
                           QCOMPARE(message.sha256, base::Digest::sha256(messages.at(message.uid - 1)));
                           QByteArray lineFeeds = messages.at(message.uid - 1);
                           QCOMPARE(message.lineFeedSha256,
                                    base::Digest::sha256(lineFeeds.replace("\r\n", "\n")));
                           QCOMPARE(message.key.has_value(), message.uid != messages.size());
                       },
                       {});
    QCOMPARE(seen, int(messages.size()));
}

void ReadingTest::readsOneMessage()
{
    const QByteArray large(3 << 20, 'y');
    add(1, "small\r\n");
    add(2, large);
    imap::Session &from = session();
    for (const auto &[uid, bytes] : {std::pair(1u, QByteArray("small\r\n")), std::pair(2u, large)}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(imap::readMessage(from, uid, buffer, {}));
        QVERIFY(buffer.data() == bytes);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(!imap::readMessage(from, 3, buffer, {}));
}

void ReadingTest::passesOverWhatIsRemovedMeanwhile()
{
    fill(3);
    imap::Session &from = session();
    const std::vector<quint32> uids = imap::uidsFrom(from, 1, {});
    m_server->folder("ann@example.com", "INBOX.XIP")
        .messages.erase(m_server->folder("ann@example.com", "INBOX.XIP").messages.begin());
    int keys = 0;
    imap::readKeys(from, uids, [&](quint32, const auto &) { ++keys; }, {});
    QCOMPARE(keys, 2);
    m_server->instead = [](const QByteArray &) {
        return QByteArray("%1 NO [EXPUNGEISSUED] Some are gone\r\n");
    };
    QVERIFY(imap::uidsAmong(from, uids, {}).empty());
    m_server->instead = [](const QByteArray &) {
        return QByteArray("%1 NO Cannot\r\n");
    };
    QCOMPARE(failureOf([&] { imap::uidsAmong(from, uids, {}); }).key, "MAILBOX_UNAVAILABLE");
}

void ReadingTest::trustsNoAnswerThatLeavesOutAMessage()
{
    fill(3);
    imap::Session &from = session();
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.contains("HEADER.FIELDS"))
            return {};
        return QByteArray("* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X-ARCHIVE-KEY)] \"\")\r\n%1 OK Done\r\n");
    };
    const base::Failure failure = failureOf([&] {
        imap::readKeys(from, std::vector<quint32>{1, 2, 3}, [](quint32, const auto &) {}, {});
    });
    QCOMPARE(failure.key, "MAILBOX_UNAVAILABLE");
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
}

void ReadingTest::asksForTheHeaderWhereTheFieldIsNil()
{
    fill(2);
    imap::Session &from = session();
    const QByteArray line = contract::keyLine(1) + "\r\n\r\n";
    const QByteArray nil = "* 1 FETCH (UID 1 BODY[HEADER.FIELDS (X-ARCHIVE-KEY)] NIL)\r\n"
                           "* 2 FETCH (UID 2 BODY[HEADER.FIELDS (X-ARCHIVE-KEY)] \"\")\r\n%1 OK Done\r\n";
    QByteArray header = "* 1 FETCH (UID 1 BODY[HEADER] {" + QByteArray::number(line.size()) + "}\r\n" + line +
                        ")\r\n%1 OK Done\r\n";
    m_server->instead = [&](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.contains("BODY.PEEK[HEADER"))
            return {};
        return command.contains("HEADER.FIELDS") ? nil : header;
    };
    std::map<quint32, std::optional<model::ItemKey>> keys;
    const auto read = [&] {
        imap::readKeys(from, std::vector<quint32>{1, 2},
                       [&](quint32 uid, const auto &key) { keys[uid] = key; }, {});
    };
    read();
    QCOMPARE(keys.size(), 2u);
    QCOMPARE(keys[1], contract::letter(1, {}).archiveKey);
    QVERIFY(!keys[2]);
    header = "* 1 FETCH (UID 1 BODY[HEADER] NIL)\r\n%1 OK Done\r\n";
    QCOMPARE(failureOf(read).key, "MAILBOX_UNAVAILABLE");
}

void ReadingTest::takesTheFirstKeyOfAHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isKey");
    const QByteArray hex = contract::letter(1, {}).archiveKey.toHex();
    QTest::newRow("ours") << QByteArray("X-Archive-Key: " + hex + "\r\n\r\n") << true;
    QTest::newRow("any case") << QByteArray("x-archive-KEY:" + hex.toUpper() + "\r\n\r\n") << true;
    QTest::newRow("folded") << QByteArray("X-Archive-Key:\r\n " + hex + "\r\n\r\n") << true;
    QTest::newRow("the first of two")
        << QByteArray("X-Archive-Key: " + hex + "\r\nX-Archive-Key: other\r\n\r\n") << true;
    QTest::newRow("second line") << QByteArray("A: b\r\nX-Archive-Key: " + hex) << true;
    QTest::newRow("too long") << QByteArray("X-Archive-Key: " + hex + "00\r\n") << false;
    QTest::newRow("too short") << QByteArray("X-Archive-Key: " + hex.chopped(2) + "\r\n") << false;
    QTest::newRow("no hex") << QByteArray("X-Archive-Key: " + QByteArray(32, 'g') + "\r\n") << false;
    QTest::newRow("within a value") << QByteArray("A: X-Archive-Key: " + hex + "\r\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void ReadingTest::takesTheFirstKeyOfAHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, isKey);
    const auto key = imap::keyInHeader(header);
    QCOMPARE(key.has_value(), isKey);
    if (isKey)
        QCOMPARE(*key, contract::letter(1, {}).archiveKey);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
