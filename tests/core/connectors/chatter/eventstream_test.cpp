// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/eventstream.h"
#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class EventStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThatIsKept();
    void doesNotTakeTheFirstAnswerForTheEnd();
    void goesOnBehindAnEvent();
    void givesTheSameEventsAgain();
    void takesEachEventOnce();
    void subscribesAgainWhenItIsForgotten();
    void signsInAgainWhenItsSessionEnds();
    void startsOverWhenItsEventIsNotKept();
    void saysThatAChannelIsNotThere();
    void givesUpOnWhatDoesNotEnd_data();
    void givesUpOnWhatDoesNotEnd();
    void readsGenericChannels();
    void stopsWhenAsked();
};

using chatter::EventStream;
using chatter::Lab;

static const QString channel = QStringLiteral("/event/Chatter_Archive__e");

/// The replay ids of all that comes, so many at a time.
static QStringList drained(EventStream &stream, Lab &lab, QString after = {}, size_t most = 100)
{
    QStringList replays;
    for (;;) {
        const EventStream::Batch batch = stream.read(after, most, lab.stop);
        for (const chatter::Event &event : batch.events)
            replays.append(event.replay);
        if (!batch.trouble.isEmpty())
            replays.append(batch.trouble);
        if (batch.isDrained || !batch.trouble.isEmpty())
            return replays;
        after = batch.events.back().replay;
    }
}

static QStringList kept(Lab &lab)
{
    QStringList replays;
    lab.server.change([&](auto &made) {
        for (const auto &event : made.events)
            replays.append(QString::number(event.replay));
    });
    return replays;
}

void EventStreamTest::readsAllThatIsKept()
{
    Lab lab;
    EventStream stream(lab.client, channel);
    const QStringList replays = drained(stream, lab);
    QVERIFY(replays.size() > 10);
    QCOMPARE(replays, kept(lab));
    EventStream small(lab.client, channel);
    QCOMPARE(drained(small, lab, {}, 2), replays);
    lab.server.onChannel(
        [](auto &bayeux) { QCOMPARE(bayeux.handshakes, 2); }); // one each, whatever the pages
}

/// A server of CometD answers the first connect at once; what is replayed comes with the second.
void EventStreamTest::doesNotTakeTheFirstAnswerForTheEnd()
{
    Lab lab;
    lab.server.onChannel([](auto &bayeux) { bayeux.confirmsFirst = true; });
    EventStream stream(lab.client, channel);
    QCOMPARE(drained(stream, lab), kept(lab));
    const QString last = kept(lab).last();
    EventStream other(lab.client, channel);
    QCOMPARE(drained(other, lab, last), QStringList()); // it ends all the same
}

void EventStreamTest::goesOnBehindAnEvent()
{
    Lab lab;
    const QStringList all = kept(lab);
    EventStream stream(lab.client, channel);
    QCOMPARE(drained(stream, lab, all.at(5)), all.mid(6));
    EventStream last(lab.client, channel);
    QCOMPARE(drained(last, lab, all.last()), QStringList());
    lab.server.onChannel([&](auto &bayeux) { QCOMPARE(bayeux.replays.front(), all.at(5).toLongLong()); });
}

void EventStreamTest::givesTheSameEventsAgain()
{
    Lab lab;
    EventStream stream(lab.client, channel);
    const auto first = stream.read({}, 4, lab.stop);
    const auto again = stream.read({}, 4, lab.stop);
    QVERIFY(first.events == again.events);
    EventStream other(lab.client, channel);
    QVERIFY(other.read({}, 4, lab.stop).events == first.events);
}

void EventStreamTest::takesEachEventOnce()
{
    Lab lab;
    lab.server.onChannel([](auto &bayeux) { bayeux.repeatsEvents = true; });
    EventStream stream(lab.client, channel);
    QCOMPARE(drained(stream, lab), kept(lab));
}

void EventStreamTest::subscribesAgainWhenItIsForgotten()
{
    Lab lab;
    const QStringList all = kept(lab);
    EventStream stream(lab.client, channel);
    QStringList replays;
    for (const auto &event : stream.read({}, 4, lab.stop).events)
        replays.append(event.replay);
    lab.server.onChannel([](auto &bayeux) { bayeux.forgetClients(); });
    replays += drained(stream, lab, replays.last());
    QCOMPARE(replays, all);
    lab.server.onChannel([&](auto &bayeux) { // behind what was seen last, not where it began
        QCOMPARE(bayeux.replays.size(), size_t(2));
        QVERIFY(bayeux.replays.back() >= replays.at(3).toLongLong());
    });
}

void EventStreamTest::signsInAgainWhenItsSessionEnds()
{
    Lab lab;
    EventStream stream(lab.client, channel);
    stream.read({}, 1, lab.stop);
    lab.server.expireSessions();
    EventStream other(lab.client, channel);
    QCOMPARE(drained(other, lab), kept(lab));
    QCOMPARE(lab.server.signIns(), 2);
}

void EventStreamTest::startsOverWhenItsEventIsNotKept()
{
    Lab lab;
    const QStringList all = kept(lab);
    lab.server.change([&](auto &made) { made.forgetEvents(all.at(6).toLongLong()); });
    EventStream stream(lab.client, channel);
    const auto batch = stream.read(all.at(3), 100, lab.stop);
    QVERIFY(batch.hasGap);
    QCOMPARE(qsizetype(batch.events.size()), all.size() - 7);
    EventStream behind(lab.client, channel);
    QVERIFY(!behind.read(all.at(7), 100, lab.stop).hasGap);
}

void EventStreamTest::saysThatAChannelIsNotThere()
{
    Lab lab;
    EventStream stream(lab.client, QStringLiteral("/event/Other__e"));
    const auto batch = stream.read({}, 100, lab.stop);
    QVERIFY(batch.events.empty());
    QVERIFY2(batch.trouble.startsWith(u"404"), qPrintable(batch.trouble));
}

void EventStreamTest::givesUpOnWhatDoesNotEnd_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("denied handshakes") << 0;
    QTest::newRow("missing acknowledgements") << 1;
    QTest::newRow("503") << 2;
}

void EventStreamTest::givesUpOnWhatDoesNotEnd()
{
    QFETCH(int, what);
    Lab lab;
    lab.server.onChannel([&](auto &bayeux) {
        bayeux.deniesHandshakes = what == 0;
        bayeux.leavesOutAcks = what == 1;
        bayeux.unavailable = what == 2 ? "<html>Down</html>" : "";
    });
    EventStream stream(lab.client, channel);
    QString after;
    QString trouble;
    for (int round = 0; round < 50 && trouble.isEmpty(); ++round) {
        const auto batch = stream.read(after, 100, lab.stop);
        trouble = batch.trouble;
        if (!batch.events.empty())
            after = batch.events.back().replay;
    }
    QVERIFY(!trouble.isEmpty());
    QVERIFY(lab.server.signIns() < 10);
}

void EventStreamTest::readsGenericChannels()
{
    sandbox::Organisation made;
    made.channel = QStringLiteral("/u/Chatter");
    chatter::addPeople(made);
    chatter::addPosts(made);
    Lab lab({}, {}, {}, made);
    EventStream stream(lab.client, QStringLiteral("/u/Chatter"));
    const auto batch = stream.read({}, 100, lab.stop);
    QVERIFY(!batch.events.empty());
    QCOMPARE(chatter::noticeIn(batch.events.front())->record, chatter::idOf("0D5", 1));
}

void EventStreamTest::stopsWhenAsked()
{
    Lab lab;
    lab.client.session(lab.stop);
    EventStream stream(lab.client, channel);
    lab.stop.gently();
    const auto failure = support::failureOf([&] { stream.read({}, 100, lab.stop); });
    QVERIFY(failure.reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(EventStreamTest)
#include "eventstream_test.moc"
