// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/historywalk.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class HistoryWalkTest : public QObject
{
    Q_OBJECT

    struct Run
    {
        QStringList ids;
        QStringList unfinished;
        int requests = 0;
        int pages = 0;
    };

    static Run run(Lab &lab, const connectors::Window &window = {})
    {
        lab.window = window;
        HistoryWalk walk(lab.client, lab.maker);
        Position position;
        position.startedAt = lab.world.clock().now();
        position.window = window;
        Run ran;
        const int before = lab.world.server().requests();
        for (bool isAtEnd = false; !isAtEnd && ran.pages < 500; ++ran.pages) {
            position = walk.fetch(position, lab.reading(), isAtEnd);
            for (const model::SourceItem &item : lab.page.items)
                ran.ids.append(item.id.left(4));
            ran.unfinished += lab.page.unfinished;
            lab.commit();
        }
        ran.requests = lab.world.server().requests() - before;
        ran.ids.removeDuplicates();
        ran.ids.sort();
        return ran;
    }

private Q_SLOTS:
    void readsInWhateverOrder()
    {
        for (const bool newestFirst : {true, false}) {
            for (const int atOnce : {1, 3, 100}) {
                Lab lab({.listsNewestFirst = newestFirst, .messagesAtOnce = atOnce});
                QCOMPARE(run(lab).ids.join(u' '), u"m001 m002 m003 m004 m005 m006 m007 m008 m009 m010 m011");
            }
        }
    }
    void readsOnlyWhatHasSomethingNew()
    {
        Lab lab;
        run(lab);
        lab.world.fakeClock().advance(std::chrono::hours{48});
        run(lab); // of the day before the last run
        lab.world.fakeClock().advance(std::chrono::hours{24});
        const Run quiet = run(lab);
        QCOMPARE(quiet.ids, QStringList());
        QVERIFY2(quiet.requests <= 10, qPrintable(QString::number(quiet.requests)));
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.say(group, 1, at("10:00:00") + 3 * 86'400'000, QStringLiteral("new"));
        });
        lab.world.fakeClock().advance(std::chrono::hours{24});
        QCOMPARE(run(lab).ids, QStringList(QStringLiteral("m015")));
    }
    void meetsLateMessages()
    {
        Lab lab;
        run(lab);
        lab.world.server().change(
            [](sandbox::Pod &pod) { pod.say(rates, 1, at("12:00:00"), QStringLiteral("late")); });
        lab.world.fakeClock().advance(std::chrono::hours{1});
        QVERIFY(run(lab).ids.contains(QStringLiteral("m015"))); // it is 20 hours old
    }
    void leavesTheMarksAloneInAStretchOfThePast()
    {
        Lab lab;
        const connectors::Window stretch{.since = fromMs(at("08:30:00")), .until = fromMs(at("08:41:00"))};
        QCOMPARE(run(lab, stretch).ids.filter(QStringLiteral("m00")).join(u' '), u"m004 m005 m006");
        QVERIFY(lab.memory.withPrefix("stream/").empty());
        run(lab, {.since = fromMs(at("08:40:00")), .until = {}});
        const auto rows = lab.memory.withPrefix("stream/");
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(run(lab).ids.size(), 11); // what was left out then is read now
    }
    void saysWhatItMayNotReadAnyMore()
    {
        Lab lab;
        QCOMPARE(run(lab).unfinished, QStringList()); // what it never could is no surprise
        lab.world.server().set([](auto &options) { options.closed.insert(sandbox::Pod::safe(rates)); });
        lab.world.server().change(
            [](sandbox::Pod &pod) { pod.say(rates, 1, at("23:00:00"), QStringLiteral("unseen")); });
        lab.world.fakeClock().advance(std::chrono::hours{1});
        const Run closed = run(lab);
        QCOMPARE(closed.unfinished.size(), 1);
        QVERIFY(closed.unfinished.first().startsWith(u"Rates (its messages cannot be read: 403"));
        lab.world.server().set([](auto &options) { options.closed.clear(); });
        lab.world.fakeClock().advance(std::chrono::hours{24 * 8});
        QVERIFY(run(lab).ids.contains(QStringLiteral("m015"))); // nothing is lost by it
    }
    void namesWhatItNeverCouldReadThoughItIsAMember()
    {
        Lab lab({.closed = {sandbox::Pod::safe(rates)}});
        const Run first = run(lab);
        QCOMPARE(first.unfinished.size(), 1); // and not the one it is no member of
        QVERIFY(first.unfinished.first().startsWith(u"Rates (its messages cannot be read"));
        lab.world.fakeClock().advance(std::chrono::hours{1});
        const Run second = run(lab);
        QCOMPARE(second.unfinished.size(), 1);
        QVERIFY(second.unfinished.first().startsWith(u"Rates (its messages cannot be read: 403"));
    }
    void readsTheOthersWhenOneIsBroken()
    {
        Lab lab;
        lab.client.hurry();
        lab.world.server().set([](auto &options) { options.broken.insert(chat); });
        const Run ran = run(lab);
        QCOMPARE(ran.ids.size(), 9);
        QVERIFY(ran.unfinished.first().contains(u"500"));
        QCOMPARE(lab.memory.value("denied/" + chat.toUtf8()), QByteArray()); // or it would be left for a week
        lab.world.server().set([](auto &options) { options.broken.clear(); });
        lab.world.fakeClock().advance(std::chrono::hours{1});
        QVERIFY(run(lab).ids.contains(QStringLiteral("m008"))); // and it later
    }
    void readsAgainWhatWasReadByAClockThatWasAhead()
    {
        Lab lab;
        const base::Instant now = lab.world.clock().now();
        lab.world.fakeClock().jumpTo(now + std::chrono::hours{240});
        run(lab);
        lab.world.fakeClock().jumpTo(now + std::chrono::hours{24});
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.say(chat, 5, at("10:00:00") + 86'400'000, QStringLiteral("meanwhile"));
        });
        QVERIFY(run(lab).ids.contains(QStringLiteral("m015")));
    }
    void readsTheOthersWhenTheMembersOfOneAreRefused()
    {
        Lab lab({.secret = {chat}});
        const Run ran = run(lab);
        QCOMPARE(ran.ids.join(u' '), u"m001 m002 m003 m004 m005 m006 m007 m010 m011");
        QCOMPARE(ran.unfinished, QStringList(QStringLiteral(
                                     "Chat0___pB (its members cannot be listed, Symphony answers 403)")));
        lab.world.server().set([](auto &options) { options.secret.clear(); });
        lab.world.fakeClock().advance(std::chrono::hours{1});
        QVERIFY(run(lab).ids.contains(QStringLiteral("m008")));
    }
    void endsWhenTheMembersOfAllAreRefused()
    {
        Lab lab({.secret = {chat, group, foreign, sandbox::Pod::safe(rates)}});
        const auto failure = support::failureOf([&] { run(lab); });
        QVERIFY(failure.reaction == base::Reaction::SignInAgain);
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED"));
    }
    void learnsWhatRoomsAreCalled()
    {
        Lab lab;
        run(lab);
        QCOMPARE(lab.memory.value("room/Ra-tes_Rm___pA"), QByteArray("Rates"));
    }
    void readsWhatItBecameAMemberOfAtOnce()
    {
        Lab lab;
        run(lab); // the other conversation is refused
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.rooms[foreign].members[sandbox::Pod::idOf(900)] = {at("23:00:00"), 0};
        });
        lab.world.fakeClock().advance(std::chrono::hours{1});
        QVERIFY(run(lab).ids.contains(QStringLiteral("m012")));
        lab.world.fakeClock().advance(std::chrono::hours{48});
        run(lab);
        QVERIFY(lab.memory.withPrefix("denied/").empty());
    }
    void asksOnceForAHundredMessages()
    {
        Lab lab({.listedAtOnce = 100, .messagesAtOnce = 100});
        lab.world.server().change([](sandbox::Pod &pod) {
            for (int i = 0; i < 2000; ++i)
                pod.say(chat, 5, at("10:00:00") + i, QStringLiteral("text"));
        });
        const Run ran = run(lab);
        QCOMPARE(ran.ids.filter(QStringLiteral("m")).size() > 11, true);
        QVERIFY2(ran.requests < 40, qPrintable(QString::number(ran.requests)));
    }
    void takesFewerMessagesOfALargeRoom()
    {
        Lab lab({.listedAtOnce = 5000, .messagesAtOnce = 100});
        lab.world.server().change([](sandbox::Pod &pod) {
            for (int i = 1000; i < 2500; ++i) {
                pod.addUser(i, QStringLiteral("Somebody with a long name"),
                            QStringLiteral("somebody.%1@example.com").arg(i));
                pod.rooms[chat].members[sandbox::Pod::idOf(i)] = {at("07:00:00"), 0};
            }
            for (int i = 0; i < 95; ++i)
                pod.say(chat, 5, at("09:30:00") + i, QStringLiteral("text"));
        });
        HistoryWalk walk(lab.client, lab.maker);
        Position position;
        position.startedAt = lab.world.clock().now();
        QStringList ids;
        for (bool isAtEnd = false; !isAtEnd;) {
            position = walk.fetch(position, lab.reading(), isAtEnd);
            qint64 bytes = 0;
            for (const model::SourceItem &item : lab.page.items) {
                ids.append(item.id);
                bytes += item.record.size();
            }
            QVERIFY(bytes < 40 << 20);
            lab.commit();
        }
        ids.removeDuplicates();
        QCOMPARE(ids.size(), 95 + 11);
    }
    void losesNothingWhenAPageIsCut()
    {
        Lab lab({.messagesAtOnce = 2});
        HistoryWalk walk(lab.client, lab.maker);
        Position position;
        position.startedAt = lab.world.clock().now();
        bool isAtEnd = false;
        for (int page = 0; page < 8; ++page) { // and then it is killed, in the middle of a conversation
            position = walk.fetch(position, lab.reading(), isAtEnd);
            lab.commit();
        }
        QVERIFY(!position.inside.stream.isEmpty());
        QCOMPARE(run(lab).ids.size(), 11);
    }
    void readsAConversationOfWhichNoLastMessageIsTold()
    {
        Lab lab;
        lab.world.server().change(
            [](sandbox::Pod &pod) { pod.rooms[sandbox::Pod::safe(rates)].tellsLastMessage = false; });
        QVERIFY(run(lab).ids.contains(QStringLiteral("m001")));
    }
};

QTEST_GUILESS_MAIN(HistoryWalkTest)
#include "historywalk_test.moc"
