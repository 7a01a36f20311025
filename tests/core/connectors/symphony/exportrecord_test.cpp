// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/exportrecord.h"
#include "support/failureof.h"

using namespace symphony;

class ExportRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingWrittenDown()
    {
        ExportRecord record{.identity = "symphony:acme", .format = ExportRecord::Format::Dump};
        record.bytes = QByteArray("\x00\xFF {}", 5);
        record.attachments = {{.name = QStringLiteral("a.txt"),
                               .mediaType = "text/plain",
                               .contentId = {},
                               .size = 3,
                               .locator = "there",
                               .omittedFor = "ATTACHMENT_MISSING",
                               .sha256 = QByteArray(32, 1),
                               .storedAt = {}}};
        record.file = QStringLiteral("x.zip/y");
        record.troubleKey = "KEY";
        record.troubleText = QStringLiteral("why");
        record.troubleFix = QStringLiteral("so");
        const ExportRecord same = ExportRecord::decoded(record.encoded());
        QCOMPARE(same.encoded(), record.encoded());
        QCOMPARE(same.attachments, record.attachments);
        QCOMPARE(same.bytes, record.bytes);
        QCOMPARE(same.troubleFix, u"so");
        QVERIFY(ExportRecord::isOne(record.encoded()) && !ExportRecord::isOne("{}"));
    }
    void refusesWhatIsNone()
    {
        QCOMPARE(support::failureOf([&] { ExportRecord::decoded("{}"); }).key,
                 QByteArray("SOURCE_ITEM_UNREADABLE"));
    }
    void keepsAnEmail()
    {
        ExportRecord record{.identity = "symphony:acme", .format = ExportRecord::Format::Mail};
        record.bytes = "From: a@example.com\r\nTo: b@example.com\r\nMessage-ID: <1@x>\r\nDate: Thu, 19 Nov "
                       "2026 08:00:00 +0100\r\n\r\n";
        model::SourceItem item{.id = QStringLiteral("i")};
        item.record = record.encoded();
        QCOMPARE(support::failureOf([&] { exportedMessageOf(item); }).key,
                 QByteArray("SOURCE_ITEM_UNREADABLE")); // no bytes
        item.recordAt = model::Attachment{.name = QStringLiteral("m.eml")};
        const model::Message message = exportedMessageOf(item);
        QVERIFY(message.original && message.originalHasMessageId && message.originalHasDate &&
                message.html.isEmpty());
        QCOMPARE(message.messageId, QByteArray("1@x"));
        QCOMPARE(message.people.size(), size_t(2));
        QCOMPARE(message.sourceName, u"Symphony");
    }
    void saysWhatToDoAboutWhatIsNotUnderstood()
    {
        ExportRecord record{.identity = "symphony:acme"};
        record.troubleKey = "SOURCE_ITEM_UNREADABLE";
        record.troubleText = QStringLiteral("x");
        model::SourceItem item;
        const auto failure = [&] {
            item.record = record.encoded();
            return support::failureOf([&] { exportedMessageOf(item); });
        };
        QCOMPARE(failure().key, QByteArray("SOURCE_ITEM_UNREADABLE"));
        QVERIFY(failure().reaction == base::Reaction::SkipItem && failure().fix.contains(u"export"));
        record.troubleFix = QStringLiteral("Look.");
        QCOMPARE(failure().fix, u"Look.");
    }
    void attachesRawXmlToAMessageThatAMappingCanSendOn()
    {
        ExportRecord record{.identity = "symphony:acme"};
        record.file = QStringLiteral("s.zip/chat.xml");
        model::SourceItem item;
        item.sentAt = *base::fromIso(QStringLiteral("2026-11-22T23:59:59Z"));
        item.recordAt = model::Attachment{.name = QStringLiteral("chat.xml"), .size = 7, .locator = "there"};
        for (const bool isOfEarlierVersion : {false, true}) { // which failed it, and a replay converts it
            if (isOfEarlierVersion)
                record.troubleKey = "NO_PARTICIPANTS";
            item.record = record.encoded();
            const model::Message message = exportedMessageOf(item);
            QCOMPARE(message.people.size(), size_t(1));
            QCOMPARE(message.people.front().label(), u"symphony-xml");
            QCOMPARE(message.attachments.size(), size_t(1));
            QCOMPARE(message.attachments.front().locator, QByteArray("there"));
            QCOMPARE(message.date, item.sentAt);
            QVERIFY(message.subject.contains(u"chat.xml") && !message.original);
        }
        item.recordAt.reset();
        QCOMPARE(support::failureOf([&] { exportedMessageOf(item); }).key,
                 QByteArray("SOURCE_ITEM_UNREADABLE"));
    }
};

QTEST_GUILESS_MAIN(ExportRecordTest)
#include "exportrecord_test.moc"
