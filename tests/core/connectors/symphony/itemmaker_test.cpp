// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"

using namespace symphony;

class ItemMakerTest : public QObject
{
    Q_OBJECT

    static model::SourceItem item(Lab &lab, const char *message)
    {
        const Stream where{sandbox::Pod::safe(rates), QStringLiteral("ROOM"), QStringLiteral("Rates"), false};
        return lab.maker.itemOf(parsed(message), where, lab.rows(), lab.stop);
    }

private Q_SLOTS:
    void tellsVersionsAndReplies()
    {
        Lab lab;
        const auto first =
            item(lab, R"({"messageId":"a/b==","timestamp":5,"message":"x","user":{"userId":1}})");
        QCOMPARE(first.id, u"a_b");
        QCOMPARE(first.event, QByteArray("post"));
        const auto edit = item(
            lab,
            R"({"messageId":"c","timestamp":6,"message":"y","user":{"userId":1},"replacing":"b/b=","initialMessageId":"a/b=="})");
        QCOMPARE(edit.event, QByteArray("edit"));
        QCOMPARE(edit.originalId, u"a_b");
        QVERIFY(edit.id != first.id && edit.digest != first.digest);
        QCOMPARE(
            item(lab, R"({"messageId":"d","timestamp":7,"user":{"userId":1},"parentMessageId":"c"})").event,
            QByteArray("reply"));
    }
    void saysWhetherPreviewsAreTaken()
    {
        const char *const message = R"({"messageId":"a","timestamp":5,"message":"x","user":{"userId":1}})";
        Lab without;
        QVERIFY(!Record::decoded(item(without, message).record).hasPreviews);
        Lab with({}, {{"previews", QStringLiteral("true")}});
        QVERIFY(Record::decoded(item(with, message).record).hasPreviews);
        QCOMPARE(item(with, message).digest, item(without, message).digest); // it stays the same item
    }
    void knowsAMessageWhoeverReturnedIt()
    {
        const auto digest = [](const char *json) {
            return digestOf(parsed(json));
        };
        const QByteArray history = digest(
            R"({"messageId":"a_b","timestamp":5,"message":"x","user":{"userId":1,"email":null},"attachments":null})");
        QCOMPARE(
            digest(
                R"({"messageId":"a/b=","timestamp":5,"message":"x","user":{"userId":1},"externalRecipients":false,"replacedBy":"z","diagnostic":"d"})"),
            history);
        for (
            const char *other :
            {R"({"messageId":"a_b","timestamp":6,"message":"x","user":{"userId":1}})",
             R"({"messageId":"a_b","timestamp":5,"message":"y","user":{"userId":1}})",
             R"({"messageId":"a_b","timestamp":5,"message":"x","user":{"userId":2}})",
             R"({"messageId":"a_b","timestamp":5,"message":"x","user":{"userId":1},"attachments":[{"id":"f"}]})"})
            QVERIFY2(digest(other) != history, other);
    }
    void leavesTheRecorderOutUnlessItWrote()
    {
        Lab lab;
        const QByteArray bot = QByteArray::number(sandbox::Pod::idOf(900));
        const QByteArray ann = QByteArray::number(sandbox::Pod::idOf(1));
        const QByteArray time = QByteArray::number(at("09:00:00"));
        const auto people = [&](const QByteArray &user) {
            const QByteArray json =
                "{\"messageId\":\"a\",\"timestamp\":" + time + ",\"user\":{\"userId\":" + user + "}}";
            return labelsOf(Record::decoded(item(lab, json.constData()).record).people).join(u' ');
        };
        QCOMPARE(people(ann), u"ann@example.com dan@example.com");
        QCOMPARE(people(bot), u"ann@example.com bot@example.com dan@example.com");
    }
    void isTheSameItemWhetherItsRoomIsNamedOrNot()
    {
        Lab lab;
        const QJsonObject message =
            parsed(R"({"messageId":"a","timestamp":5,"message":"x","user":{"userId":1},
            "stream":{"streamId":"Ra-tes_Rm___pA","streamType":"ROOM"}})");
        const auto unnamed = lab.maker.itemOf(message, Stream(), lab.rows(), lab.stop);
        const auto listed = item(lab, compact(message).constData());
        learnName(Stream{sandbox::Pod::safe(rates), QStringLiteral("ROOM"), QStringLiteral("Rates"), false},
                  lab.rows());
        const auto told = lab.maker.itemOf(message, Stream(), lab.rows(), lab.stop);
        QCOMPARE(Record::decoded(unnamed.record).stream.name, QString());
        QCOMPARE(Record::decoded(told.record).stream, Record::decoded(listed.record).stream);
        for (const model::SourceItem &each : {listed, told}) {
            QCOMPARE(each.id, unnamed.id);
            QCOMPARE(each.revision, unnamed.revision);
            QCOMPARE(each.digest, unnamed.digest);
        }
    }
    void namesAMemberWithoutAnIdBesideAnAuthorWithoutOne()
    {
        Lab lab;
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.users[sandbox::Pod::idOf(4)] =
                QJsonObject{{QStringLiteral("displayName"), QStringLiteral("Deleted User")}};
        });
        const QByteArray time = QByteArray::number(at("09:00:00"));
        const QByteArray json =
            "{\"messageId\":\"a\",\"timestamp\":" + time + ",\"user\":{\"displayName\":\"Kim\"}}";
        const auto people = Record::decoded(item(lab, json.constData()).record).people;
        QCOMPARE(labelsOf(people).join(u'|'), u"Deleted User|Kim|ann@example.com");
    }
    void namesAMessageWithoutAnId()
    {
        Lab lab;
        const auto one = item(lab, R"({"timestamp":5,"message":"x"})");
        QVERIFY(one.id.startsWith(u"sha256-"));
        QCOMPARE(item(lab, R"({"timestamp":5,"message":"x"})").id, one.id);
    }
    void putsASuppressionBesideItsMessage()
    {
        Lab lab;
        const QJsonObject json =
            parsed(R"({"type":"MESSAGESUPPRESSED","timestamp":9,"initiator":{"user":{"userId":1}},
            "payload":{"messageSuppressed":{"messageId":"a/b=="}}})");
        const auto item = lab.maker.itemOf(json, Event::of(json), lab.rows(), lab.stop);
        QCOMPARE(item.container, messagesContainer.toString());
        QCOMPARE(item.id, u"a_b");
        QCOMPARE(item.originalId, u"a_b");
        QCOMPARE(item.revision, u"suppressed");
        QCOMPARE(item.event, QByteArray("delete"));
        QCOMPARE(Record::decoded(item.record).writtenAt, base::Instant());
    }
    void tellsWhenAMessageWasWrittenThatIsSuppressed()
    {
        Lab lab;
        lab.page.items = {item(lab, R"({"messageId":"a/b==","timestamp":5,"user":{"userId":1}})")};
        lab.commit();
        const QJsonObject json = parsed(R"({"type":"MESSAGESUPPRESSED","timestamp":9,
            "payload":{"messageSuppressed":{"messageId":"a/b=="}}})");
        const auto suppression = lab.maker.itemOf(json, Event::of(json), lab.rows(), lab.stop, &lab.memory);
        QCOMPARE(Record::decoded(suppression.record).writtenAt, fromMs(5));
        QCOMPARE(suppression.digest,
                 lab.maker.itemOf(json, Event::of(json), lab.rows(), lab.stop).digest); // known or not
    }
};

QTEST_GUILESS_MAIN(ItemMakerTest)
#include "itemmaker_test.moc"
