// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "connectors/symphony/conversion.h"
#include "connectors/symphony/record.h"
#include "connectors/symphony/values.h"
#include "support/failureof.h"

using namespace symphony;
using model::Message;

class ConversionTest : public QObject
{
    Q_OBJECT

    static model::SourceItem item(const QByteArray &message, const Stream &stream = {})
    {
        Record record{.identity = "symphony:acme"};
        record.source = parsed(message);
        record.stream = stream;
        record.people = {{.name = QStringLiteral("Bob"),
                          .address = QStringLiteral("bob@example.com"),
                          .sourceId = QStringLiteral("2"),
                          .role = model::Person::Role::From},
                         {.name = QStringLiteral("Ann"),
                          .address = QStringLiteral("ann@example.com"),
                          .sourceId = QStringLiteral("1")}};
        model::SourceItem made{.container = messagesContainer.toString(), .id = QStringLiteral("m2")};
        made.sentAt = instantOf(record.source.value(u"timestamp"));
        made.record = record.encoded();
        return made;
    }

    static QString header(const Message &message, const QByteArray &name)
    {
        for (const auto &[key, value] : message.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

private Q_SLOTS:
    void namesTheConversation_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("topic");
        QTest::newRow("room") << QStringLiteral("ROOM") << QStringLiteral("Rates") << QStringLiteral("Rates");
        QTest::newRow("chat") << QStringLiteral("IM") << QString() << QStringLiteral("Ann, Bob");
        QTest::newRow("wall") << QStringLiteral("POST") << QString() << QStringLiteral("Wall of Bob");
        QTest::newRow("room without a name")
            << QStringLiteral("ROOM") << QString() << QStringLiteral("Room of Ann, Bob");
    }
    void namesTheConversation()
    {
        QFETCH(QString, type);
        QFETCH(QString, name);
        const Message message =
            messageOf(item(R"({"timestamp":5,"message":"x"})", {QStringLiteral("s1"), type, name, false}));
        QTEST(message.conversationTopic, "topic");
        QCOMPARE(message.subject, message.conversationTopic);
        QCOMPARE(message.conversationId, u"s1");
        QCOMPARE(message.sourceName, u"Symphony");
    }
    void refersToWhatItAnswersAndReplaces()
    {
        const Message first = messageOf(item(R"({"timestamp":5,"message":"x","parentMessageId":"m/1=="})"));
        const Message same = messageOf(item(R"({"timestamp":5,"message":"x","parentMessageId":"m_1"})"));
        QCOMPARE(first.references.size(), size_t(1));
        QCOMPARE(first.inReplyTo, same.inReplyTo);
        const Message edit =
            messageOf(item(R"({"timestamp":5,"message":"x","initialMessageId":"m_1","replacing":"m_9"})"));
        QCOMPARE(edit.references.size(), size_t(2));
        QCOMPARE(edit.references.front(), first.inReplyTo);
    }
    void keepsDisclaimersAndSharedPosts()
    {
        const Message message =
            messageOf(item(R"({"timestamp":5,"message":"<div>look</div>","disclaimer":"For <you> alone",
            "sharedMessage":{"message":"<div>the post</div>","timestamp":1000,"user":{"userId":7,"displayName":"Kim"}}})"));
        QCOMPARE(
            message.html,
            u"<div>look</div><blockquote><p>Shared from Kim, 1970-01-01T00:00:01Z:</p><div>the post</div>"
            u"</blockquote><hr><p>Disclaimer: For &lt;you&gt; alone</p>");
    }
    void tellsTheSourcesOwnMarks()
    {
        QJsonObject json = parsed(R"({"timestamp":5,"message":"x","messageId":"m2","externalRecipients":true,
            "userAgent":"SFE","sid":"s","stream":{"crossPod":true}})");
        const QJsonObject id{{QStringLiteral("type"), QStringLiteral("t.hashtag")},
                             {QStringLiteral("value"), QStringLiteral("a")}};
        const QJsonObject tag{{QStringLiteral("type"), QStringLiteral("org.symphonyoss.taxonomy")},
                              {QStringLiteral("id"), QJsonArray{id}}};
        json.insert(QStringLiteral("data"), QString::fromUtf8(compact({{QStringLiteral("0"), tag}})));
        const Message message =
            messageOf(item(compact(json), {QStringLiteral("s1"), QStringLiteral("MIM"), {}, true}));
        QCOMPARE(header(message, "X-Symphony-Message-Id"), u"m2");
        QCOMPARE(header(message, "X-Symphony-Stream-Type"), u"MIM");
        QCOMPARE(header(message, "X-Symphony-External"), u"true");
        QCOMPARE(header(message, "X-Symphony-External-Recipients"), u"true");
        QCOMPARE(header(message, "X-Symphony-Cross-Pod"), u"true");
        QCOMPARE(header(message, "X-Symphony-Hashtags"), u"a");
        QCOMPARE(header(message, "X-Symphony-Silent"), QString());
    }
    void refusesWhatLacksTheMost()
    {
        model::SourceItem nobody = item(R"({"timestamp":5,"message":"x"})");
        Record record = Record::decoded(nobody.record);
        record.people.erase(record.people.begin());
        nobody.record = record.encoded();
        QCOMPARE(support::failureOf([&] { messageOf(nobody); }).key, QByteArray("MISSING_MANDATORY(author)"));
        QCOMPARE(support::failureOf([&] { messageOf(item(R"({"message":"x"})")); }).key,
                 QByteArray("MISSING_MANDATORY(timestamp)"));
        QCOMPARE(support::failureOf([&] { messageOf({}); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    }
    void keepsEntityDataThatIsNoText()
    {
        const Message message = messageOf(item(R"({"timestamp":5,"message":"x","data":{"object":"not string"},
            "sharedMessage":{"message":"y","data":{"other":"neither"}}})"));
        QVERIFY2(message.html.contains(u"not string") && message.html.contains(u"neither"),
                 qPrintable(message.html));
        QCOMPARE(message.attachments.size(), size_t(1));
        QCOMPARE(message.attachments.front().name, u"entity.json");
    }
    void refusesAnEventWithoutTypeAndId()
    {
        model::SourceItem event = item(R"({"timestamp":5,"payload":{}})");
        Record record = Record::decoded(event.record);
        record.kind = Record::Kind::Event;
        event.record = record.encoded();
        const auto failure = support::failureOf([&] { messageOf(event); });
        QCOMPARE(failure.key, QByteArray("MISSING_MANDATORY(type)"));
        QVERIFY(failure.reaction == base::Reaction::SkipItem && !failure.fix.isEmpty());
    }
    void tellsWhenAMessageWasWrittenAndSuppressed()
    {
        model::SourceItem event = item(
            R"({"timestamp":9000,"type":"MESSAGESUPPRESSED","initiator":{"user":{"userId":2,"displayName":"Bob"}},
            "payload":{"messageSuppressed":{"messageId":"m_1"}}})",
            {QStringLiteral("s1"), QStringLiteral("ROOM"), QStringLiteral("Rates"), false});
        Record record = Record::decoded(event.record);
        record.kind = Record::Kind::Event;
        event.record = record.encoded();
        event.originalId = QStringLiteral("m_1");
        const QString unknown = messageOf(event).html;
        QVERIFY(unknown.contains(u"<li>Room: Rates</li>") && unknown.contains(u"<li>messageId: m_1</li>"));
        QVERIFY(unknown.contains(u"<li>suppressed at: 1970-01-01T00:00:09Z</li>"));
        QVERIFY(!unknown.contains(u"written at"));
        record.writtenAt = fromMs(5000);
        event.record = record.encoded();
        QVERIFY(messageOf(event).html.contains(u"<li>written at: 1970-01-01T00:00:05Z</li>"));
    }
    void tellsOfEvents()
    {
        model::SourceItem event = item(
            R"({"timestamp":5,"type":"SYMPHONYELEMENTSACTION","initiator":{"user":{"userId":2,"displayName":"Bob"}},
            "payload":{"symphonyElementsAction":{"formMessageId":"m/1==","formId":"order","formValues":{"amount":"1 < 2"}}}})",
            {QStringLiteral("s1"), QStringLiteral("ROOM"), QStringLiteral("Rates"), false});
        Record record = Record::decoded(event.record);
        record.kind = Record::Kind::Event;
        event.record = record.encoded();
        const Message message = messageOf(event);
        QCOMPARE(message.subject, u"Bob answered a form.");
        QVERIFY(message.html.contains(u"<li>amount: 1 &lt; 2</li>") &&
                message.html.contains(u"<li>formId: order</li>"));
        QCOMPARE(message.inReplyTo,
                 messageOf(item(R"({"timestamp":5,"message":"x","parentMessageId":"m_1"})")).inReplyTo);
        QCOMPARE(header(message, "X-Symphony-Event"), u"SYMPHONYELEMENTSACTION");
    }
};

QTEST_GUILESS_MAIN(ConversionTest)
#include "conversion_test.moc"
