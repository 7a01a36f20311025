// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/memberswalk.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class MembersWalkTest : public QObject
{
    Q_OBJECT

    static QStringList listed(Lab &lab)
    {
        MembersWalk walk(lab.client, lab.maker);
        Position position;
        bool isAtEnd = false;
        while (!isAtEnd) {
            position = walk.fetch(position, lab.reading(), isAtEnd);
            lab.commit();
        }
        QStringList rooms;
        for (const auto &[key, value] : lab.memory.withPrefix("roster/"))
            rooms.append(QString::fromUtf8(key.mid(7)));
        return rooms;
    }

private Q_SLOTS:
    void listsItsOwnConversations()
    {
        Lab lab;
        QVERIFY(!MembersWalk::isDone(lab.memory));
        QCOMPARE(listed(lab).join(u' '), u"Chat0___pB Group___pC Ra-tes_Rm___pA");
        QVERIFY(MembersWalk::isDone(lab.memory));
    }
    void goesOnWhereOneListIsRefused()
    {
        Lab lab({.secret = {sandbox::Pod::safe(rates)}});
        QCOMPARE(listed(lab).join(u' '), u"Chat0___pB Group___pC");
        QVERIFY(MembersWalk::isDone(lab.memory));
    }
    void endsWhereAllAreRefused()
    {
        Lab lab({.hasRole = false});
        const auto failure = support::failureOf([&] { listed(lab); });
        QVERIFY(failure.reaction == base::Reaction::SignInAgain);
        QVERIFY2(failure.fix.contains(u"User Provisioning"), qPrintable(failure.fix));
        QVERIFY(!MembersWalk::isDone(lab.memory));
    }
    void learnsWhatRoomsAreCalledOfAJournalThatWalkedBefore()
    {
        Lab lab;
        lab.page.state["members/done"] = "1";
        lab.commit();
        QVERIFY(!MembersWalk::isDone(lab.memory));
        listed(lab);
        QCOMPARE(lab.memory.value("room/Ra-tes_Rm___pA"), QByteArray("Rates"));
        QCOMPARE(lab.memory.withPrefix("room/").size(), size_t(1)); // no other has a name
    }
    void listsThePodsForADatahose()
    {
        Lab lab({}, {{"route", QStringLiteral("datahose")}});
        QCOMPARE(listed(lab).join(u' '), u"Chat0___pB Group___pC Other___pE Ra-tes_Rm___pA");
    }
};

QTEST_GUILESS_MAIN(MembersWalkTest)
#include "memberswalk_test.moc"
