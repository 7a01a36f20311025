// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class GroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsMembersOfClosedGroups();
    void asksForMembersOfPublicOnesWhenTold();
    void takesWhatItCannotSeeForClosed();
    void doesNotGoWithoutMembers();
};

using chatter::Lab;

static const QString secrets = chatter::idOf("0F9", 1);
static const QString staff = chatter::idOf("0F9", 2);

void GroupsTest::knowsMembersOfClosedGroups()
{
    Lab lab;
    chatter::People people(lab.queries);
    chatter::Groups groups(lab.queries, people);
    groups.load({secrets, staff, chatter::idOf("005", 2)}, lab.stop);
    QCOMPARE(groups.membersOf(secrets), QStringList({chatter::idOf("005", 2), chatter::idOf("005", 3)}));
    QCOMPARE(groups.ownerOf(secrets), chatter::idOf("005", 2));
    QCOMPARE(groups.membersOf(staff), QStringList());
    QCOMPARE(groups.ownerOf(staff), chatter::idOf("005", 3));
    QCOMPARE(people.person(chatter::idOf("005", 3)).address, u"bob@example.com");
    const int before = lab.server.requests();
    groups.load({secrets, staff}, lab.stop);
    QCOMPARE(lab.server.requests(), before);
}

void GroupsTest::asksForMembersOfPublicOnesWhenTold()
{
    Lab lab({}, {{"publicGroups", QStringLiteral("on")}});
    chatter::People people(lab.queries);
    chatter::Groups groups(lab.queries, people);
    groups.load({staff}, lab.stop);
    QCOMPARE(groups.membersOf(staff).size(), 3);
}

void GroupsTest::takesWhatItCannotSeeForClosed()
{
    Lab lab;
    lab.server.change([](auto &made) { made.rows[QStringLiteral("CollaborationGroup")].remove(staff); });
    chatter::People people(lab.queries);
    chatter::Groups groups(lab.queries, people);
    groups.load({staff}, lab.stop);
    QCOMPARE(groups.membersOf(staff).size(), 3);
}

void GroupsTest::doesNotGoWithoutMembers()
{
    Lab lab({.unreadable = {QStringLiteral("CollaborationGroupMember")}});
    chatter::People people(lab.queries);
    chatter::Groups groups(lab.queries, people);
    const auto failure = support::failureOf([&] { groups.load({secrets}, lab.stop); });
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

QTEST_GUILESS_MAIN(GroupsTest)
#include "groups_test.moc"
