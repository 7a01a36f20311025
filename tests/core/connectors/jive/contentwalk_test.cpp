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
    void asksOnlyForWhatIsListedNoMore();
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

/// What a page of the listing shows is there; only what it does not show is asked for.
void ContentWalkTest::asksOnlyForWhatIsListedNoMore()
{
    jive::Lab lab({.pageSize = 20});
    const auto add = [&](int first, int count, const char *time) {
        lab.server.change([&](sandbox::Community &community) {
            for (int number = first; number < first + count; ++number)
                community.addContent(QString::number(number), QStringLiteral("favorite"), QStringLiteral("2"),
                                     jive::at(time), QStringLiteral("a bookmark"));
        });
    };
    add(2000, 100, "20T10:00:00");
    walk(lab);
    add(3000, 40, "24T10:00:00"); // so that the others are older than the walk goes by activity
    walk(lab, m_end);
    lab.server.change(
        [](sandbox::Community &community) { community.remove(QStringLiteral("/contents/105")); });
    const int before = lab.server.requests();
    QCOMPARE(walk(lab, m_end), QStringList{QStringLiteral("/contents/105")});
    // three pages by activity and the first again, eight by creation, the one that is gone, and who asks
    QCOMPARE(lab.server.requests() - before, 14);
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
