// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/archivefields.h"

class ArchiveFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheItem();
    void leavesOutWhatTheItemHasNot();
    void writesIdsExactly_data();
    void writesIdsExactly();
    void beginsWithTheKey();
    void passesSourceFieldsOn_data();
    void passesSourceFieldsOn();
    void threadsByReferences_data();
    void threadsByReferences();
    void threadsByConversation();
    void threadsWithoutTheConversationsStart();
    void cleansMessageIds_data();
    void cleansMessageIds();
};

void ArchiveFieldsTest::namesTheItem()
{
    model::Message message = compose::message();
    message.conversationId = QStringLiteral("room-1");
    message.dateSource = "file";
    mime::Stamp stamp = compose::stamp(QStringLiteral("m 1/ü"));
    stamp.identity = "jive:https://community.example.com";
    stamp.revision = QStringLiteral("3~abc");
    stamp.event = "edit";
    stamp.originalId = QStringLiteral("m-0");
    const mime::Headers headers = compose::headers(compose::written(message, {}, stamp));
    const QList<std::pair<QByteArray, QString>> expected = {
        {"X-Archive-Key", QString::fromLatin1(stamp.key.toHex())},
        {"X-Archive-Schema", QStringLiteral("1")},
        {"X-Archive-Source", QStringLiteral("XIP")},
        {"X-Archive-Connector", QString::fromLatin1(model::identityHash(stamp.identity))},
        {"X-Archive-Item-Id", QStringLiteral("m 1/ü")},
        {"X-Archive-Item-Version", QStringLiteral("3~abc")},
        {"X-Archive-Original-Id", QStringLiteral("m-0")},
        {"X-Archive-Event", QStringLiteral("edit")},
        {"X-Archive-Conversation-Id", QStringLiteral("room-1")},
        {"X-Archive-Sha256", QStringLiteral("11").repeated(32)},
        {"X-Archive-Date-Source", QStringLiteral("file")},
        {"Auto-Submitted", QStringLiteral("auto-generated")},
        {"MIME-Version", QStringLiteral("1.0")},
    };
    for (const auto &[name, value] : expected)
        QCOMPARE(headers.values(name), QStringList{value});
}

void ArchiveFieldsTest::leavesOutWhatTheItemHasNot()
{
    const mime::Headers headers = compose::headers(compose::written(compose::message()));
    for (const char *name :
         {"X-Archive-Item-Version", "X-Archive-Original-Id", "X-Archive-Conversation-Id",
          "X-Archive-Date-Source", "In-Reply-To", "References", "Thread-Topic", "Thread-Index"})
        QCOMPARE(headers.values(name), QStringList());
}

void ArchiveFieldsTest::writesIdsExactly_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("read");
    const auto same = [](const QString &id) {
        QTest::newRow(qPrintable(id.left(30))) << id << id;
    };
    same(QStringLiteral("1767322900000"));
    same(QStringLiteral("folder/a  file  with   spaces.json#3"));
    same(QStringLiteral(" x "));
    same(QStringLiteral("=?UTF-8?Q?x?="));
    same(QStringLiteral("ü会議😀"));
    same(QString(3000, u'x'));
    QTest::newRow("line breaks") << QStringLiteral("a\r\nBcc: eve@example.com")
                                 << QStringLiteral("a  Bcc: eve@example.com");
}

void ArchiveFieldsTest::writesIdsExactly()
{
    QFETCH(QString, id);
    QFETCH(QString, read);
    const mime::Headers headers =
        compose::headers(compose::written(compose::message(), {}, compose::stamp(id)));
    QCOMPARE(headers.values("X-Archive-Item-Id"), QStringList{read});
    QVERIFY(headers.values("Bcc").isEmpty());
}

void ArchiveFieldsTest::beginsWithTheKey()
{
    QVERIFY(compose::written(compose::message())
                .startsWith(QByteArray("X-Archive-Key: " + compose::stamp().key.toHex() + "\r\n")));
}

void ArchiveFieldsTest::passesSourceFieldsOn_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isPassed");
    for (const char *name : {"X-XIP-Signer", "x-symphony-stream", "Importance", "Keywords", "Content-Class"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name :
         {"", "X-", "X-Archive-Key", "x-archive-other", "X-MS-Exchange-Organization-SCL", "x-ms-exchange-x",
          "X-MS-Journal-Report", "Received", "DKIM-Signature", "Return-Path", "Bcc", "From", "Content-Type",
          "Message-ID", "X-Evil: x\r\nBcc", "X-Evil\r\nBcc", "X Evil", "X-Ü",
          "X-Long-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void ArchiveFieldsTest::passesSourceFieldsOn()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isPassed);
    model::Message message = compose::message();
    message.headers = {{name, QStringLiteral("c4nary\r\nBcc: eve@example.com")}};
    const QByteArray bytes = compose::written(message);
    QCOMPARE(bytes.contains("c4nary"), isPassed);
    QVERIFY(compose::headers(bytes).values("Bcc").isEmpty());
}

void ArchiveFieldsTest::threadsByReferences_data()
{
    QTest::addColumn<QByteArrayList>("references");
    QTest::addColumn<QByteArray>("inReplyTo");
    QTest::addColumn<QByteArrayList>("written");
    const auto ids = [](int first, int last) {
        QByteArrayList list;
        for (int i = first; i <= last; ++i)
            list += QByteArray::number(i) + "@example.com";
        return list;
    };
    QTest::newRow("none") << QByteArrayList() << QByteArray() << QByteArrayList();
    QTest::newRow("parent only") << QByteArrayList() << QByteArray("p@x") << QByteArrayList{"p@x"};
    QTest::newRow("parent last") << ids(1, 2) << QByteArray("2@example.com") << ids(1, 2);
    QTest::newRow("parent missing") << ids(1, 2) << QByteArray("3@example.com") << ids(1, 3);
    QTest::newRow("twenty") << ids(1, 20) << QByteArray() << ids(1, 20);
    QTest::newRow("more") << ids(1, 40) << QByteArray() << (ids(1, 1) + ids(31, 40));
    QTest::newRow("hostile") << QByteArrayList{"a@x>\r\nBcc: <b@x", "", "\r\n", "c@x"} << QByteArray()
                             << QByteArrayList{"a@xBcc:b@x", "c@x"};
}

void ArchiveFieldsTest::threadsByReferences()
{
    QFETCH(QByteArrayList, references);
    QFETCH(QByteArray, inReplyTo);
    QFETCH(QByteArrayList, written);
    model::Message message = compose::message();
    message.references = {references.begin(), references.end()};
    message.inReplyTo = inReplyTo;
    const mime::Headers headers = compose::headers(compose::written(message));
    QCOMPARE(QByteArrayList(headers.references.begin(), headers.references.end()), written);
    QCOMPARE(headers.inReplyTo, inReplyTo);
    QVERIFY(headers.values("Bcc").isEmpty());
}

void ArchiveFieldsTest::threadsByConversation()
{
    model::Message message = compose::message();
    message.conversationId = QStringLiteral("room-1");
    message.conversationTopic = QStringLiteral("Röom\r\n1");
    message.conversationStart = message.date - std::chrono::hours(1);
    const mime::Headers first = compose::headers(compose::written(message));
    QCOMPARE(first.values("Thread-Topic"), QStringList{QStringLiteral("Röom 1")});
    QCOMPARE(QByteArray::fromBase64(first.values("Thread-Index").at(0).toLatin1()).size(), 22);
    message.inReplyTo = "p@example.com";
    const mime::Headers reply = compose::headers(compose::written(message));
    QCOMPARE(QByteArray::fromBase64(reply.values("Thread-Index").at(0).toLatin1()).size(), 27);
}

void ArchiveFieldsTest::threadsWithoutTheConversationsStart()
{
    model::Message message = compose::message();
    message.conversationId = QStringLiteral("room-1");
    const auto index = [&] {
        const mime::Headers headers = compose::headers(compose::written(message));
        return QByteArray::fromBase64(headers.values("Thread-Index").at(0).toLatin1());
    };
    const QByteArray first = index();
    QCOMPARE(first.size(), 22);
    message.date += std::chrono::hours(30);
    QCOMPARE(index(), first);
    message.inReplyTo = "p@example.com";
    const QByteArray reply = index();
    QCOMPARE(reply.size(), 27);
    QCOMPARE(reply.first(22), first);
    message.date += std::chrono::hours(30);
    QVERIFY(index() > reply);
}

void ArchiveFieldsTest::cleansMessageIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("clean");
    QTest::newRow("good") << QByteArray("a.b+c@example.com") << QByteArray("a.b+c@example.com");
    QTest::newRow("brackets") << QByteArray("<a@x>") << QByteArray("a@x");
    QTest::newRow("breaks") << QByteArray("a\r\n b@x\0\xFF", 10) << QByteArray("ab@x");
    QTest::newRow("long") << QByteArray(901, 'x') << QByteArray();
}

void ArchiveFieldsTest::cleansMessageIds()
{
    QFETCH(QByteArray, id);
    QTEST(QByteArray::fromStdString(mime::cleanMessageId(id)), "clean");
}

QTEST_GUILESS_MAIN(ArchiveFieldsTest)

#include "archivefields_test.moc"
