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
    void takesTimesInEveryForm_data();
    void takesTimesInEveryForm();
    void refusesWhatItCannotTrust_data();
    void refusesWhatItCannotTrust();
    void marksAnEventWithoutATimeAndReadsOn();
    void keepsWhatAnEventSaysUnderOtherNames_data();
    void keepsWhatAnEventSaysUnderOtherNames();
    void makesEventsOfWhatIsSaidBesideThem();
    void handsOverWhatStandsBeforeABreak();
    void endsEachSentenceOnce();
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
    QCOMPARE(conversations.size(), size_t{3});
    QCOMPARE(conversations[0].events.at(0).kind, Kind::Unknown);
    const DumpConversation &first = conversations[1];
    QCOMPARE(first.perspective, QStringLiteral("Desk & friends"));
    QCOMPARE(first.roomId, QStringLiteral("room-7"));
    QCOMPARE(base::toIso(*first.start), QStringLiteral("2026-11-20T08:00:00Z"));
    QCOMPARE(base::toIso(*first.end), QStringLiteral("2026-11-20T09:00:00Z"));
    QCOMPARE(first.events.size(), size_t{5});
    QCOMPARE(first.events[0].kind, Kind::Entered);
    QCOMPARE(first.events[0].address, QStringLiteral("ann@contoso.com"));
    QCOMPARE(first.events[0].more, QString()); // what company it was is nothing that anybody said
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
    QVERIFY(!conversations[2].start);
    QVERIFY(conversations[2].events.empty());
}

void FileDumpTest::takesTimesInEveryForm_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("1795161600") << qint64{1'795'161'600'000};
    QTest::newRow("milliseconds") << QByteArray(" 1795161600000 ") << qint64{1'795'161'600'000};
    QTest::newRow("the last second") << QByteArray("99999999999") << qint64{99'999'999'999'000};
    QTest::newRow("the first millisecond") << QByteArray("100000000000") << qint64{100'000'000'000};
    QTest::newRow("zero") << QByteArray("0") << qint64{0};
    QTest::newRow("ISO") << QByteArray("2026-11-20T08:00:00Z") << qint64{1'795'161'600'000};
    QTest::newRow("ISO of another zone")
        << QByteArray("2026-11-20T09:00:00.5+01:00") << qint64{1'795'161'600'500};
    QTest::newRow("ISO without a zone") << QByteArray(" 2026-11-20T08:00:00 ") << qint64{1'795'161'600'000};
}

void FileDumpTest::takesTimesInEveryForm()
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

void FileDumpTest::marksAnEventWithoutATimeAndReadsOn()
{
    const auto all =
        read("<FileDump><Conversation><StartTimeUTC>soon</StartTimeUTC><Message><MessageId>m</MessageId>\n"
             "<DateTimeUTC/><UpdatedDateTimeUTC>never</UpdatedDateTimeUTC><Content>x</Content></Message>"
             "<ParticipantLeft/><Message><DateTimeUTC>-1</DateTimeUTC></Message>"
             "<Message><DateTimeUTC>9223372036854775807</DateTimeUTC></Message>"
             "<Message><DateTimeUTC>1969-12-31T00:00:00Z</DateTimeUTC></Message>"
             "<Message><DateTimeUTC>1</DateTimeUTC></Message></Conversation>"
             "<Conversation><RoomID>next</RoomID></Conversation></FileDump>");
    QCOMPARE(all.size(), size_t{2});
    QCOMPARE(all.back().roomId, u"next");
    QVERIFY(!all.front().start && !all.front().isCut);
    const std::vector<DumpEvent> &events = all.front().events;
    QCOMPARE(events.size(), size_t{6});
    QCOMPARE(events[0].trouble, u"line 2: \"\" is not a time");
    QCOMPARE(events[0].content, u"x");
    QVERIFY(events[1].trouble.contains(u"DateTimeUTC"));
    for (size_t i = 2; i < 5; ++i)
        QVERIFY2(events[i].trouble.endsWith(u"is not a time"), qPrintable(events[i].trouble));
    QCOMPARE(events[5].trouble, QString());
}

void FileDumpTest::keepsWhatAnEventSaysUnderOtherNames_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("more");
    const auto row = [](const char *event, const char *more) {
        QTest::newRow(event) << QByteArray(event) << QString::fromUtf8(more);
    };
    row("<Message><Subject> Rates </Subject></Message>", "Subject: Rates");
    row("<Message><Poll><Question>lunch?</Question>\n<Option>y<![CDATA[es]]></Option></Poll></Message>",
        "Poll: lunch? yes");
    row("<Message><Reaction user='bob'/><Mood/></Message>", "Reaction: user=bob");
    row("<Message kind='alert' xml:lang='en'>spoken <Content>x</Content> aside</Message>",
        "Message: kind=alert\nMessage: spoken\naside");
    row("<Message><Content>one</Content><Content>two</Content></Message>", "Content: two");
    row("<Message><FileName>a.txt</FileName></Message>", "FileName: a.txt");
    row("<FileTransferEnded><Content>see page 2</Content></FileTransferEnded>", "Content: see page 2");
    row("<ParticipantLeft><Reason>angry</Reason></ParticipantLeft>", "Reason: angry");
    row("<ParticipantEntered><InternalFlag>true</InternalFlag><ConversationID>r</ConversationID>"
        "<CompanyName>C</CompanyName></ParticipantEntered>",
        "");
}

void FileDumpTest::keepsWhatAnEventSaysUnderOtherNames()
{
    QFETCH(QByteArray, event);
    event.insert(event.lastIndexOf("</"), "<DateTimeUTC>1</DateTimeUTC>");
    const auto conversations = read(conversation(event));
    QTEST(conversations.at(0).events.at(0).more, "more");
    QCOMPARE(conversations.at(0).events.at(0).trouble, QString());
}

void FileDumpTest::makesEventsOfWhatIsSaidBesideThem()
{
    const auto all = read("<FileDump>\n<Export by='ann'/><Empty><Inner/></Empty><Conversation>"
                          "<RoomID>r</RoomID>\n<History id='7'><LoginName>bob</LoginName>1 &lt; 2</History>"
                          "<Empty/><ParticipantLeft><DateTimeUTC>1</DateTimeUTC></ParticipantLeft>adrift"
                          "<RoomID>other</RoomID></Conversation></FileDump>");
    QCOMPARE(all.size(), size_t{2});
    QCOMPARE(all[0].events.size(), size_t{1});
    QCOMPARE(all[0].events[0].trouble, u"line 2: the element “Export” is not understood here");
    const std::vector<DumpEvent> &events = all[1].events;
    QCOMPARE(events.size(), size_t{4});
    QCOMPARE(events[0].kind, Kind::Unknown);
    QCOMPARE(events[0].trouble, u"line 3: the element “History” is not understood here");
    QCOMPARE(events[0].content, u"<History id=\"7\"><LoginName>bob</LoginName>1 &lt; 2</History>");
    QCOMPARE(events[1].kind, Kind::Left);
    QVERIFY(events[1].trouble.isEmpty());
    QVERIFY(events[2].content.contains(u"other"));
    QCOMPARE(events[3].content, u"adrift");
    QVERIFY(!events[3].trouble.isEmpty());
}

void FileDumpTest::handsOverWhatStandsBeforeABreak()
{
    std::vector<DumpConversation> all;
    const QByteArray xml("<FileDump><Conversation><RoomID>r</RoomID>"
                         "<Message><DateTimeUTC>1</DateTimeUTC><Content>kept</Content></Message>"
                         "<Message><DateTimeUTC>2</DateTimeUTC><Content>to");
    const base::Failure failure = support::failureOf([&] {
        mime::readFileDump(*compose::deviceOf(xml), [&](const DumpConversation &one) { all.push_back(one); });
    });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(all.size(), size_t{1});
    QCOMPARE(all[0].roomId, u"r");
    QCOMPARE(all[0].events.size(), size_t{1});
    QCOMPARE(all[0].events[0].content, u"kept");
}

void FileDumpTest::endsEachSentenceOnce()
{
    const base::Failure failure = support::failureOf([&] { read("<FileDump><Conversation>"); });
    QVERIFY2(failure.text.endsWith(u'.') && !failure.text.endsWith(u".."), qPrintable(failure.text));
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
    for (const int count : {100'000, 100'001}) {
        const auto conversations = read(conversation(event.repeated(count)));
        QCOMPARE(conversations.at(0).events.size(), size_t{100'000});
        QCOMPARE(conversations.at(0).isCut, count > 100'000);
    }
    const QByteArray said =
        "<Message><DateTimeUTC>1</DateTimeUTC><Content>" + QByteArray(1 << 20, 'x') + "</Content></Message>";
    const auto cut = read(conversation(said.repeated(40) + event));
    QVERIFY(cut.at(0).isCut);
    QVERIFY(cut.at(0).events.size() > 30 && cut.at(0).events.size() <= 32);
    const QByteArray unknown = "<a>" + QByteArray(16 << 20, 'x') + "</a>";
    QVERIFY(
        support::failureOf([&] { read(conversation(unknown)); }).text.contains(QStringLiteral("too long")));
}

void FileDumpTest::doesNotReadAnEndlessElement_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("text") << QByteArray("<FileDump><Conversation><RoomID>");
    QTest::newRow("comment") << QByteArray("<FileDump><!--");
    QTest::newRow("name") << QByteArray("<FileDump><x");
    QTest::newRow("attribute") << QByteArray("<FileDump a='");
    QTest::newRow("unknown") << QByteArray("<FileDump><x>");
    QTest::newRow("loose") << QByteArray("<FileDump>");
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
