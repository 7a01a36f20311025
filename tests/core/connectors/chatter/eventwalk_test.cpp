// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/conversion.h"
#include "connectors/chatter/eventwalk.h"
#include "connectors/chatter/feedwalk.h"
#include "core/connectors/chatter/lab.h"

class EventWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsToldOf();
    void knowsWhoDeleted();
    void keepsWhatNoRowHoldsAnyMore();
    void keepsAnEditOfWhatIsGoneAndWasKnown();
    void showsWhatChangedOfATitle_data();
    void showsWhatChangedOfATitle();
    void keepsItsPlace();
    void keepsANewEditOfWhatIsToldFromItsBeginning();
    void saysThatEventsWereLost();
    void saysNothingOfAQuietTime();
    void saysWhatALaterOutageMayHaveLost();
    void goesOnWithoutAChannel();
    void givesTheSameItemsAsTheRows();
};

using chatter::EventWalk;
using chatter::Lab;
using Step = chatter::Position::Step;

static const QString channel = QStringLiteral("/event/Chatter_Archive__e");

static model::SourceItem itemOf(const Lab &lab, const QString &id, const QString &revision)
{
    for (const model::SourceItem &item : lab.items) {
        if (item.id == id && item.revision == revision)
            return item;
    }
    return {};
}

static QString authorOf(const model::Message &message)
{
    for (const model::Person &person : message.people) {
        if (person.role == model::Person::Role::From)
            return person.name;
    }
    return {};
}

void EventWalkTest::readsWhatIsToldOf()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    const QStringList fresh = lab.walk(walk, lab.at(Step::Events));
    QCOMPARE(fresh.size(), 18); // all posts and comments, an edit, a deletion
    QCOMPARE(QStringList(fresh).removeDuplicates(), 0);
    QCOMPARE(lab.unfinished, QStringList());
}

void EventWalkTest::knowsWhoDeleted()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    const auto gone = itemOf(lab, chatter::idOf("0D5", 5), QStringLiteral("deleted"));
    QCOMPARE(authorOf(chatter::messageOf(gone)), u"Ann");
    QVERIFY(gone.sentAt == *base::fromIso(u"2026-11-19T10:01:00Z"));
}

/// Written, edited and deleted for good between two runs: the channel alone has it.
void EventWalkTest::keepsWhatNoRowHoldsAnyMore()
{
    Lab lab;
    const QString id = chatter::idOf("0D5", 40);
    lab.server.change([&](auto &made) {
        made.addPost(40, chatter::idOf("0F9", 1), chatter::idOf("005", 2), chatter::at("19T11:00:00"),
                     QStringLiteral("short-lived"));
        made.edit(id, chatter::idOf("005", 3), chatter::at("19T11:01:00"), QStringLiteral("and changed"));
        made.remove(id, chatter::idOf("005", 3), chatter::at("19T11:02:00"));
        made.purge(id);
    });
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    const model::Message first = chatter::messageOf(itemOf(lab, id, {}));
    QCOMPARE(first.text, u"short-lived");
    QCOMPARE(first.people.size(), size_t(2)); // the group's members
    const model::Message edit = chatter::messageOf(itemOf(lab, id, QStringLiteral("2")));
    QCOMPARE(edit.text, u"and changed\n\nBefore this edit:\n\nshort-lived");
    QCOMPARE(authorOf(edit), u"Bob");
    QVERIFY(chatter::messageOf(itemOf(lab, id, QStringLiteral("deleted"))).text.endsWith(u"and changed"));
}

/// Captured, then edited again and deleted for good: the edit counts on from what is captured, and what the
/// channel tells a second time changes nothing.
void EventWalkTest::keepsAnEditOfWhatIsGoneAndWasKnown()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    const QString id = chatter::idOf("0D5", 4); // was edited once
    lab.server.change([&](auto &made) {
        made.edit(id, chatter::idOf("005", 2), chatter::at("20T07:00:00"), QStringLiteral("last words"));
        made.remove(id, chatter::idOf("005", 2), chatter::at("20T07:01:00"));
        made.purge(id);
    });
    EventWalk next(lab.reader, channel);
    const chatter::Position done = lab.last;
    QCOMPARE(lab.walk(next, lab.at(Step::Events, done.ended())),
             QStringList({QString(id + u"|3"), QString(id + u"|deleted")}));
    QCOMPARE(chatter::messageOf(itemOf(lab, id, QStringLiteral("3"))).text,
             u"last words\n\nBefore this edit:\n\ntie 4, mended");
    EventWalk again(lab.reader, channel);
    QCOMPARE(lab.walk(again, lab.at(Step::Events)), QStringList()); // from the beginning
}

/// Captured in two texts, by its rows; then edited and gone for good, and the channel tells of all four.
void EventWalkTest::keepsANewEditOfWhatIsToldFromItsBeginning()
{
    Lab lab;
    const QString id = chatter::idOf("0D5", 40);
    const QString ann = chatter::idOf("005", 2);
    lab.server.change([&](auto &made) {
        made.addPost(40, ann, ann, chatter::at("19T11:00:00"), QStringLiteral("a"));
        made.edit(id, ann, chatter::at("19T11:01:00"), QStringLiteral("b"));
    });
    chatter::FeedWalk rows(lab.reader, chatter::Record::Kind::Post);
    const QStringList captured = lab.walk(rows, lab.at(Step::Posts));
    QVERIFY(captured.contains(QString(id + u"|2")));
    lab.server.change([&](auto &made) {
        made.edit(id, ann, chatter::at("20T07:00:00"), QStringLiteral("c"));
        made.remove(id, ann, chatter::at("20T07:01:00"));
        made.purge(id);
    });
    EventWalk walk(lab.reader, channel);
    const QStringList told = lab.walk(walk, lab.at(Step::Events)).filter(id);
    QCOMPARE(told, QStringList({QString(id + u"|3"), QString(id + u"|deleted")}));
    QCOMPARE(chatter::messageOf(itemOf(lab, id, QStringLiteral("3"))).text, u"c\n\nBefore this edit:\n\nb");
    EventWalk again(lab.reader, channel);
    QCOMPARE(lab.walk(again, lab.at(Step::Events)).filter(id), QStringList());
}

void EventWalkTest::showsWhatChangedOfATitle_data()
{
    QTest::addColumn<bool>("hasHistory");
    QTest::addColumn<bool>("hasRow");
    QTest::newRow("by the history") << true << true;
    QTest::newRow("by the channel") << false << true;
    QTest::newRow("by the channel alone") << true << false;
}

void EventWalkTest::showsWhatChangedOfATitle()
{
    QFETCH(bool, hasHistory);
    QFETCH(bool, hasRow);
    Lab lab;
    if (!hasHistory)
        lab.server.set([](auto &options) { options.unreadable = {QStringLiteral("FeedRevision")}; });
    const QString id = chatter::idOf("0D5", 40);
    const QString ann = chatter::idOf("005", 2);
    lab.server.change([&](auto &made) {
        made.addPost(40, ann, ann, chatter::at("19T11:00:00"), QStringLiteral("who knows?"),
                     {{QStringLiteral("Title"), QStringLiteral("a question")}});
        made.editTitle(id, ann, chatter::at("19T11:01:00"), QStringLiteral("a riddle"));
        if (!hasRow)
            made.purge(id);
    });
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    QCOMPARE(chatter::messageOf(itemOf(lab, id, {})).subject, u"a question");
    const model::Message edit = chatter::messageOf(itemOf(lab, id, QStringLiteral("2")));
    QCOMPARE(edit.subject, u"a riddle");
    QCOMPARE(edit.text, u"a riddle\nwho knows?\n\nBefore this edit:\n\na question\nwho knows?");
}

void EventWalkTest::keepsItsPlace()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    chatter::Position done = lab.last;
    QCOMPARE(done.replay, QString::number([&] {
                 qint64 last = 0;
                 lab.server.change([&](auto &made) { last = made.lastReplay; });
                 return last;
             }()));
    lab.server.change([](auto &made) {
        made.edit(chatter::idOf("0D5", 2), chatter::idOf("005", 2), chatter::at("20T07:00:00"),
                  QStringLiteral("x"));
    });
    EventWalk next(lab.reader, channel);
    QCOMPARE(lab.walk(next, lab.at(Step::Events, done.ended())),
             QStringList{QString(chatter::idOf("0D5", 2) + u"|2")});
}

void EventWalkTest::saysThatEventsWereLost()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    const chatter::Position done = lab.last;
    lab.server.change([](auto &made) {
        made.edit(chatter::idOf("0D5", 2), chatter::idOf("005", 2), chatter::at("20T07:00:00"),
                  QStringLiteral("x"));
        made.forgetEvents(made.lastReplay);
    });
    lab.clock.advance(std::chrono::hours{24 * 4}); // longer than events are kept
    EventWalk next(lab.reader, channel);
    QCOMPARE(lab.walk(next, lab.at(Step::Events, done.ended())), QStringList());
    QCOMPARE(lab.unfinished.size(), 1);
    QVERIFY(lab.unfinished.front().contains(channel));
    QCOMPARE(lab.last.replay, QString()); // said once
    lab.unfinished.clear();
    EventWalk again(lab.reader, channel);
    lab.walk(again, lab.at(Step::Events, lab.last.ended()));
    QCOMPARE(lab.unfinished, QStringList());
}

/// No event in longer than events are kept, in a channel that is read to its end every day.
void EventWalkTest::saysNothingOfAQuietTime()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    const base::Instant since = chatter::Ledger(lab.memory, lab.page.state).channelSince();
    for (int day = 1; day <= 5; ++day) {
        lab.clock.advance(std::chrono::hours{26});
        if (day == 3)
            lab.server.change([](auto &made) { made.forgetEvents(made.lastReplay); });
        EventWalk next(lab.reader, channel);
        const chatter::Position done = lab.last;
        QCOMPARE(lab.walk(next, lab.at(Step::Events, done.ended())), QStringList());
        QCOMPARE(lab.unfinished, QStringList());
    }
    QVERIFY(chatter::Ledger(lab.memory, lab.page.state).channelSince() == since);
}

/// There is no event whose absence could tell.
void EventWalkTest::saysWhatALaterOutageMayHaveLost()
{
    Lab lab;
    EventWalk walk(lab.reader, channel);
    lab.walk(walk, lab.at(Step::Events));
    lab.server.change([](auto &made) { made.forgetEvents(made.lastReplay); });
    lab.clock.advance(std::chrono::hours{26});
    EventWalk quiet(lab.reader, channel);
    const chatter::Position done = lab.last;
    lab.walk(quiet, lab.at(Step::Events, done.ended()));
    QCOMPARE(lab.last.replay, QString());
    lab.clock.advance(std::chrono::hours{24 * 4});
    EventWalk late(lab.reader, channel);
    const chatter::Position ended = lab.last;
    lab.walk(late, lab.at(Step::Events, ended.ended()));
    QCOMPARE(lab.unfinished.size(), 1);
}

void EventWalkTest::goesOnWithoutAChannel()
{
    Lab lab;
    lab.server.onChannel([](auto &bayeux) { bayeux.isRefused = true; });
    EventWalk walk(lab.reader, channel);
    QCOMPARE(lab.walk(walk, lab.at(Step::Events)), QStringList());
    QCOMPARE(lab.unfinished, QStringList()); // it never was there
    lab.server.onChannel([](auto &bayeux) { bayeux.isRefused = false; });
    EventWalk there(lab.reader, channel);
    lab.walk(there, lab.at(Step::Events));
    const chatter::Position done = lab.last;
    lab.server.onChannel([](auto &bayeux) { bayeux.isRefused = true; });
    EventWalk gone(lab.reader, channel);
    lab.walk(gone, lab.at(Step::Events, done.ended()));
    QCOMPARE(lab.unfinished.size(), 1); // it was
}

void EventWalkTest::givesTheSameItemsAsTheRows()
{
    Lab told;
    EventWalk events(told.reader, channel);
    told.walk(events, told.at(Step::Events));
    Lab read;
    for (const auto kind : {chatter::Record::Kind::Post, chatter::Record::Kind::Comment}) {
        chatter::FeedWalk walk(read.reader, kind);
        read.walk(walk, read.at(Step::Posts));
    }
    for (const model::SourceItem &item : read.items) {
        const auto other = itemOf(told, item.id, item.revision);
        QCOMPARE(other.digest, item.digest);
        if (item.event != "delete") // who deleted is told by the channel alone
            QCOMPARE(other.record, item.record);
    }
}

QTEST_GUILESS_MAIN(EventWalkTest)
#include "eventwalk_test.moc"
