// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/contentwalk.h"
#include "core/connectors/jive/lab.h"

class ContentWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPastShortPages();
    void leavesAloneWhatDidNotChange();
    void takesLostRightsForNoDeletion();
    void saysNothingOfDeletionsForAStretchOfThePast();

private:
    QStringList walk(jive::Lab &lab, jive::Position position = {});
    jive::Position m_end;
};

/// A walk to its end, as a run makes it; returns the ids it brought.
QStringList ContentWalkTest::walk(jive::Lab &lab, jive::Position position)
{
    jive::ContentWalk contents(lab.client, lab.maker);
    position.window = lab.window;
    QStringList ids;
    for (bool isAtEnd = false; !isAtEnd;) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        position = contents.fetch(position, reading, isAtEnd);
        ids += lab.ids();
        lab.memory.commit("jive:x", lab.page);
    }
    m_end = position;
    return ids;
}

void ContentWalkTest::readsPastShortPages()
{
    jive::Lab lab({.hidden = {QStringLiteral("/contents/111"), QStringLiteral("/contents/110"),
                              QStringLiteral("/contents/112")}});
    const QStringList ids = walk(lab);
    QStringList contents = ids.filter(QStringLiteral("/contents/"));
    QCOMPARE(contents.removeDuplicates(), 1); // the two versions of a document
    QVERIFY(ids.contains(QStringLiteral("/contents/101")));
    QVERIFY(!ids.contains(QStringLiteral("/contents/110")));
    QVERIFY(m_end.mark > base::Instant{});
}

void ContentWalkTest::leavesAloneWhatDidNotChange()
{
    jive::Lab lab({.pageSize = 25});
    walk(lab);
    const int before = lab.server.requests();
    QCOMPARE(walk(lab, m_end), QStringList());
    QCOMPARE(lab.server.requests() - before, 3); // a page by activity, its top again, a page by creation
}

void ContentWalkTest::takesLostRightsForNoDeletion()
{
    jive::Lab lab;
    walk(lab);
    lab.server.change([](sandbox::Community &community) {
        community.remove(QStringLiteral("/contents/105"));
        community.contents.removeAll(QStringLiteral("/contents/106"));
        community.hiddenFrom.insert(QStringLiteral("/contents/106"), QStringLiteral("1"));
        community.entities.remove(QStringLiteral("/people/1")); // nobody is signed in any more
    });
    QCOMPARE(walk(lab, m_end), QStringList());
    lab.server.change([](sandbox::Community &community) {
        community.addPerson(QStringLiteral("1"), QStringLiteral("Archive"), QString());
    });
    QCOMPARE(walk(lab, m_end), QStringList{QStringLiteral("/contents/105")});
    QCOMPARE(walk(lab, m_end), QStringList());
}

void ContentWalkTest::saysNothingOfDeletionsForAStretchOfThePast()
{
    jive::Lab lab;
    walk(lab);
    lab.server.change(
        [](sandbox::Community &community) { community.remove(QStringLiteral("/contents/105")); });
    lab.window.until = base::fromIso(u"2026-11-21");
    const QStringList ids = walk(lab);
    QVERIFY(!ids.isEmpty());
    QVERIFY(!ids.contains(QStringLiteral("/contents/105")));
}

QTEST_GUILESS_MAIN(ContentWalkTest)
#include "contentwalk_test.moc"
