// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/directwalk.h"
#include "core/connectors/chatter/lab.h"

class DirectWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMessagesAndReplies();
    void findsEdits();
    void stopsAtWhatIsOlder();
};

using chatter::DirectWalk;
using chatter::Lab;
using Step = chatter::Position::Step;

void DirectWalkTest::readsMessagesAndReplies()
{
    Lab lab;
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(walk, lab.at(Step::Direct)), QStringList({QString(chatter::idOf("0D5", 900) + u'|'),
                                                                QString(chatter::idOf("0D7", 900) + u'|')}));
    const model::Message root = chatter::messageOf(lab.items.front());
    QCOMPARE(root.subject, u"Lunch");
    QCOMPARE(root.people.size(), size_t(3)); // who left has seen it
    const model::Message reply = chatter::messageOf(lab.items.back());
    QCOMPARE(reply.text, u"direct answer");
    QCOMPARE(reply.conversationId, chatter::idOf("0D5", 900));
    QVERIFY(!reply.inReplyTo.isEmpty());
    DirectWalk again(lab.client, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(again, lab.at(Step::Direct)), QStringList());
}

void DirectWalkTest::findsEdits()
{
    Lab lab;
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience().people());
    lab.walk(walk, lab.at(Step::Direct));
    lab.server.change([](auto &made) {
        made.directMessages.front().insert(QStringLiteral("body"),
                                           QJsonObject{{QStringLiteral("text"), QStringLiteral("another")}});
    });
    DirectWalk again(lab.client, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(again, lab.at(Step::Direct)).size(), 1);
    QCOMPARE(lab.items.back().event, QByteArray("edit"));
    QCOMPARE(lab.items.back().originalId, chatter::idOf("0D5", 900));
}

void DirectWalkTest::stopsAtWhatIsOlder()
{
    Lab lab;
    chatter::Position old;
    old.done.at(size_t(Step::Direct)) = *base::fromIso(u"2026-11-20T00:00:00Z");
    DirectWalk walk(lab.client, lab.maker, lab.reader.audience().people());
    QCOMPARE(lab.walk(walk, lab.at(Step::Direct, old)), QStringList());
}

QTEST_GUILESS_MAIN(DirectWalkTest)
#include "directwalk_test.moc"
