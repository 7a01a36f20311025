// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "connectors/jive/contentwalk.h"
#include "connectors/jive/conversion.h"
#include "core/connectors/jive/lab.h"
#include "support/failureof.h"

class ContentWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPastShortPages();
    void leavesAloneWhatDidNotChange();
    void asksOnlyForWhatIsListedNoMore();
    void takesLostRightsForNoDeletion();
    void saysNothingOfDeletionsForAStretchOfThePast();
    void findsWhatIsNewBelowWhatIsToComeOneDay();
    void getsPastEntriesWithoutAName();
    void getsPastAnEntryThatIsTooLarge();
    void asksOnceASweepForWhatIsNotListed();

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

void ContentWalkTest::findsWhatIsNewBelowWhatIsToComeOneDay()
{
    jive::Lab lab({.pageSize = 100});
    const auto add = [&](int number, const QString &time) {
        lab.server.change([&](sandbox::Community &community) {
            community.addContent(QString::number(number), QStringLiteral("post"), QStringLiteral("2"), time,
                                 QStringLiteral("text"));
        });
    };
    add(2099, QStringLiteral("2099-01-01T00:00:00.000+0000"));
    jive::Position begun;
    begun.begunAt = lab.clock.now();
    QVERIFY(walk(lab, begun).contains(QStringLiteral("/contents/2099")));
    QVERIFY(m_end.mark == begun.begunAt);
    for (int number = 3000; number < 3300; ++number)
        add(number, jive::at("20T10:00:00"));
    lab.clock.advance(std::chrono::hours{24});
    m_end.begunAt = lab.clock.now();
    QCOMPARE(walk(lab, m_end).size(), 300);
}

void ContentWalkTest::getsPastEntriesWithoutAName()
{
    jive::Lab lab;
    QJsonArray entries;
    for (int number = 0; number < 250; ++number)
        entries.append(QJsonObject{{QStringLiteral("subject"), number}});
    for (const char *key : {"/contents/105", "/contents/108"})
        entries.append(lab.entity(QLatin1String(key)));
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("list"), entries}}).toJson(QJsonDocument::Compact);
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path() == "/api/core/v3/contents")
            reply.body = body;
    });
    jive::ContentWalk contents(lab.client, lab.maker);
    jive::Position position;
    QStringList ids;
    for (int page = 0; page < 10 && position.step == jive::Position::Step::Activity; ++page) {
        lab.page = {};
        bool isAtEnd = false;
        position = contents.fetch(position, lab.reading(), isAtEnd);
        ids += lab.ids();
    }
    QVERIFY(position.step != jive::Position::Step::Activity);
    QVERIFY(ids.contains(QStringLiteral("/contents/105")) && ids.contains(QStringLiteral("/contents/108")));
}

/// It is a failed item under its own name; what is before and behind it is read.
void ContentWalkTest::getsPastAnEntryThatIsTooLarge()
{
    jive::Lab lab({.pageSize = 2});
    lab.server.spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        const bool isListed = request.path().endsWith("/contents") && reply.body.contains("/contents/105\"");
        if (isListed && !request.query().contains("fields=type,"))
            reply.body = QByteArray(33 << 20, ' ') + reply.body;
    });
    jive::ContentWalk contents(lab.client, lab.maker);
    jive::Position position{.step = jive::Position::Step::Sweep};
    position.link = QStringLiteral("/contents?sort=dateCreatedAsc&fields=@all&count=2&startIndex=4");
    position.sweepAt = lab.clock.now();
    for (bool isAtEnd = false; position.step == jive::Position::Step::Sweep;)
        position = contents.fetch(position, lab.reading(), isAtEnd);
    QStringList expected;
    for (int number = 104; number <= 112; ++number)
        expected.append(QStringLiteral("/contents/%1").arg(number));
    QCOMPARE(lab.ids().filter(QStringLiteral("/contents/")), expected);
    for (const model::SourceItem &item : lab.page.items) {
        const auto failure = support::failureOf([&] { jive::messageOf(item); });
        QCOMPARE(failure.key == "ITEM_TOO_LARGE", item.id == u"/contents/105");
        QVERIFY(failure.key != "ITEM_TOO_LARGE" || !failure.fix.isEmpty());
    }
}

/// However often it is cut short.
void ContentWalkTest::asksOnceASweepForWhatIsNotListed()
{
    jive::Lab lab({.pageSize = 25});
    const QString key = QStringLiteral("/contents/105");
    lab.server.change([](sandbox::Community &community) {
        community.addContent(QStringLiteral("130"), QStringLiteral("post"), QStringLiteral("2"),
                             QStringLiteral("2027-02-01T10:00:00.000+0000"), QStringLiteral("much later"));
    });
    walk(lab);
    lab.server.set([&](sandbox::JiveSandbox::Options &options) { options.hidden = {key}; });
    int asked = 0;
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &) {
        asked += request.path().endsWith(key.toUtf8()) ? 1 : 0;
    });
    jive::Position sweep = m_end;
    sweep.sweeps = true;
    sweep.sweepAt = lab.clock.now();
    walk(lab, sweep);
    walk(lab, sweep);
    QCOMPARE(asked, 1);
    sweep.sweepAt += std::chrono::hours{24 * 7};
    walk(lab, sweep);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(ContentWalkTest)
#include "contentwalk_test.moc"
