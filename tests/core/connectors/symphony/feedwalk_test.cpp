// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/conversion.h"
#include "connectors/symphony/feedwalk.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class FeedWalkTest : public QObject
{
    Q_OBJECT

    struct Step
    {
        FeedPlace place;
        bool isAtEnd = false;
        connectors::Page page;
    };

    static Step step(Lab &lab, FeedWalk &walk, FeedPlace place)
    {
        lab.page = {};
        place.startedAt = lab.world.clock().now();
        Step done;
        done.place = walk.fetch(place, lab.reading(), done.isAtEnd);
        done.page = lab.page;
        return done;
    }

private Q_SLOTS:
    void letsGoOfEventsOnlyOnceTheyAreCommitted()
    {
        Lab lab({.eventsAtOnce = 2});
        FeedWalk walk(lab.client, lab.maker, false);
        const QByteArray before = lab.world.outside();
        const Step first = step(lab, walk, {});
        QCOMPARE(first.place.feed, u"first_f");
        QCOMPARE(first.place.ackId, u"ack-2");
        QVERIFY(!first.isAtEnd);
        const Step held = step(lab, walk, first.place); // not committed: nothing more can be read
        QVERIFY(held.isAtEnd && held.page.items.empty() && held.place.ackId == first.place.ackId);
        QCOMPARE(lab.world.outside(), before);
        QCOMPARE(walk.acknowledge(first.place), QString());
        const Step second = step(lab, walk, first.place);
        QCOMPARE(second.place.ackId, u"ack-4");
        QVERIFY(lab.world.outside() != before);
    }
    void goesOnWhereTheLastRunEnded()
    {
        Lab lab({.eventsAtOnce = 2});
        FeedWalk killed(lab.client, lab.maker, false);
        const Step first = step(lab, killed, {});
        FeedWalk next(lab.client, lab.maker, false);
        next.trust(first.place); // it was committed, and never acknowledged
        QCOMPARE(step(lab, next, first.place).place.ackId, u"ack-4");
        FeedWalk again(lab.client, lab.maker, false);
        QCOMPARE(step(lab, again, {}).place.ackId, u"ack-4"); // of what was not let go of, from its beginning
    }
    void makesAFeedOnceWhereThereIsNone()
    {
        Lab lab({.hasFeed = false});
        FeedWalk walk(lab.client, lab.maker, false);
        const Step none = step(lab, walk, {});
        QVERIFY(none.isAtEnd && none.place.isOver && none.page.unfinished.isEmpty());
        QCOMPARE(lab.world.server().feedsMade(), 0);
        QCOMPARE(walk.acknowledge(none.place), QString());
        QCOMPARE(walk.acknowledge(none.place), QString());
        QCOMPARE(lab.world.server().feedsMade(), 1);
    }
    void replacesAFeedThatIsOver()
    {
        Lab lab;
        FeedWalk walk(lab.client, lab.maker, false);
        lab.world.server().loseFeed();
        FeedPlace old{.feed = QStringLiteral("gone_f"), .ackId = QStringLiteral("ack-1")};
        walk.trust(old);
        const Step over = step(lab, walk, old);
        QVERIFY(over.isAtEnd && over.place.isOver);
        QVERIFY(over.page.unfinished.first().contains(u"over"));
        walk.acknowledge(over.place);
        QCOMPARE(lab.world.server().feedsMade(), 1);
    }
    void saysWhenNoFeedMayBeMade()
    {
        Lab lab({.hasFeed = false, .permitsFeed = false});
        FeedWalk walk(lab.client, lab.maker, false);
        QVERIFY(walk.acknowledge(step(lab, walk, {}).place).contains(u"Too many feeds"));
    }
    void endsWithWhatIsNewerThanTheRun()
    {
        Lab lab({.eventsAtOnce = 1});
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.events = {};
            for (int i = 0; i < 3; ++i)
                pod.addEvent(QStringLiteral("ROOMUPDATED"), 1, at("23:00:00") + i * 36'000'000,
                             QStringLiteral("roomUpdated"),
                             {{QStringLiteral("stream"), pod.streamOf(rates)}});
        });
        FeedWalk walk(lab.client, lab.maker, false);
        const Step first = step(lab, walk, {});
        QVERIFY(!first.isAtEnd);
        walk.acknowledge(first.place);
        QVERIFY(step(lab, walk, first.place).isAtEnd); // 09:00 of the next day, and it is 08:00
    }
    void leavesOutEventsWhenToldToButNothingThatIsSaid()
    {
        Lab lab({}, {{"events", QStringLiteral("false")}});
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.addEvent(
                QStringLiteral("SHAREDPOST"), 1, at("09:50:00"), QStringLiteral("sharedPost"),
                {{QStringLiteral("message"), QJsonValue()}, {QStringLiteral("stream"), pod.streamOf(rates)}});
        });
        FeedWalk walk(lab.client, lab.maker, false);
        QStringList kinds;
        for (const model::SourceItem &item : step(lab, walk, {}).page.items)
            kinds.append(QString::fromLatin1(item.event));
        // A suppression, a shared post and its share, an answer to a form, what is not known, and a share of
        // which no words are told.
        QCOMPARE(kinds.join(u' '), u"delete post post post post post");
    }
    void keepsEventsWithoutTypeAndIdAndGoesOn()
    {
        Lab lab;
        lab.world.server().change([](sandbox::Pod &pod) {
            const QJsonObject nothing{{QStringLiteral("payload"), QJsonObject()}};
            pod.events.prepend(nothing);
            pod.events.insert(3, nothing);
            pod.events.append(QStringLiteral("no event"));
        });
        FeedWalk walk(lab.client, lab.maker, false);
        const Step done = step(lab, walk, {});
        QCOMPARE(done.page.items.size(), size_t(10 + 3));
        QCOMPARE(walk.acknowledge(done.place), QString());
        QStringList ids;
        QString raw;
        for (const model::SourceItem &item : done.page.items) {
            if (!item.id.startsWith(u"sha256-"))
                continue;
            ids.append(item.id);
            raw += QString::fromUtf8(item.record);
            const auto failure = support::failureOf([&] { messageOf(item); });
            QCOMPARE(failure.key, QByteArray("MISSING_MANDATORY(type)"));
            QVERIFY(failure.reaction == base::Reaction::SkipItem);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QCOMPARE(ids.size(), 3);
        QVERIFY(raw.contains(u"{\"payload\":{}}") && raw.contains(u"no event"));
        const Step next = step(lab, walk, done.place);
        QVERIFY(next.isAtEnd && next.page.items.empty()); // they are let go of
    }
    void keepsThemWhereNoEventsAreTaken()
    {
        Lab lab({}, {{"events", QStringLiteral("false")}});
        lab.world.server().change([](sandbox::Pod &pod) { pod.events = QJsonArray{QJsonObject()}; });
        FeedWalk walk(lab.client, lab.maker, false);
        QCOMPARE(step(lab, walk, {}).page.items.size(), size_t(1));
    }
    void tellsTheNameOfARoomThatItsMessagesDoNotTell()
    {
        Lab lab;
        const QJsonObject stream{{QStringLiteral("streamId"), sandbox::Pod::safe(rates)},
                                 {QStringLiteral("streamType"), QStringLiteral("ROOM")}};
        lab.world.server().change([&](sandbox::Pod &pod) {
            pod.events = QJsonArray();
            const auto message = [&](qsizetype place) {
                QJsonObject json = pod.rooms[sandbox::Pod::safe(rates)].messages.at(size_t(place));
                json.insert(QStringLiteral("stream"), stream);
                tell(pod, json);
            };
            message(0);
            const auto rename = [&](const char *type, const char *key, const char *properties,
                                    const char *name) {
                pod.addEvent(QLatin1String(type), 1, at("08:35:00"), QLatin1String(key),
                             {{QStringLiteral("stream"), stream},
                              {QLatin1String(properties),
                               QJsonObject{{QStringLiteral("name"), QLatin1String(name)}}}});
            };
            rename("ROOMCREATED", "roomCreated", "roomProperties", "Rates");
            message(1);
            rename("ROOMUPDATED", "roomUpdated", "newRoomProperties", "Rates and more");
            message(2);
        });
        FeedWalk walk(lab.client, lab.maker, false);
        QStringList topics;
        for (const model::SourceItem &item : step(lab, walk, {}).page.items)
            topics.append(messageOf(item).conversationTopic);
        QCOMPARE(topics,
                 QStringList({QStringLiteral("Room of Ann"), QStringLiteral("Rates"), QStringLiteral("Rates"),
                              QStringLiteral("Rates and more"), QStringLiteral("Rates and more")}));
    }
    void letsWaitWhatComesWhileNobodyKnowsWhoReadsIt()
    {
        const QString room = sandbox::Pod::safe(rates);
        Lab lab({.unlisted = {room}});
        lab.world.server().change([](sandbox::Pod &pod) { tellAgain(pod, 0); });
        FeedWalk walk(lab.client, lab.maker, false);
        const Step done = step(lab, walk, {});
        QCOMPARE(done.page.items.size(), size_t(3)); // a post, its share, and a connection
        const QByteArray rows = "waiting/" + room.toUtf8() + '/';
        int waiting = 0;
        for (const auto &[key, value] : done.page.state)
            waiting += key.startsWith(rows) && !value.isEmpty() ? 1 : 0;
        QCOMPARE(waiting, 8);
    }
    void beginsADatahoseAnewWhenItsPlaceIsLost()
    {
        Lab lab({.hasHose = true}, {{"route", QStringLiteral("datahose")}});
        FeedWalk walk(lab.client, lab.maker, true);
        const FeedPlace old{.feed = {}, .ackId = QStringLiteral("ack-9999")};
        walk.trust(old);
        const Step lost = step(lab, walk, old);
        QVERIFY(!lost.isAtEnd && lost.place.ackId.isEmpty() && lost.page.items.empty());
        QVERIFY(lost.page.unfinished.first().startsWith(u"datahose"));
        QVERIFY(!step(lab, walk, lost.place).page.items.empty());
        lab.world.server().set([](auto &options) { options.hasHose = false; });
        const auto failure = support::failureOf([&] { step(lab, walk, {}); });
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED")); // it is not licensed
    }
    void readsADatahose()
    {
        Lab lab({.hasHose = true}, {{"route", QStringLiteral("datahose")}});
        FeedWalk walk(lab.client, lab.maker, true);
        const Step first = step(lab, walk, {});
        QVERIFY(!first.page.items.empty() && !first.place.isOver);
        walk.acknowledge(first.place);
        QVERIFY(step(lab, walk, first.place).isAtEnd);
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(FeedWalkTest)
#include "feedwalk_test.moc"
