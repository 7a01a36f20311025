// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "core/mime/compose.h"
#include "mime/filedump.h"
#include "support/failureof.h"

using mime::DumpConversation;
using mime::DumpEvent;
using Kind = DumpEvent::Kind;

namespace {

std::vector<DumpConversation> read(QIODevice &device)
{
    std::vector<DumpConversation> conversations;
    mime::readFileDump(
        device, [&](DumpConversation conversation) { conversations.push_back(std::move(conversation)); });
    return conversations;
}

std::vector<DumpConversation> read(const QByteArray &xml)
{
    return read(*compose::deviceOf(xml));
}

QByteArray conversation(const QByteArray &inside)
{
    return "<FileDump><Conversation>" + inside + "</Conversation></FileDump>";
}

/// XML that goes on for ever in one element.
class Endless final : public QIODevice
{
public:
    explicit Endless(QByteArray start) : m_start(std::move(start)) { open(ReadOnly | Unbuffered); }
    bool isSequential() const override { return true; }
    qint64 given() const { return m_given; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        for (qint64 i = 0; i < size; ++i, ++m_given)
            data[i] = m_given < m_start.size() ? m_start[m_given] : 'x';
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_start;
    qint64 m_given = 0;
};

} // namespace

class FileDumpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsConversationsInOrder();
    void takesSecondsAndMilliseconds_data();
    void takesSecondsAndMilliseconds();
    void refusesWhatItCannotTrust_data();
    void refusesWhatItCannotTrust();
    void marksWhatItCannotReadWhereItIsToldTo();
    void keepsItsBounds();
    void doesNotReadAnEndlessElement_data();
    void doesNotReadAnEndlessElement();
    void handsOverEachConversationAsItEnds();
};

void FileDumpTest::readsConversationsInOrder()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/filedump.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::vector<DumpConversation> conversations = read(file);
    QCOMPARE(conversations.size(), size_t{2});
    const DumpConversation &first = conversations[0];
    QCOMPARE(first.perspective, QStringLiteral("Desk & friends"));
    QCOMPARE(first.roomId, QStringLiteral("room-7"));
    QCOMPARE(base::toIso(*first.start), QStringLiteral("2026-11-20T08:00:00Z"));
    QCOMPARE(base::toIso(*first.end), QStringLiteral("2026-11-20T09:00:00Z"));
    QCOMPARE(first.events.size(), size_t{5});
    QCOMPARE(first.events[0].kind, Kind::Entered);
    QCOMPARE(first.events[0].address, QStringLiteral("ann@contoso.com"));
    const DumpEvent &message = first.events[1];
    QCOMPARE(message.kind, Kind::Message);
    QCOMPARE(message.id, QStringLiteral("m-1"));
    QCOMPARE(message.loginName, QStringLiteral("ann"));
    QCOMPARE(message.userType, QStringLiteral("user"));
    QCOMPARE(base::toIso(message.at), QStringLiteral("2026-11-20T08:00:02.345Z"));
    QCOMPARE(message.updatedType, QStringLiteral("EditedOriginalMsg"));
    QCOMPARE(base::toIso(*message.updatedAt), QStringLiteral("2026-11-20T08:01:40Z"));
    QCOMPARE(message.editedNewId, QStringLiteral("m-2"));
    QCOMPARE(message.content, QStringLiteral("  first <line>\nsecond <line> 😀 "));
    QCOMPARE(message.previews, QStringLiteral("preview"));
    QCOMPARE(first.events[2].kind, Kind::TransferStarted);
    QCOMPARE(first.events[3].kind, Kind::TransferEnded);
    QCOMPARE(first.events[3].userFileName, QStringLiteral("plan.pdf"));
    QCOMPARE(first.events[3].fileName, QStringLiteral("room-7/1/plan.pdf"));
    QCOMPARE(first.events[3].status, QStringLiteral("Completed"));
    QCOMPARE(first.events[4].kind, Kind::Left);
    QVERIFY(!conversations[1].start);
    QVERIFY(conversations[1].events.empty());
}

void FileDumpTest::takesSecondsAndMilliseconds_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("1795161600") << qint64{1'795'161'600'000};
    QTest::newRow("milliseconds") << QByteArray(" 1795161600000 ") << qint64{1'795'161'600'000};
    QTest::newRow("the last second") << QByteArray("99999999999") << qint64{99'999'999'999'000};
    QTest::newRow("the first millisecond") << QByteArray("100000000000") << qint64{100'000'000'000};
    QTest::newRow("zero") << QByteArray("0") << qint64{0};
}

void FileDumpTest::takesSecondsAndMilliseconds()
{
    QFETCH(QByteArray, number);
    const auto conversations = read(conversation("<StartTimeUTC>" + number + "</StartTimeUTC>"));
    QTEST(qint64{conversations.at(0).start->time_since_epoch().count()}, "ms");
}

void FileDumpTest::refusesWhatItCannotTrust_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QByteArray &xml, const char *said) {
        QTest::newRow(name) << xml << QString::fromLatin1(said);
    };
    row("empty", "", "line 1");
    row("no XML", "hello", "line 1");
    row("another root", "<Dump/>", "FileDump");
    row("cut off", "<FileDump>\n\n<Conversation>", "line 3");
    row("wrong nesting", conversation("<Message>\n</Conversation>"), "line 2");
    row("document type", "<!DOCTYPE FileDump [<!ENTITY a \"b\">]><FileDump/>", "document type");
    row("entity", conversation("<RoomID>&a;</RoomID>"), "line 1");
    row("no time", conversation("<Message><Content>x</Content></Message>"), "DateTimeUTC");
    row("bad time", conversation("<Message><DateTimeUTC>soon</DateTimeUTC></Message>"), "\"soon\"");
    row("negative time", conversation("<EndTimeUTC>-1</EndTimeUTC>"), "not a time");
    row("far time", conversation("<EndTimeUTC>9223372036854775807</EndTimeUTC>"), "not a time");
    row("deep", conversation(QByteArray("<a>").repeated(40)), "nested");
    row("something behind", "<FileDump/><FileDump/>", "line 1");
    row("invalid UTF-8", conversation("<RoomID>\xFF</RoomID>"), "line 1");
    row("control", conversation("<RoomID>&#1;</RoomID>"), "line 1");
}

void FileDumpTest::refusesWhatItCannotTrust()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, said);
    const base::Failure failure = support::failureOf([&] { read(xml); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(said), qPrintable(failure.text));
}

void FileDumpTest::marksWhatItCannotReadWhereItIsToldTo()
{
    const QByteArray xml(
        "<FileDump><Conversation><StartTimeUTC>soon</StartTimeUTC><Message><MessageId>m</MessageId>\n"
        "<DateTimeUTC/><UpdatedDateTimeUTC>never</UpdatedDateTimeUTC><Content>x</Content></Message>"
        "<ParticipantLeft/><Message><DateTimeUTC>1</DateTimeUTC></Message></Conversation>"
        "<Conversation><RoomID>next</RoomID></Conversation></FileDump>");
    std::vector<DumpConversation> all;
    mime::readFileDump(
        *compose::deviceOf(xml), [&](DumpConversation one) { all.push_back(std::move(one)); },
        mime::BadValues::Mark);
    QCOMPARE(all.size(), size_t{2});
    QCOMPARE(all.back().roomId, u"next");
    QVERIFY(!all.front().start && !all.front().isCut);
    const std::vector<DumpEvent> &events = all.front().events;
    QCOMPARE(events.size(), size_t{3});
    QCOMPARE(events[0].trouble, u"line 2: \"\" is not a time");
    QCOMPARE(events[0].content, u"x");
    QVERIFY(events[1].trouble.contains(u"DateTimeUTC"));
    QCOMPARE(events[2].trouble, QString());
    const QByteArray event("<ParticipantLeft><DateTimeUTC>1</DateTimeUTC></ParticipantLeft>");
    mime::readFileDump(
        *compose::deviceOf(conversation(event.repeated(100'001))),
        [&](DumpConversation one) { all.push_back(std::move(one)); }, mime::BadValues::Mark);
    QVERIFY(all.back().isCut && all.back().events.size() == size_t{100'000});
}

void FileDumpTest::keepsItsBounds()
{
    const auto text = [](qsizetype size) {
        return conversation("<RoomID>" + QByteArray(size, 'x') + "</RoomID>");
    };
    QCOMPARE(read(text(16 << 20)).at(0).roomId.size(), 16 << 20);
    QVERIFY(
        support::failureOf([&] { read(text((16 << 20) + 1)); }).text.contains(QStringLiteral("too long")));
    const QByteArray event("<ParticipantLeft><DateTimeUTC>1</DateTimeUTC></ParticipantLeft>");
    QCOMPARE(read(conversation(event.repeated(100'000))).at(0).events.size(), size_t{100'000});
    QVERIFY(support::failureOf([&] {
                read(conversation(event.repeated(100'001)));
            }).text.contains(QStringLiteral("100000 events")));
}

void FileDumpTest::doesNotReadAnEndlessElement_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("text") << QByteArray("<FileDump><Conversation><RoomID>");
    QTest::newRow("comment") << QByteArray("<FileDump><!--");
    QTest::newRow("name") << QByteArray("<FileDump><x");
    QTest::newRow("attribute") << QByteArray("<FileDump a='");
}

void FileDumpTest::doesNotReadAnEndlessElement()
{
    QFETCH(QByteArray, start);
    Endless device(start);
    QCOMPARE(support::failureOf([&] { read(device); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QVERIFY(device.given() < 100 << 20);
}

void FileDumpTest::handsOverEachConversationAsItEnds()
{
    int count = 0;
    const base::Failure failure = support::failureOf([&] {
        const QByteArray xml("<FileDump><Conversation/><Conversation/><broken");
        mime::readFileDump(*compose::deviceOf(xml), [&](const DumpConversation &) { ++count; });
    });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(count, 2);
}

QTEST_GUILESS_MAIN(FileDumpTest)

#include "filedump_test.moc"
