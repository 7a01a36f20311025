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
    void readsLaterWhatIsRefusedNow_data();
    void readsLaterWhatIsRefusedNow();
    void doesNotGoWithoutMembers();
};

using chatter::Lab;
using chatter::MessageWalk;
using Step = chatter::Position::Step;

void MessageWalkTest::namesEverybodyInTheConversation()
{
    Lab lab;
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Messages)),
             QStringList({QString(chatter::idOf("03J", 1) + u'|'), QString(chatter::idOf("03J", 2) + u'|')}));
    const model::Message message = chatter::messageOf(lab.items.front());
    QCOMPARE(message.text, u"psst");
    QCOMPARE(message.conversationId, chatter::idOf("03M", 1));
    QCOMPARE(message.people.size(), size_t(2));
    QVERIFY(message.people.front().role == model::Person::Role::From);
    QCOMPARE(message.people.back().address, u"bob@example.com");
    MessageWalk again(lab.queries, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(again, lab.at(Step::Messages)), QStringList());
}

void MessageWalkTest::goesWithoutThePermission()
{
    Lab lab({.unreadable = {QStringLiteral("ChatterMessage")}});
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Messages)), QStringList());
    QCOMPARE(lab.queries.unreadable(), QStringList{QStringLiteral("ChatterMessage")});
}

void MessageWalkTest::readsLaterWhatIsRefusedNow_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("refused") << QByteArray("INSUFFICIENT_ACCESS") << true;
    QTest::newRow("refused otherwise") << QByteArray("INSUFFICIENT_ACCESS_OR_READONLY") << true;
    QTest::newRow("no such object") << QByteArray("INVALID_TYPE")
                                    << false; // in every run of many organisations
}

void MessageWalkTest::readsLaterWhatIsRefusedNow()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, isNamed);
    Lab lab;
    lab.server.spoil([code](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.target.contains("ChatterMessage"))
            reply = {.status = 403, .body = R"([{"message":"no rights","errorCode":")" + code + R"("}])"};
    });
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(walk, lab.at(Step::Messages)), QStringList());
    QCOMPARE(lab.unfinished.size(), isNamed ? 1 : 0);
    for (const QString &each : std::as_const(lab.unfinished)) {
        QVERIFY2(each.contains(QString::fromLatin1("403 " + code)), qPrintable(each));
        QVERIFY2(each.contains(QLatin1String("Manage Chatter Messages and Direct Messages")),
                 qPrintable(each));
    }
    lab.last.finish();
    lab.server.spoil({});
    lab.clock.advance(std::chrono::hours{24 * 7});
    chatter::Queries queries(lab.client);
    MessageWalk later(queries, lab.maker, lab.reader.audience());
    QCOMPARE(lab.walk(later, lab.at(Step::Messages, lab.last.ended())).size(), 2);
}

void MessageWalkTest::doesNotGoWithoutMembers()
{
    Lab lab({.unreadable = {QStringLiteral("ChatterConversationMember")}});
    MessageWalk walk(lab.queries, lab.maker, lab.reader.audience());
    const auto failure = support::failureOf([&] { lab.walk(walk, lab.at(Step::Messages)); });
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

QTEST_GUILESS_MAIN(MessageWalkTest)
#include "messagewalk_test.moc"
