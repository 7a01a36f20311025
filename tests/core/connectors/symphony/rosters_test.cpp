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
    void leavesAListThatIsRefusedAloneToItsConversation()
    {
        Lab lab({.secret = {room()}});
        Rosters &rosters = lab.maker.rosters();
        QVERIFY(!rosters.list(lab.rows(), room(), lab.stop));
        QVERIFY2(rosters.trouble().contains(u"403"), qPrintable(rosters.trouble()));
        QVERIFY(rosters.list(lab.rows(), chat, lab.stop));
        rosters.demandRole(lab.rows(), lab.stop);
    }
    void asksOneThatWasListedBeforeWhetherTheRoleIsMissing()
    {
        Lab lab({.secret = {room()}});
        QVERIFY(lab.maker.rosters().list(lab.rows(), chat, lab.stop));
        lab.commit();
        ItemMaker later(lab.client, "symphony:lab", lab.world.clock());
        QVERIFY(!later.rosters().list(lab.rows(), room(), lab.stop));
        later.rosters().demandRole(lab.rows(), lab.stop);
        lab.world.server().set([](auto &options) { options.hasRole = false; });
        ItemMaker refused(lab.client, "symphony:lab", lab.world.clock());
        QVERIFY(!refused.rosters().list(lab.rows(), room(), lab.stop));
        const auto failure = support::failureOf([&] { refused.rosters().demandRole(lab.rows(), lab.stop); });
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED"));
    }
    void keepsAMemberWithoutAnId()
    {
        Lab lab;
        lab.world.server().change([](sandbox::Pod &pod) {
            pod.users[sandbox::Pod::idOf(1)] =
                QJsonObject{{QStringLiteral("displayName"), QStringLiteral("Deleted User")}};
            pod.users[sandbox::Pod::idOf(4)] = QJsonObject();
        });
        Rosters &rosters = lab.maker.rosters();
        QVERIFY(rosters.list(lab.rows(), room(), lab.stop));
        QCOMPARE(labelsOf(rosters.roster(lab.rows(), room()).at(lab.world.clock().now())).join(u'|'),
                 u"Deleted User|bot@example.com|unnamed member");
    }
    void takesNoListInWhichNobodyHasAnId()
    {
        Lab lab;
        lab.world.server().change([](sandbox::Pod &pod) {
            for (QJsonObject &user : pod.users)
                user.remove(QStringLiteral("userId"));
        });
        QVERIFY(!lab.maker.rosters().list(lab.rows(), room(), lab.stop));
        QVERIFY(lab.maker.rosters().trouble().contains(u"no id"));
        lab.maker.rosters().demandRole(lab.rows(), lab.stop);
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
        Rosters &rosters = lab.maker.rosters();
        rosters.demandRole(lab.rows(), lab.stop); // nothing was asked for, so nothing was refused
        QVERIFY(!rosters.list(lab.rows(), room(), lab.stop));
        QVERIFY(!rosters.list(lab.rows(), chat, lab.stop));
        const auto failure = support::failureOf([&] { rosters.demandRole(lab.rows(), lab.stop); });
        QVERIFY(failure.reaction == base::Reaction::SignInAgain);
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED"));
    }
};

QTEST_GUILESS_MAIN(RostersTest)
#include "rosters_test.moc"
