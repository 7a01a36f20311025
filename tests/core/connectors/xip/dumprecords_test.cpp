// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "connectors/xip/dumprecords.h"
#include "core/mime/dumps.h"
#include "mime/dumpitem.h"
#include "support/failureof.h"

class DumpRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOneItemAfterAnother();
    void tellsABreakAfterTheItemsBeforeIt();
    void readsOnBehindAConversationOfTooManyEvents();
    void writesNoMoreThanItMay();
    void leavesNothingInTheScratchFolder();
};

static constexpr qint64 plenty = 1LL << 40;

static std::unique_ptr<QBuffer> device(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

void DumpRecordsTest::givesOneItemAfterAnother()
{
    const QTemporaryDir scratch;
    xip::DumpRecords records(device(mime::sampleDump()), scratch.path(), plenty);
    QStringList ids;
    while (const auto record = records.next())
        ids.append(mime::DumpItem::decoded(record->bytes).id);
    QCOMPARE(ids.join(u','), u"m-1,m-1b,m-2,,");
}

void DumpRecordsTest::tellsABreakAfterTheItemsBeforeIt()
{
    const QTemporaryDir scratch;
    QByteArray torn = mime::sampleDump();
    torn.replace("</FileDump>", "<Conversation><RoomID>r</RoomID><Message><MessageId>m-9</MessageId>"
                                "<DateTimeUTC>1</DateTimeUTC></Message><Message><DateTimeUTC>never");
    xip::DumpRecords records(device(torn), scratch.path(), plenty);
    for (int i = 0; i < 5; ++i)
        QVERIFY(records.next());
    QCOMPARE(mime::DumpItem::decoded(records.next()->bytes).id, u"m-9");
    for (int i = 0; i < 2; ++i)
        QCOMPARE(support::failureOf([&] { records.next(); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

void DumpRecordsTest::readsOnBehindAConversationOfTooManyEvents()
{
    const QTemporaryDir scratch;
    const QByteArray event("<ParticipantLeft><DateTimeUTC>1</DateTimeUTC></ParticipantLeft>");
    QByteArray dump = mime::sampleDump();
    const QByteArray endless =
        "<FileDump><Conversation><RoomID>r-0</RoomID>" + event.repeated(100'001) + "</Conversation>";
    dump.replace("<FileDump>", endless);
    xip::DumpRecords records(device(dump), scratch.path(), plenty);
    for (int i = 0; i < 5; ++i)
        QVERIFY(records.next());
    const auto failure = support::failureOf([&] { records.next(); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY2(failure.text.contains(u"“r-0”"), qPrintable(failure.text));
}

void DumpRecordsTest::writesNoMoreThanItMay()
{
    const QTemporaryDir scratch;
    QByteArray crowd("<FileDump><Conversation><RoomID>r</RoomID>");
    for (int i = 0; i < 100; ++i)
        crowd += "<ParticipantEntered><LoginName>u" + QByteArray::number(i) +
                 "</LoginName><DateTimeUTC>1</DateTimeUTC></ParticipantEntered>";
    for (int i = 0; i < 50; ++i)
        crowd +=
            "<Message><LoginName>u1</LoginName><DateTimeUTC>2</DateTimeUTC><Content>c</Content></Message>";
    crowd += "</Conversation></FileDump>";
    constexpr qint64 limit = 20'000;
    xip::DumpRecords records(device(crowd), scratch.path(), limit);
    qint64 length = 0;
    const auto failure = support::failureOf([&] {
        while (const auto record = records.next())
            length += record->bytes.size();
    });
    QCOMPARE(failure.key, QByteArray("ARCHIVE_LIMIT"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY(length > 0 && length < limit);
}

void DumpRecordsTest::leavesNothingInTheScratchFolder()
{
    const QTemporaryDir scratch;
    {
        xip::DumpRecords records(device(mime::sampleDump()), scratch.path(), plenty);
        records.next();
    }
    QVERIFY(QDir(scratch.path()).isEmpty());
}

QTEST_GUILESS_MAIN(DumpRecordsTest)
#include "dumprecords_test.moc"
