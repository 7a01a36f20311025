// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class OwnersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOwnerByTheIdsPrefix();
    void findsFollowersWhenTold();
    void goesWithoutAnOwner();
    void doesNotGoWithoutThoseThatAreRefused();
};

using chatter::Lab;

static const QString account = chatter::idOf("001", 1);

void OwnersTest::findsTheOwnerByTheIdsPrefix()
{
    Lab lab;
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    owners.load({account, chatter::idOf("005", 2), chatter::idOf("0F9", 1)}, lab.stop);
    QCOMPARE(owners.ownerOf(account), chatter::idOf("005", 3));
    QCOMPARE(owners.objectOf(account, lab.stop), u"Account");
    QCOMPARE(owners.followersOf(account), QStringList());
    QCOMPARE(people.person(chatter::idOf("005", 3)).address, u"bob@example.com");
    const int before = lab.server.requests();
    owners.load({account}, lab.stop);
    QCOMPARE(lab.server.requests(), before);
}

void OwnersTest::findsFollowersWhenTold()
{
    Lab lab({}, {{"recordFollowers", QStringLiteral("on")}});
    lab.server.change([](auto &made) {
        made.rows[QStringLiteral("EntitySubscription")][chatter::idOf("0E8", 1)] = {
            {QStringLiteral("Id"), chatter::idOf("0E8", 1)},
            {QStringLiteral("ParentId"), account},
            {QStringLiteral("SubscriberId"), chatter::idOf("005", 2)}};
    });
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    owners.load({account}, lab.stop);
    QCOMPARE(owners.followersOf(account), QStringList{chatter::idOf("005", 2)});
}

void OwnersTest::goesWithoutAnOwner()
{
    Lab lab({.lackingFields = {QStringLiteral("Account.OwnerId")}});
    chatter::People people(lab.queries);
    chatter::Owners owners(lab.queries, people);
    owners.load({account, QStringLiteral("a0X000000000001AAA")}, lab.stop);
    QCOMPARE(owners.ownerOf(account), QString());
    QCOMPARE(owners.objectOf(QStringLiteral("a0X000000000001AAA"), lab.stop), QString());
}

void OwnersTest::doesNotGoWithoutThoseThatAreRefused()
{
    for (const char *object : {"Account", "EntitySubscription"}) {
        Lab lab({.unreadable = {QLatin1String(object)}}, {{"recordFollowers", QStringLiteral("on")}});
        chatter::People people(lab.queries);
        chatter::Owners owners(lab.queries, people);
        const auto failure = support::failureOf([&] { owners.load({account}, lab.stop); });
        QCOMPARE(failure.key, QByteArray("SALESFORCE_REFUSED"));
        QVERIFY(failure.reaction == base::Reaction::SignInAgain);
    }
}

QTEST_GUILESS_MAIN(OwnersTest)
#include "owners_test.moc"
