// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/transcript.h"

using connectors::audienceOf;
using connectors::transcriptOf;
using model::Message;
using model::Person;

class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTimeNameAndTextOfEach();
    void listsEveryoneOnceWithTheFirstWriterAsSender();
    void saysInTheSubjectWhoTalksWhereNothingElseDoes();
    void letsNoMessageHideAnother();
    void keepsAttachmentsAndWhatAllHaveInCommon();
    void knowsTheSameAudienceWhoeverWrites();
};

static const Person ann{.name = QStringLiteral("Ann"), .address = QStringLiteral("ann@example.com")};
static const Person bob{.name = QString(), .address = QStringLiteral("bob@example.com")};

static Message said(const Person &from, const Person &to, const char *time, const QString &text)
{
    Message message{.people = {from, to}, .date = *base::fromIso(QString::fromLatin1(time)), .text = text};
    message.people.front().role = Person::Role::From;
    message.conversationId = QStringLiteral("c");
    return message;
}

static std::vector<Message> two()
{
    return {said(ann, bob, "2026-11-19T08:00:00Z", QStringLiteral("Hello")),
            said(bob, ann, "2026-11-19T09:30:05Z", QStringLiteral("Two\nlines"))};
}

void TranscriptTest::showsTimeNameAndTextOfEach()
{
    const Message whole = transcriptOf(two());
    QCOMPARE(whole.text,
             QStringLiteral("2026-11-19 (UTC)\n\n08:00:00 Ann: Hello\n09:30:05 bob@example.com: Two\n"
                            "    lines\n"));
    QVERIFY(whole.html.contains(u"<td>09:30:05</td><td><b>bob@example.com</b></td><td>Two<br>lines</td>"));
    QCOMPARE(whole.date, two().front().date);
}

void TranscriptTest::listsEveryoneOnceWithTheFirstWriterAsSender()
{
    const Message whole = transcriptOf(two());
    QCOMPARE(whole.people.size(), 2U);
    QVERIFY(whole.people[0].address == ann.address && whole.people[0].role == Person::Role::From);
    QVERIFY(whole.people[1].address == bob.address && whole.people[1].role == Person::Role::To);
}

void TranscriptTest::saysInTheSubjectWhoTalksWhereNothingElseDoes()
{
    auto messages = two();
    QCOMPARE(transcriptOf(messages).subject, QStringLiteral("Ann, bob@example.com, 2026-11-19"));
    for (const char *name : {"c", "d", "e"})
        messages[0].people.push_back({.name = QString::fromLatin1(name)});
    QCOMPARE(transcriptOf(messages).subject,
             QStringLiteral("Ann, bob@example.com, c and 2 more, 2026-11-19"));
}

void TranscriptTest::letsNoMessageHideAnother()
{
    auto messages = two();
    messages[0].text = QStringLiteral("<!-- <table>");
    messages[0].html = QStringLiteral("<!--");
    const Message whole = transcriptOf(messages);
    QVERIFY(whole.html.contains(u"&lt;!-- &lt;table&gt;"));
    QVERIFY(!whole.html.contains(u"<!--"));
}

void TranscriptTest::keepsAttachmentsAndWhatAllHaveInCommon()
{
    auto messages = two();
    messages[0].attachments = {{.name = QStringLiteral("a"), .contentId = "x"}};
    messages[1].attachments = {{.name = QStringLiteral("b")}};
    for (Message &message : messages) {
        message.conversationTopic = QStringLiteral("Topic");
        message.headers = {{"X-Room", QStringLiteral("r")}, {"X-Id", message.text}};
    }
    const Message whole = transcriptOf(messages);
    QCOMPARE(whole.attachments.size(), 2U);
    QVERIFY(whole.attachments[0].contentId.isEmpty()); // nothing refers to it any more
    QCOMPARE(whole.headers.size(), 1U);
    QCOMPARE(whole.headers[0].first, QByteArray("X-Room"));
    QCOMPARE(whole.subject, QStringLiteral("Topic, 2026-11-19"));
    QCOMPARE(whole.conversationId, QStringLiteral("c"));
}

void TranscriptTest::knowsTheSameAudienceWhoeverWrites()
{
    const auto messages = two();
    QCOMPARE(audienceOf(messages[0]), audienceOf(messages[1]));
    Message further = messages[0];
    further.people.push_back({.address = QStringLiteral("carl@example.com")});
    QVERIFY(audienceOf(further) != audienceOf(messages[0]));
}

QTEST_GUILESS_MAIN(TranscriptTest)
#include "transcript_test.moc"
