// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/memberswalk.h"
#include "core/connectors/symphony/lab.h"

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
    void listsThePodsForADatahose()
    {
        Lab lab({}, {{"route", QStringLiteral("datahose")}});
        QCOMPARE(listed(lab).join(u' '), u"Chat0___pB Group___pC Other___pE Ra-tes_Rm___pA");
    }
};

QTEST_GUILESS_MAIN(MembersWalkTest)
#include "memberswalk_test.moc"
