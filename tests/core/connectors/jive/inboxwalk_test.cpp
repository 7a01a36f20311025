// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/inboxwalk.h"
#include "core/connectors/jive/lab.h"
#include "support/failureof.h"

class InboxWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachThreadOnce();
    void leavesOutPeopleWhoCannotSignIn();
    void endsWhereRunAsIsRefused();

private:
    QStringList walk(jive::Lab &lab);
};

QStringList InboxWalkTest::walk(jive::Lab &lab)
{
    jive::InboxWalk inboxes(lab.client, lab.maker);
    jive::Position position{.step = jive::Position::Step::People};
    QStringList ids;
    for (bool isAtEnd = false; !isAtEnd;) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        position = inboxes.fetch(position, reading, isAtEnd);
        ids += lab.ids(); // not committed: nothing but the walk itself knows what was read
    }
    return ids;
}

void InboxWalkTest::readsEachThreadOnce()
{
    jive::Lab lab({.pageSize = 1});
    QStringList ids = walk(lab);
    ids.sort();
    QCOMPARE(ids.join(u' '), u"/comments/401 /dms/400 /shares/410");
}

void InboxWalkTest::leavesOutPeopleWhoCannotSignIn()
{
    jive::Lab lab;
    lab.server.change([](sandbox::Community &community) {
        community.addPrivate(QStringLiteral("450"), QStringLiteral("dm"), QStringLiteral("5"), {},
                             jive::at("19T09:00:00"), QStringLiteral("to myself"));
    });
    QVERIFY(!walk(lab).contains(QStringLiteral("/dms/450")));
}

void InboxWalkTest::endsWhereRunAsIsRefused()
{
    jive::Lab lab({.permitsRunAs = false});
    lab.client.demand(QStringLiteral("/people/@me"), lab.stop);
    const auto failure = support::failureOf([&] { walk(lab); });
    QCOMPARE(failure.key, QByteArray("RUN_AS_REFUSED"));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

QTEST_GUILESS_MAIN(InboxWalkTest)
#include "inboxwalk_test.moc"
