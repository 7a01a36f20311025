// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/record.h"
#include "support/failureof.h"

class RecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsBytes();
    void keepsTheSourcesBytes_data();
    void keepsTheSourcesBytes();
    void refusesOtherText_data();
    void refusesOtherText();
    void bringsALocatorBack();
    void refusesAForeignLocator_data();
    void refusesAForeignLocator();
};

void RecordTest::comesBackFromItsBytes()
{
    xip::Record record{.format = xip::Record::Format::Json};
    record.signer = archive::Signer{.subject = QStringLiteral("CN=“Ann”"),
                                    .fingerprint = QByteArray(32, '\x7F'),
                                    .signedAt = base::fromIso(u"2026-11-19T08:00:00.123Z")};
    record.hasFileTime = true;
    record.origin = {.archive = QStringLiteral("a.zip"), .member = QStringLiteral("d/b.csv"), .line = 7};
    record.attachments = {{.name = QStringLiteral("a \n.txt"),
                           .mediaType = "text/plain",
                           .contentId = "x",
                           .size = 5,
                           .locator = "{}",
                           .sha256 = QByteArray(32, '\x01')},
                          {.name = QStringLiteral("b"), .omittedFor = "ATTACHMENT_MISSING"}};
    record.troubleKey = "KEY";
    record.troubleText = QStringLiteral("text");
    record.troubleFix = QStringLiteral("fix");
    const xip::Record back = xip::Record::decoded(record.encoded());
    QCOMPARE(back.encoded(), record.encoded());
    QVERIFY(back.format == record.format);
    QCOMPARE(back.signer->subject, record.signer->subject);
    QCOMPARE(back.signer->fingerprint, record.signer->fingerprint);
    QVERIFY(back.signer->signedAt == record.signer->signedAt);
    QVERIFY(back.attachments == record.attachments);
    QCOMPARE(back.troubleKey + back.troubleText.toUtf8() + back.troubleFix.toUtf8(),
             QByteArray("KEYtextfix"));
    QVERIFY(back.hasFileTime);
    QCOMPARE(back.origin.words(), u"“d/b.csv” in “a.zip”, line 7");
    QCOMPARE(xip::Record::decoded(xip::Record{}.encoded()).origin.words(), QString());
    QVERIFY(!xip::Record::decoded(xip::Record{}.encoded()).signer);
}

void RecordTest::keepsTheSourcesBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("lines") << QByteArray("From: a\r\n\r\n\n");
    QTest::newRow("no text") << QByteArray("\0\xFF\n\x80", 4);
}

void RecordTest::keepsTheSourcesBytes()
{
    QFETCH(QByteArray, bytes);
    const xip::Record record{.format = xip::Record::Format::Mail, .bytes = bytes};
    QCOMPARE(xip::Record::decoded(record.encoded()).bytes, bytes);
}

void RecordTest::refusesOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no line") << QByteArray(R"({"format":"mail"})");
    QTest::newRow("no JSON") << QByteArray("x\ny");
    QTest::newRow("another format") << QByteArray("{\"format\":\"msg\"}\n");
}

void RecordTest::refusesOtherText()
{
    QFETCH(QByteArray, text);
    QCOMPARE(support::failureOf([&] { xip::Record::decoded(text); }).key,
             QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void RecordTest::bringsALocatorBack()
{
    const xip::Locator locator{.content = QByteArray(32, 'c'),
                               .file = QStringLiteral("ä.xip"),
                               .member = 7,
                               .offset = 5'000'000'000,
                               .length = 9};
    const xip::Locator back = xip::Locator::decoded(locator.encoded());
    QCOMPARE(back.encoded(), locator.encoded());
    QCOMPARE(back.offset, 5'000'000'000);
    QCOMPARE(back.file, u"ä.xip");
}

void RecordTest::refusesAForeignLocator_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray content = QByteArray(64, 'c');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a short digest") << QByteArray(R"({"content":"cc","member":0,"offset":0,"length":1})");
    QTest::newRow("a negative member")
        << "{\"content\":\"" + content + R"(","member":-1,"offset":0,"length":1})";
    QTest::newRow("no length") << "{\"content\":\"" + content + R"(","member":1,"offset":0})";
}

void RecordTest::refusesAForeignLocator()
{
    QFETCH(QByteArray, text);
    QCOMPARE(support::failureOf([&] { xip::Locator::decoded(text); }).key,
             QByteArray("ATTACHMENT_UNAVAILABLE"));
}

QTEST_GUILESS_MAIN(RecordTest)
#include "record_test.moc"
