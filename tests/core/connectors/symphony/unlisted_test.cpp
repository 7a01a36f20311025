// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/unlisted.h"
#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class UnlistedTest : public QObject
{
    Q_OBJECT

    struct Walked
    {
        QStringList lines; ///< each item: its id, and its people
        QStringList unfinished;
        size_t largestPage = 0;
    };

    static SymphonyWorld::Sandbox::Options unlisted() { return {.unlisted = {sandbox::Pod::safe(rates)}}; }

    static void list(Lab &lab)
    {
        lab.world.server().set([](auto &options) { options.unlisted.clear(); });
    }

    /// A message of the room, by its place in it; asks for the members anew, as a run does.
    static void take(Lab &lab, size_t place)
    {
        QJsonObject message;
        lab.world.server().change(
            [&](sandbox::Pod &pod) { message = pod.rooms[sandbox::Pod::safe(rates)].messages.at(place); });
        ItemMaker maker(lab.client, "symphony:lab", lab.world.clock());
        Unlisted(maker).take(message, Stream(), lab.reading());
    }

    static Walked walk(Lab &lab)
    {
        ItemMaker maker(lab.client, "symphony:lab", lab.world.clock());
        Unlisted waiting(maker);
        Position position;
        position.startedAt = lab.world.clock().now();
        Walked walked;
        bool isAtEnd = false;
        for (int pages = 0; !isAtEnd && pages < 100; ++pages) {
            position = Position::decoded(waiting.fetch(position, lab.reading(), isAtEnd).encoded());
            for (const model::SourceItem &item : lab.page.items)
                walked.lines.append(item.id.left(4) + u' ' +
                                    labelsOf(Record::decoded(item.record).people).join(u','));
            walked.unfinished += lab.page.unfinished;
            walked.largestPage = std::max(walked.largestPage, lab.page.items.size());
            lab.commit();
        }
        return walked;
    }

    static size_t waitingIn(const Lab &lab) { return lab.memory.withPrefix("waiting/").size(); }

private Q_SLOTS:
    void takesAtOnceWhereTheMembersCanBeListed()
    {
        Lab lab;
        take(lab, 3);
        QCOMPARE(lab.page.items.size(), size_t(1));
        lab.commit();
        QCOMPARE(waitingIn(lab), size_t(0));
    }
    void waitsUntilTheMembersCanBeListed()
    {
        Lab lab(unlisted());
        take(lab, 3);
        take(lab, 3); // it came twice
        QVERIFY(lab.page.items.empty());
        lab.commit();
        QCOMPARE(waitingIn(lab), size_t(1));
        const Walked waits = walk(lab);
        QCOMPARE(waits.lines, QStringList());
        QCOMPARE(waits.unfinished.size(), 1);
        QVERIFY(waits.unfinished.first().startsWith(u"Rates (its members cannot be listed"));
        list(lab);
        const Walked listed = walk(lab);
        QCOMPARE(listed.lines, QStringList(QStringLiteral("m004 ann@example.com,dan@example.com")));
        QCOMPARE(listed.unfinished, QStringList());
        QCOMPARE(waitingIn(lab), size_t(0));
        QVERIFY(lab.memory.withPrefix("unlisted/").empty());
        QCOMPARE(walk(lab).lines, QStringList());
    }
    void waitsAlsoWhereTheListIsRefused()
    {
        Lab lab({.secret = {sandbox::Pod::safe(rates)}});
        lab.maker.rosters().list(lab.rows(), chat, lab.stop);
        take(lab, 3);
        lab.commit();
        const Walked waits = walk(lab);
        QCOMPARE(waits.lines, QStringList());
        QCOMPARE(waits.unfinished.size(), 1);
        QVERIFY(waits.unfinished.first().startsWith(
            u"Rates (its members cannot be listed, Symphony answers 403: what is written there waits"));
    }
    void keepsWhatWaitsWhileTheRoleIsMissing()
    {
        Lab lab({.hasRole = false});
        take(lab, 3);
        lab.commit();
        for (int week = 0; week < 3; ++week) {
            QCOMPARE(support::failureOf([&] { walk(lab); }).key, QByteArray("SYMPHONY_REFUSED"));
            lab.world.fakeClock().advance(std::chrono::hours{24 * 7});
        }
        lab.world.server().set([](auto &options) { options.hasRole = true; });
        QCOMPARE(walk(lab).lines, QStringList(QStringLiteral("m004 ann@example.com,dan@example.com")));
    }
    void comesBehindWhatWaits()
    {
        Lab lab(unlisted());
        take(lab, 3);
        lab.commit();
        list(lab);
        take(lab, 6);
        take(lab, 2);
        QVERIFY(lab.page.items.empty());
        lab.commit();
        QStringList ids;
        for (const QString &line : walk(lab).lines)
            ids.append(line.left(4));
        QCOMPARE(ids.join(u' '), u"m003 m004 m007");
    }
    void goesToThoseItNamesAfterAWeek()
    {
        Lab lab(unlisted());
        take(lab, 3);
        lab.commit();
        QCOMPARE(walk(lab).lines, QStringList());
        lab.world.fakeClock().advance(std::chrono::hours{24 * 6});
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.say(rates, 4, at("23:00:00") + qint64{6} * 86'400'000, QStringLiteral("later"));
        });
        take(lab, 7);
        lab.commit();
        QCOMPARE(walk(lab).lines, QStringList());
        lab.world.fakeClock().advance(std::chrono::hours{24});
        const Walked first = walk(lab);
        QCOMPARE(first.lines, QStringList(QStringLiteral("m004 ann@example.com")));
        QCOMPARE(first.unfinished.size(), 1);
        QCOMPARE(waitingIn(lab), size_t(1)); // each waits a week
        lab.world.fakeClock().advance(std::chrono::hours{24 * 7});
        QCOMPARE(walk(lab).lines, QStringList(QStringLiteral("m015 dan@example.com")));
        QCOMPARE(walk(lab).unfinished, QStringList());
    }
    void leavesOutWhatIsNotAskedFor()
    {
        Lab lab(unlisted());
        lab.window.since = fromMs(at("08:35:00"));
        take(lab, 3);
        QCOMPARE(lab.page.excluded, qint64{1});
        lab.commit();
        QCOMPARE(waitingIn(lab), size_t(0));
    }
    void boundsItsPages()
    {
        Lab lab(unlisted());
        lab.world.server().change([](sandbox::Pod &pod) {
            for (int i = 0; i < 250; ++i)
                pod.say(rates, 1, at("10:00:00") + i, QStringLiteral("text"));
        });
        for (size_t i = 0; i < 250; ++i)
            take(lab, 7 + i);
        lab.commit();
        list(lab);
        const Walked all = walk(lab);
        QCOMPARE(all.lines.size(), 250);
        QVERIFY(all.largestPage <= 100);
        QCOMPARE(waitingIn(lab), size_t(0));
    }
};

QTEST_GUILESS_MAIN(UnlistedTest)
#include "unlisted_test.moc"
