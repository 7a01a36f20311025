// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/event.h"
#include "connectors/symphony/values.h"

using namespace symphony;

class EventTest : public QObject
{
    Q_OBJECT

    static Event event(const char *json) { return Event::of(parsed(json)); }

private Q_SLOTS:
    void tellsApartWhatSharesAnId()
    {
        const char *const form =
            R"({"id":"x","timestamp":5,"type":"USERJOINEDROOM","initiator":{"user":{"userId":1}},
            "payload":{"userJoinedRoom":{"stream":{"streamId":"s/1="},"affectedUser":{"userId":%1}}}})";
        const Event one = Event::of(parsed(QString(QLatin1String(form)).arg(2).toUtf8()));
        const Event two = Event::of(parsed(QString(QLatin1String(form)).arg(3).toUtf8()));
        QCOMPARE(one.id, u"USERJOINEDROOM|x|5|2");
        QCOMPARE(two.id, u"USERJOINEDROOM|x|5|3");
        QCOMPARE(one.stream.id, u"s_1");
        QVERIFY(one.isJoin() && !one.isLeave() && !one.isMessage());
    }
    void isNamedByItsMessage()
    {
        const Event event =
            this->event(R"({"id":"x","messageId":"m/1==","timestamp":5,"type":"MESSAGESUPPRESSED",
            "initiator":{"user":{"userId":1}},"payload":{"messageSuppressed":{"messageId":"a+b="}}})");
        QCOMPARE(event.id, u"MESSAGESUPPRESSED|m_1|5|1");
        QVERIFY(event.isSuppression());
        QCOMPARE(event.suppressed(), u"a-b");
    }
    void saysWhatHappened_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("by another")
            << QByteArray(R"({"type":"USERLEFTROOM","initiator":{"user":{"userId":1,"displayName":"Ann"}},
            "payload":{"userLeftRoom":{"affectedUser":{"userId":2,"displayName":"Bob"}}}})")
            << QStringLiteral("Bob left the room (by Ann).");
        QTest::newRow("a conversation")
            << QByteArray(
                   R"({"type":"INSTANTMESSAGECREATED","initiator":{"user":{"userId":1,"displayName":"Ann"}},
            "payload":{"instantMessageCreated":{"stream":{"members":[{"userId":2},{"userId":3}]}}}})")
            << QStringLiteral("Ann began a conversation with 2, 3.");
        QTest::newRow("an owner who steps down")
            << QByteArray(
                   R"({"type":"ROOMMEMBERDEMOTEDFROMOWNER","initiator":{"user":{"userId":1,"displayName":"Ann"}},
            "payload":{"roomMemberDemotedFromOwner":{"affectedUser":{"userId":1,"displayName":"Ann"}}}})")
            << QStringLiteral("Ann took the ownership of the room from Ann.");
        QTest::newRow("nobody") << QByteArray(
                                       R"({"type":"ROOMDEACTIVATED","payload":{"roomDeactivated":{}}})")
                                << QStringLiteral("Somebody closed the room.");
        QTest::newRow("not known") << QByteArray(R"({"type":"NEWS","initiator":{"user":{"userName":"ann"}}})")
                                   << QStringLiteral("ann caused the event NEWS.");
    }
    void saysWhatHappened()
    {
        QFETCH(QByteArray, json);
        QTEST(textOf(Event::of(parsed(json))).sentence, "sentence");
    }
    void listsWhatIsParticular()
    {
        const Event event = this->event(
            R"({"type":"GENERICSYSTEMEVENT","payload":{"genericSystemEvent":{"eventSubtype":"call",
            "stream":{"roomName":"Rates"},"parameters":{"length":90,"recorded":true,"parts":["a"]}}}})");
        QStringList lines;
        for (const auto &[name, value] : textOf(event).details)
            lines.append(name + u'=' + value);
        QCOMPARE(lines.join(u' '), u"Room=Rates length=90 parts=a recorded=yes eventSubtype=call");
    }
    void saysARoomsPropertiesInWords()
    {
        const Event event = this->event(
            R"({"type":"ROOMCREATED","payload":{"roomCreated":{"roomProperties":{"membersCanInvite":true,
            "createdDate":1795075200000,"creatorUser":{"userId":1},"keywords":[{"key":"desk","value":"rates"}],
            "other":[{"a":1}]}}}})");
        const model::Person ann{.name = QStringLiteral("Ann"), .sourceId = QStringLiteral("1")};
        QStringList lines;
        for (const auto &[name, value] : textOf(event, {ann}).details)
            lines.append(name + u'=' + value);
        QCOMPARE(lines.join(u", "),
                 u"created date=2026-11-19T08:00:00Z, creator user=Ann, keywords=desk: rates, "
                 u"members can invite=yes, other 1.a=1");
    }
    void tellsAFormsAnswerAsItWasEntered()
    {
        const Event event = this->event(
            R"({"type":"SYMPHONYELEMENTSACTION","payload":{"symphonyElementsAction":{"formValues":{
            "price":99.855,"size":25000000,"legs":[{"side":"buy"},{"side":"sell"}]}}}})");
        QStringList lines;
        for (const auto &[name, value] : textOf(event).details)
            lines.append(name + u'=' + value);
        QCOMPARE(lines.join(u' '), u"legs 1.side=buy legs 2.side=sell price=99.855 size=25000000");
    }
    void namesWhoIsKnownByAnIdAlone()
    {
        const Event event = this->event(
            R"({"type":"INSTANTMESSAGECREATED","initiator":{"user":{"userId":1}},"payload":
            {"instantMessageCreated":{"stream":{"members":[{"userId":1},{"userId":2},{"userId":3}]}}}})");
        const model::People people{{.name = QStringLiteral("Ann"), .sourceId = QStringLiteral("1")},
                                   {.name = QStringLiteral("Bob"), .sourceId = QStringLiteral("2")}};
        QCOMPARE(textOf(event, people).sentence, u"Ann began a conversation with Bob, 3.");
    }
    void knowsEveryTypeOfTheDefinition()
    {
        QCOMPARE(eventTypes().size(), 17);
        QVERIFY(eventTypes().contains(QStringLiteral("GENERICSYSTEMEVENT")));
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "event_test.moc"
