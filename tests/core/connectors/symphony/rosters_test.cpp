// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class RostersTest : public QObject
{
    Q_OBJECT

    static QString room() { return sandbox::Pod::safe(rates); }

private Q_SLOTS:
    void listsPageByPageToTheLast()
    {
        Lab lab({.listedAtOnce = 1});
        Rosters &rosters = lab.maker.rosters();
        QVERIFY(rosters.list(lab.rows(), room(), lab.stop));
        const Roster roster = rosters.roster(lab.rows(), room());
        QCOMPARE(labelsOf(roster.at(lab.world.clock().now())).join(u' '),
                 u"ann@example.com bot@example.com dan@example.com");
        QVERIFY(lab.page.state.size() == 1 && lab.page.state.begin()->first.startsWith("roster/"));
    }
    void asksOnceARun()
    {
        Lab lab;
        Rosters &rosters = lab.maker.rosters();
        rosters.list(lab.rows(), room(), lab.stop);
        const int asked = lab.world.server().requests();
        lab.commit();
        QVERIFY(rosters.list(lab.rows(), room(), lab.stop) && rosters.ensure(lab.rows(), room(), lab.stop));
        QCOMPARE(lab.world.server().requests(), asked);
        QVERIFY(lab.page.state.empty());
    }
    void asksAgainWhenEventsWereLost()
    {
        Lab lab;
        Rosters &rosters = lab.maker.rosters();
        rosters.list(lab.rows(), room(), lab.stop);
        lab.commit();
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.rooms[room()].members[sandbox::Pod::idOf(5)] = {at("09:00:00"), 0};
        });
        lab.world.fakeClock().advance(std::chrono::seconds{1});
        rosters.distrust(lab.rows());
        lab.commit();
        QVERIFY(rosters.ensure(lab.rows(), room(), lab.stop));
        QCOMPARE(labelsOf(rosters.roster(lab.rows(), room()).at(lab.world.clock().now())).join(u' '),
                 u"ann@example.com bot@example.com dan@example.com kim@example.com");
        const int asked = lab.world.server().requests();
        QVERIFY(rosters.ensure(lab.rows(), room(), lab.stop));
        QCOMPARE(lab.world.server().requests(), asked); // once
    }
    void joinsEventsAndLists()
    {
        Lab lab;
        Rosters &rosters = lab.maker.rosters();
        const model::Person kim{
            .name = {}, .address = QStringLiteral("kim@example.com"), .sourceId = QStringLiteral("5")};
        rosters.leave(lab.rows(), room(), kim, fromMs(at("07:30:00")));
        rosters.list(lab.rows(), room(), lab.stop);
        const auto there = [&](const char *time) {
            return labelsOf(rosters.roster(lab.rows(), room()).at(fromMs(at(time)))).join(u' ');
        };
        QCOMPARE(there("07:15:00"), u"ann@example.com bot@example.com kim@example.com");
        QCOMPARE(there("07:45:00"), u"ann@example.com bot@example.com");
    }
    void saysWhatIsNotThere()
    {
        Lab lab;
        QVERIFY(!lab.maker.rosters().list(lab.rows(), QStringLiteral("nowhere"), lab.stop));
        QVERIFY(!lab.maker.rosters().ensure(lab.rows(), QStringLiteral("nowhere"), lab.stop));
    }
    void demandsTheRole()
    {
        Lab lab({.hasRole = false});
        const auto failure =
            support::failureOf([&] { lab.maker.rosters().list(lab.rows(), room(), lab.stop); });
        QVERIFY(failure.reaction == base::Reaction::SignInAgain);
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED"));
    }
};

QTEST_GUILESS_MAIN(RostersTest)
#include "rosters_test.moc"
