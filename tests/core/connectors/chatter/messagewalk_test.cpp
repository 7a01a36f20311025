// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/messagewalk.h"
#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class MessageWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEverybodyInTheConversation();
    void goesWithoutThePermission();
    void doesNotGoWithoutMembers();
};

using chatter::Lab;
using chatter::MessageWalk;
using Step = chatter::Position::Step;

void MessageWalkTest::namesEverybodyInTheConversation()
{
    Lab lab;
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(walk, lab.at(Step::Messages)),
             QStringList({QString(chatter::idOf("03J", 1) + u'|'), QString(chatter::idOf("03J", 2) + u'|')}));
    const model::Message message = chatter::messageOf(lab.items.front());
    QCOMPARE(message.text, u"psst");
    QCOMPARE(message.conversationId, chatter::idOf("03M", 1));
    QCOMPARE(message.people.size(), size_t(2));
    QVERIFY(message.people.front().role == model::Person::Role::From);
    QCOMPARE(message.people.back().address, u"bob@example.com");
    MessageWalk again(lab.queries, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(again, lab.at(Step::Messages)), QStringList());
}

void MessageWalkTest::goesWithoutThePermission()
{
    Lab lab({.unreadable = {QStringLiteral("ChatterMessage")}});
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(walk, lab.at(Step::Messages)), QStringList());
    QCOMPARE(lab.queries.unreadable(), QStringList{QStringLiteral("ChatterMessage")});
}

void MessageWalkTest::doesNotGoWithoutMembers()
{
    Lab lab({.unreadable = {QStringLiteral("ChatterConversationMember")}});
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience().people());
    const auto failure = support::failureOf([&] { lab.walk(walk, lab.at(Step::Messages)); });
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

QTEST_GUILESS_MAIN(MessageWalkTest)
#include "messagewalk_test.moc"
