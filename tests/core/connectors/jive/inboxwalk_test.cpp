// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

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
    void leavesWhatCameMeanwhileToTheNextRun();
    void namesAConversationThatIsClosedToAll_data();
    void namesAConversationThatIsClosedToAll();
    void readsAReplyThatIsClosedToOne_data();
    void readsAReplyThatIsClosedToOne();
    void readsFurtherBackThanARunDid();
    void readsAPageThatItsEntryLeft();
    void readsAThreadOnceASweep();

private:
    QStringList walk(jive::Lab &lab);
    QStringList walkAndCommit(jive::Lab &lab, jive::Position position = {});
    QStringList m_unfinished;
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

/// As a run does it; returns what was new.
QStringList InboxWalkTest::walkAndCommit(jive::Lab &lab, jive::Position position)
{
    jive::InboxWalk inboxes(lab.client, lab.maker);
    position.step = jive::Position::Step::People;
    QStringList fresh;
    m_unfinished.clear();
    for (bool isAtEnd = false; !isAtEnd;) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        position = inboxes.fetch(position, reading, isAtEnd);
        for (const model::SourceItem &item : lab.memory.commit("jive:x", lab.page))
            fresh.append(item.id);
        m_unfinished += lab.page.unfinished;
    }
    return fresh;
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

/// What is written between one person's inbox and the next one's is not taken for read.
void InboxWalkTest::leavesWhatCameMeanwhileToTheNextRun()
{
    jive::Lab lab({.pageSize = 25});
    int pages = 0;
    const auto walkAndCommit = [&](const std::function<void()> &afterSecondPage) {
        jive::InboxWalk inboxes(lab.client, lab.maker);
        jive::Position position{.step = jive::Position::Step::People};
        QStringList fresh;
        for (bool isAtEnd = false; !isAtEnd;) {
            lab.page = {};
            const jive::Reading reading = lab.reading();
            position = inboxes.fetch(position, reading, isAtEnd);
            for (const model::SourceItem &item : lab.memory.commit("jive:x", lab.page))
                fresh.append(item.id);
            if (++pages == 2) // the service account's inbox, and Ann's
                afterSecondPage();
        }
        return fresh;
    };
    const QStringList first = walkAndCommit([&] {
        lab.server.change([](sandbox::Community &community) {
            community.addPrivateReply(QStringLiteral("450"), QStringLiteral("/dms/400"), QStringLiteral("4"),
                                      jive::at("19T09:30:00"), QStringLiteral("meanwhile"));
        });
    });
    QVERIFY(first.contains(QStringLiteral("/dms/400")));
    QVERIFY(!first.contains(QStringLiteral("/comments/450")));
    QCOMPARE(walkAndCommit({}), QStringList{QStringLiteral("/comments/450")});
    const int before = lab.server.requests();
    QCOMPARE(walkAndCommit({}), QStringList());
    QCOMPARE(lab.server.requests() - before, 1 + 4); // the people, and an inbox each
}

void InboxWalkTest::namesAConversationThatIsClosedToAll_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("closed to one") << QStringLiteral("/shares/410") << true;
    QTest::newRow("closed to all who have it") << QStringLiteral("/shares/411") << false;
}

void InboxWalkTest::namesAConversationThatIsClosedToAll()
{
    QFETCH(QString, path);
    QFETCH(bool, isRead);
    jive::Lab lab({.pageSize = 25});
    lab.server.change([&](sandbox::Community &community) {
        community.addPrivate(QStringLiteral("411"), QStringLiteral("share"), QStringLiteral("2"), {},
                             jive::at("19T09:03:00"), QStringLiteral("to nobody"));
        community.hiddenFrom.insert(path, QStringLiteral("2"));
    });
    jive::InboxWalk inboxes(lab.client, lab.maker);
    jive::Position position{.step = jive::Position::Step::People};
    QStringList unfinished;
    QStringList ids;
    for (bool isAtEnd = false; !isAtEnd;) {
        lab.page = {};
        const jive::Reading reading = lab.reading();
        position = inboxes.fetch(position, reading, isAtEnd);
        unfinished += lab.page.unfinished;
        ids += lab.ids();
    }
    QCOMPARE(ids.contains(path), isRead);
    QCOMPARE(unfinished.join(u';').contains(path), !isRead);
}

void InboxWalkTest::readsAReplyThatIsClosedToOne_data()
{
    QTest::addColumn<QString>("entryOfBob");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("another has it") << QStringLiteral("/comments/451") << true << true << false;
    QTest::newRow("another has its thread") << QStringLiteral("/dms/450") << true << true << false;
    QTest::newRow("nobody else has it") << QString() << true << false << true;
    QTest::newRow("it is gone") << QString() << false << false << false;
}

/// Ann left the conversation, and her inbox still shows a reply in it.
void InboxWalkTest::readsAReplyThatIsClosedToOne()
{
    QFETCH(QString, entryOfBob);
    QFETCH(bool, isThere);
    QFETCH(bool, isRead);
    QFETCH(bool, isNamed);
    const QString reply = QStringLiteral("/comments/451");
    jive::Lab lab({.pageSize = 25});
    lab.server.change([&](sandbox::Community &community) {
        const QString key =
            community.addPrivate(QStringLiteral("450"), QStringLiteral("dm"), QStringLiteral("2"),
                                 {QStringLiteral("3")}, jive::at("19T09:10:00"), QStringLiteral("to Bob"));
        community.addPrivateReply(QStringLiteral("451"), key, QStringLiteral("3"), jive::at("19T09:11:00"),
                                  QStringLiteral("to Ann"));
        community.inboxes[QStringLiteral("2")] = {reply};
        community.inboxes[QStringLiteral("3")] = QStringList{entryOfBob};
        community.inboxes[QStringLiteral("3")].removeAll(QString());
        community.hiddenFrom.insert(key, QStringLiteral("2"));
        if (isThere)
            community.hiddenFrom.insert(reply, QStringLiteral("2"));
        else
            community.remove(reply);
    });
    for (const bool isAgain : {false, true}) {
        const QStringList fresh = walkAndCommit(lab);
        QCOMPARE(fresh.contains(QStringLiteral("/dms/450")) && fresh.contains(reply), isRead && !isAgain);
        QCOMPARE(m_unfinished.join(u';').contains(reply), isNamed);
    }
}

void InboxWalkTest::readsFurtherBackThanARunDid()
{
    jive::Lab lab({.pageSize = 25});
    lab.window.since = base::fromIso(u"2026-11-19T09:00:30Z");
    QStringList fresh = walkAndCommit(lab);
    QVERIFY(fresh.contains(QStringLiteral("/comments/401")));
    QVERIFY(!fresh.contains(QStringLiteral("/dms/400")));
    lab.window = {};
    QCOMPARE(walkAndCommit(lab), QStringList{QStringLiteral("/dms/400")});
    const int before = lab.server.requests();
    lab.window.since = base::fromIso(u"2026-11-19T09:00:30Z");
    QCOMPARE(walkAndCommit(lab), QStringList());
    QCOMPARE(lab.server.requests() - before, 1 + 4); // the people, and an inbox each
}

/// A reply moved it to the first page, between two requests for the one it was on.
void InboxWalkTest::readsAPageThatItsEntryLeft()
{
    jive::Lab lab({.pageSize = 25});
    jive::InboxWalk inboxes(lab.client, lab.maker);
    jive::Position position{.step = jive::Position::Step::People};
    position.after = QStringLiteral("1");
    position.inside = QStringLiteral("/dms/499");
    bool isAtEnd = false;
    position = inboxes.fetch(position, lab.reading(), isAtEnd);
    QVERIFY(lab.ids().contains(QStringLiteral("/dms/400")));
}

/// However often it is cut short.
void InboxWalkTest::readsAThreadOnceASweep()
{
    jive::Lab lab({.pageSize = 25});
    walkAndCommit(lab);
    jive::Position sweep;
    sweep.mark = lab.clock.now();
    sweep.sweeps = true;
    sweep.sweepAt = lab.clock.now();
    const auto requestsOf = [&] {
        const int before = lab.server.requests();
        walkAndCommit(lab, sweep);
        return lab.server.requests() - before;
    };
    const int inboxes = 1 + 4; // the people, and an inbox each
    const int whole = requestsOf();
    QVERIFY(whole > inboxes);
    QCOMPARE(requestsOf(), inboxes);
    sweep.sweepAt += std::chrono::hours{24 * 7};
    QCOMPARE(requestsOf(), whole);
}

QTEST_GUILESS_MAIN(InboxWalkTest)
#include "inboxwalk_test.moc"
