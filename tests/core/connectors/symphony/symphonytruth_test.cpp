// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/described.h"
#include "core/connectors/symphony/hoseworld.h"

using symphony::SymphonyWorld;

/// What is captured is what there is: texts, files, versions, and who was in the room when.
class SymphonyTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturesWhatThereIs_data();
    void capturesWhatThereIs();
    void capturesTheSameOverADatahose();
    void losesNothingWhenKilledWithinADatahose();
    void followsAFeedEventByEvent();
    void knowsAMessageOfTheFeedAgain();
    void losesNothingWhileMembersCannotBeListed();
    void losesNothingOfADatahoseWhileMembersCannotBeListed();
    void tellsWhoWasThereWithoutAFeed();
    void knowsWhoJoinedWhileADatahoseWasLost();
    void knowsWhoJoinedWhileAFeedWasLost();
    void keepsEveryText();
};

static QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

static QString eve()
{
    return QString::number(sandbox::Pod::idOf(3));
}

static QStringList messageTruth()
{
    const QString plan = QStringLiteral(" plan.txt=") + contract::digestText("the plan");
    return {QStringLiteral("m001-_AAAbQ| post ann@example.com>bob@example.com"),
            QStringLiteral("m002-_AAAbQ| reply bob@example.com>ann@example.com"),
            QStringLiteral("m003-_AAAbQ| post dan@example.com>ann@example.com,bob@example.com") + plan,
            QStringLiteral("m004-_AAAbQ| post ann@example.com>dan@example.com"),
            QStringLiteral("m005-_AAAbQ| post dan@example.com>ann@example.com"),
            QStringLiteral("m006-_AAAbQ| edit ann@example.com>dan@example.com"),
            QStringLiteral("m007-_AAAbQ| post dan@example.com>ann@example.com"),
            QStringLiteral("m007-_AAAbQ|suppressed delete ann@example.com>dan@example.com"),
            QStringLiteral("m008-_AAAbQ| post kim@example.com>"),
            QStringLiteral("m009-_AAAbQ| post bot@example.com>kim@example.com"),
            QStringLiteral("m010-_AAAbQ| post %1>ann@example.com").arg(eve()),
            QStringLiteral("m011-_AAAbQ| post MISSING_MANDATORY(author)"),
            QStringLiteral("m013-_AAAbQ| post bob@example.com>"),
            QStringLiteral("m014-_AAAbQ| post ann@example.com>")};
}

static QString eventLine(const char *type, const char *message, const char *time, int whom,
                         const QString &rest)
{
    const qint64 ms = symphony::at(time);
    const QString id = *message ? QString::fromLatin1(message) : QStringLiteral("ulPr8a:%1").arg(ms);
    return QStringLiteral("%1|%2|%3|%4| %5")
        .arg(QLatin1String(type), id)
        .arg(ms)
        .arg(sandbox::Pod::idOf(whom))
        .arg(rest);
}

static QStringList eventTruth()
{
    return {
        eventLine("ROOMCREATED", "", "07:00:00", 1, QStringLiteral("post ann@example.com>bob@example.com")),
        eventLine("USERJOINEDROOM", "", "08:20:00", 4,
                  QStringLiteral("join dan@example.com>ann@example.com,bob@example.com")),
        eventLine("USERLEFTROOM", "", "08:30:00", 2,
                  QStringLiteral("leave bob@example.com>ann@example.com,dan@example.com")),
        eventLine("CONNECTIONREQUESTED", "", "09:40:00", 3,
                  QStringLiteral("post ann@example.com>%1").arg(eve())),
        eventLine("ROOMMEMBERPROMOTEDTOOWNER", "", "09:41:00", 4,
                  QStringLiteral("post ann@example.com>dan@example.com")),
        eventLine("SYMPHONYELEMENTSACTION", "", "09:42:00", 4,
                  QStringLiteral("post dan@example.com>ann@example.com")),
        eventLine("SOMETHINGNEW", "", "09:43:00", 1, QStringLiteral("post ann@example.com>dan@example.com"))};
}

static QStringList laterTruth()
{
    return sorted(
        {QStringLiteral("m015-_AAAbQ| post dan@example.com>ann@example.com"),
         QStringLiteral("m016-_AAAbQ| edit ann@example.com>dan@example.com"),
         QStringLiteral("m017-_AAAbQ| post kim@example.com>ann@example.com,dan@example.com"),
         QStringLiteral("m005-_AAAbQ|suppressed delete ann@example.com>dan@example.com,kim@example.com"),
         eventLine("USERJOINEDROOM", "", "10:02:00", 5,
                   QStringLiteral("join kim@example.com>ann@example.com,dan@example.com"))});
}

void SymphonyTruthTest::capturesWhatThereIs_data()
{
    QTest::addColumn<bool>("isOneHost");
    QTest::addColumn<bool>("newestFirst");
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<int>("events");
    QTest::newRow("four hosts, newest first") << false << true << 3 << 100;
    QTest::newRow("one host, oldest first") << true << false << 100 << 100;
    QTest::newRow("a message a page") << false << true << 1 << 100;
    QTest::newRow("pages of two") << false << false << 2 << 100;
}

void SymphonyTruthTest::capturesWhatThereIs()
{
    QFETCH(bool, isOneHost);
    QFETCH(bool, newestFirst);
    QFETCH(int, atOnce);
    QFETCH(int, events);
    SymphonyWorld world({.isOneHost = isOneHost,
                         .listsNewestFirst = newestFirst,
                         .listedAtOnce = atOnce,
                         .messagesAtOnce = atOnce,
                         .eventsAtOnce = events});
    contract::Memory memory;
    QCOMPARE(contract::found(world, memory), sorted(messageTruth() + eventTruth()));
    QCOMPARE(contract::found(world, memory), QStringList());
    world.addMore();
    QCOMPARE(contract::found(world, memory), laterTruth());
    QCOMPARE(contract::found(world, memory), QStringList());
    QCOMPARE(world.server().violations(), QStringList());
    QCOMPARE(world.server().signIns(), 8); // two a run
}

static QStringList hoseTruth()
{
    return messageTruth() + eventTruth() +
           QStringList(QStringLiteral("m012-_AAAbQ| post ann@example.com>bob@example.com"));
}

void SymphonyTruthTest::capturesTheSameOverADatahose()
{
    for (const int atOnce : {1, 2, 100}) {
        symphony::HoseWorld world;
        contract::Memory memory;
        QCOMPARE(contract::found(world, memory), sorted(hoseTruth()));
        QCOMPARE(contract::found(world, memory), QStringList());
        world.server().set([atOnce](auto &options) { options.eventsAtOnce = atOnce; });
        world.addMore();
        QCOMPARE(contract::found(world, memory), laterTruth());
        QCOMPARE(world.server().violations(), QStringList());
    }
}

/// Each page is let go of only after it is committed, so that a kill between the two brings it again.
void SymphonyTruthTest::losesNothingWhenKilledWithinADatahose()
{
    const auto run = [](const symphony::HoseWorld &world, contract::Memory &memory,
                        const contract::Extent &extent) {
        return contract::Rehearsal(world, memory).run(extent);
    };
    const symphony::HoseWorld whole(3);
    contract::Memory undisturbed;
    const QStringList keys = run(whole, undisturbed, {}).keys();
    QCOMPARE(keys.size(), hoseTruth().size());
    for (const bool dies : {true, false}) {
        for (int pages = 1, isOver = 0; !isOver; ++pages) {
            const symphony::HoseWorld world(3);
            contract::Memory memory;
            const contract::Harvest begun = run(world, memory, {.pages = pages, .diesBeforeLast = dies});
            QStringList found = begun.keys() + run(world, memory, {}).keys();
            found.sort();
            QCOMPARE(found, keys);
            isOver = begun.hasEnded;
        }
    }
}

/// A feed that is made after the members were listed tells exactly who was there, event by event.
void SymphonyTruthTest::followsAFeedEventByEvent()
{
    SymphonyWorld world({.eventsAtOnce = 1, .hasFeed = false});
    contract::Memory memory;
    contract::found(world, memory);
    QCOMPARE(world.server().feedsMade(), 1);
    world.addMore();
    world.server().change([](sandbox::Pod &pod) {
        const QJsonObject said =
            pod.say(symphony::group, 1, symphony::at("10:10:00"), QStringLiteral("to Eve"));
        pod.addEvent(QStringLiteral("MESSAGESENT"), 1, symphony::at("10:10:00"),
                     QStringLiteral("messageSent"), {{QStringLiteral("message"), said}},
                     said.value(u"messageId").toString());
        pod.leave(symphony::group, 3, symphony::at("10:11:00"));
    });
    const QStringList lines = contract::found(world, memory);
    QVERIFY(lines.contains(QStringLiteral("m018-_AAAbQ| post ann@example.com>%1").arg(eve())));
    for (const QString &line : laterTruth())
        QVERIFY2(lines.contains(line), qUtf8Printable(line));
    QCOMPARE(lines.size(), laterTruth().size() + 2);
    QCOMPARE(contract::found(world, memory), QStringList());
    QCOMPARE(world.server().violations(), QStringList());
}

void SymphonyTruthTest::knowsAMessageOfTheFeedAgain()
{
    sandbox::Pod pod = symphony::wholePod();
    symphony::tellAgain(pod, 3);
    SymphonyWorld world({}, pod);
    contract::Memory memory;
    QCOMPARE(contract::found(world, memory), sorted(messageTruth() + eventTruth()));
}

/// Though it is suppressed before they can: a history does not tell of it any more.
void SymphonyTruthTest::losesNothingWhileMembersCannotBeListed()
{
    const QString room = sandbox::Pod::safe(symphony::rates);
    sandbox::Pod pod = symphony::wholePod();
    symphony::tellAgain(pod, 3);
    SymphonyWorld world({.unlisted = {room}}, pod);
    contract::Memory memory;
    QStringList lines = contract::found(world, memory);
    QCOMPARE(lines.filter(QStringLiteral("m004")), QStringList());
    world.server().set([](auto &options) { options.unlisted.clear(); });
    world.server().change([&](sandbox::Pod &held) {
        auto &messages = held.rooms[room].messages;
        messages.erase(messages.begin() + 3);
        held.addEvent(QStringLiteral("MESSAGESUPPRESSED"), 1, symphony::at("09:50:00"),
                      QStringLiteral("messageSuppressed"),
                      {{QStringLiteral("messageId"), QStringLiteral("m004-_AAAbQ")},
                       {QStringLiteral("stream"), held.streamOf(symphony::rates)}});
    });
    lines += contract::found(world, memory);
    const QString suppressed =
        QStringLiteral("m004-_AAAbQ|suppressed delete ann@example.com>dan@example.com");
    QCOMPARE(sorted(lines), sorted(messageTruth() + eventTruth() + QStringList(suppressed)));
    QCOMPARE(contract::found(world, memory), QStringList());
    QCOMPARE(world.server().violations(), QStringList());
}

void SymphonyTruthTest::losesNothingOfADatahoseWhileMembersCannotBeListed()
{
    symphony::HoseWorld world;
    world.server().set([](auto &options) { options.unlisted = {sandbox::Pod::safe(symphony::rates)}; });
    contract::Memory memory;
    QStringList lines = contract::found(world, memory);
    QCOMPARE(lines.filter(QStringLiteral("m001")), QStringList());
    world.server().set([](auto &options) { options.unlisted.clear(); });
    lines += contract::found(world, memory);
    QCOMPARE(sorted(lines), sorted(hoseTruth()));
    QCOMPARE(contract::found(world, memory), QStringList());
}

/// Whoever left between two lists of members may have seen what was written until the second.
void SymphonyTruthTest::tellsWhoWasThereWithoutAFeed()
{
    SymphonyWorld world({.permitsFeed = false});
    world.server().loseFeed();
    contract::Memory memory;
    contract::found(world, memory);
    world.server().change([](sandbox::Pod &pod) {
        pod.leaveSilently(symphony::rates, 4, symphony::at("10:00:00"));
        pod.rooms[sandbox::Pod::safe(symphony::rates)].members[sandbox::Pod::idOf(5)] = {
            symphony::at("10:05:00"), 0};
        pod.say(symphony::rates, 1, symphony::at("10:02:00"), QStringLiteral("between"));
        pod.say(symphony::rates, 1, symphony::at("10:06:00"), QStringLiteral("with Kim"));
    });
    world.fakeClock().advance(std::chrono::hours{1});
    QCOMPARE(
        contract::found(world, memory),
        QStringList({QStringLiteral("m015-_AAAbQ| post ann@example.com>dan@example.com"),
                     QStringLiteral("m016-_AAAbQ| post ann@example.com>dan@example.com,kim@example.com")}));
    world.server().change([](sandbox::Pod &pod) {
        pod.say(symphony::rates, 1, symphony::at("23:30:00") + 10 * 3'600'000, QStringLiteral("without Dan"));
    });
    world.fakeClock().advance(std::chrono::hours{1});
    QCOMPARE(contract::found(world, memory),
             QStringList(QStringLiteral("m017-_AAAbQ| post ann@example.com>kim@example.com")));
}

/// A message of Ann's that the feed tells of.
static void sayAndTell(sandbox::Pod &pod, qint64 at)
{
    symphony::tell(pod, pod.say(symphony::rates, 1, at, QStringLiteral("hello")));
}

/// As many milliseconds before now.
static qint64 before(const SymphonyWorld &world, std::chrono::milliseconds time)
{
    return (world.clock().now() - time).time_since_epoch().count();
}

void SymphonyTruthTest::knowsWhoJoinedWhileADatahoseWasLost()
{
    symphony::HoseWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    world.fakeClock().advance(std::chrono::hours{1});
    qsizetype events = 0;
    world.server().change([&](sandbox::Pod &pod) {
        pod.join(symphony::rates, 5, before(world, std::chrono::minutes{40}));
        pod.leave(symphony::rates, 4, before(world, std::chrono::minutes{40}));
        events = pod.events.size();
    });
    world.server().setFeed({.id = {}, .made = 0, .acknowledged = events}); // nobody tells of the two
    world.server().change(
        [&](sandbox::Pod &pod) { sayAndTell(pod, before(world, std::chrono::minutes{10})); });
    QCOMPARE(
        contract::found(world, memory),
        QStringList(QStringLiteral("m015-_AAAbQ| post ann@example.com>dan@example.com,kim@example.com")));
    world.fakeClock().advance(std::chrono::hours{1});
    world.server().change(
        [&](sandbox::Pod &pod) { sayAndTell(pod, before(world, std::chrono::minutes{10})); });
    QCOMPARE(contract::found(world, memory),
             QStringList(QStringLiteral("m016-_AAAbQ| post ann@example.com>kim@example.com")));
}

void SymphonyTruthTest::knowsWhoJoinedWhileAFeedWasLost()
{
    SymphonyWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    const auto later = [&](int hours) {
        world.fakeClock().advance(std::chrono::hours{hours});
        return contract::found(world, memory);
    };
    later(48);
    world.server().loseFeed();
    world.server().change([&](sandbox::Pod &pod) {
        pod.rooms[sandbox::Pod::safe(symphony::rates)].members[sandbox::Pod::idOf(5)] = {
            before(world, std::chrono::hours{-1}), 0};
    });
    QCOMPARE(later(48), QStringList()); // and its history is not read: there is nothing new
    QCOMPARE(world.server().feedsMade(), 1);
    world.server().change(
        [&](sandbox::Pod &pod) { sayAndTell(pod, before(world, std::chrono::minutes{-5})); });
    QCOMPARE(later(1), QStringList(QStringLiteral(
                           "m015-_AAAbQ| post ann@example.com>dan@example.com,kim@example.com")));
}

void SymphonyTruthTest::keepsEveryText()
{
    SymphonyWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    QString all;
    for (const model::SourceItem &item : rehearsal.run().fresh) {
        if (item.id != u"m011-_AAAbQ")
            all += rehearsal.source().convert(item).html;
    }
    for (const char *text : {"first words",
                             "better words",
                             "a reply",
                             "the plan",
                             "twin one",
                             "twin two",
                             "a mistake",
                             "Ann suppressed a message.",
                             "recorded",
                             "not &lt;b&gt;well formed",
                             "a post",
                             "Shared from Bob",
                             "look at this",
                             "Dan joined the room.",
                             "Bob left the room.",
                             "Ann asked for a connection with Eve.",
                             "amount: 1000",
                             "colour: blue",
                             "all of rates",
                             "Ann gave the ownership of the room to Dan."})
        QVERIFY2(all.contains(QLatin1String(text)), text);
}

QTEST_GUILESS_MAIN(SymphonyTruthTest)
#include "symphonytruth_test.moc"
