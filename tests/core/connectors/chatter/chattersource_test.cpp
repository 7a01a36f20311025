// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>

#include "core/connectors/chatter/chatterworld.h"
#include "core/connectors/chatter/described.h"
#include "core/connectors/chatter/refusing.h"
#include "support/failureof.h"

class ChatterSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOrganisation();
    void outlastsAnOverload();
    void renewsAnExpiredSession();
    void goesOnAfterTheDaysRequestsAreUsedUp();
    void checksFilesByTheirDigest();
    void opensTheNewestVersionOfADocument();
    void findsAllWithoutTheChannel();
    void findsWhatTheChannelLost();
    void findsAllAfterALongOutage();
    void findsAllWhateverTheClockSays();
    void readsAStretchOfThePast();
    void goesOnWithMoreFieldsMissing();
    void goesOnWithoutViewAllData();
    void saysWhatCannotBeRead();
    void goesOnBehindAPostWhoseMentionsAreRefused();
    void goesOnBehindAPostWhoseDetailsAreRefused();
    void endsWhenNobodysDetailsAreTold();
    void asksForNothingStrange();
    void asksLittleForAThousandItems();
};

using chatter::ChatterWorld;
using chatter::found;
using chatter::idOf;

void ChatterSourceTest::isTheOrganisation()
{
    ChatterWorld world;
    contract::Memory memory;
    QCOMPARE(contract::Rehearsal(world, memory).identity(), QByteArray("chatter:00D000000000001EAA"));
}

void ChatterSourceTest::outlastsAnOverload()
{
    ChatterWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    rehearsal.resume();
    world.server().failNext(4);
    QCOMPARE(qint64(rehearsal.run().fresh.size()), world.contents().items);
}

void ChatterSourceTest::renewsAnExpiredSession()
{
    ChatterWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const contract::Harvest begun = rehearsal.run({.pages = 2});
    world.server().expireSessions();
    const contract::Harvest rest = rehearsal.run();
    QCOMPARE(qint64(begun.fresh.size() + rest.fresh.size()), world.contents().items);
}

/// Run after run ends at the share, and at last everything is there, once.
void ChatterSourceTest::goesOnAfterTheDaysRequestsAreUsedUp()
{
    ChatterWorld world({.pageSize = 2000});
    contract::Memory memory;
    qint64 fresh = 0;
    int days = 0;
    bool hasEnded = false;
    for (; days < 20 && !hasEnded; ++days) {
        const int asked = world.server().requests();
        world.server().set([&](auto &options) {
            options.dailyLimit = 1'000'000;
            options.used = 800'000 - asked - 25;
        });
        try {
            const contract::Harvest harvest = contract::Rehearsal(world, memory).run();
            hasEnded = harvest.hasEnded;
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.key, QByteArray("API_BUDGET_REACHED"));
        }
        world.fakeClock().advance(std::chrono::hours{1});
    }
    QVERIFY(hasEnded);
    QVERIFY2(days > 1, "the share was not reached");
    for (const auto &container : {QStringLiteral("posts"), QStringLiteral("comments"),
                                  QStringLiteral("messages"), QStringLiteral("direct")})
        fresh += qint64(memory.page(container, {}, 1000).size());
    QCOMPARE(fresh, world.contents().items - 2); // an edit and a deletion are of known ones
}

static model::Attachment planOf(contract::Rehearsal &rehearsal)
{
    for (const model::SourceItem &item : rehearsal.run().fresh) {
        if (item.id == chatter::idOf("0D5", 8))
            return rehearsal.source().convert(item).attachments.front();
    }
    return {};
}

void ChatterSourceTest::checksFilesByTheirDigest()
{
    ChatterWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const model::Attachment plan = planOf(rehearsal);
    QCOMPARE(rehearsal.source().open(plan, rehearsal.stop())->readAll(), QByteArray("the plan"));
    world.server().damageFiles(true);
    const auto failure = support::failureOf([&] { rehearsal.source().open(plan, rehearsal.stop()); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
    QVERIFY(failure.reaction == base::Reaction::Retry);
}

void ChatterSourceTest::opensTheNewestVersionOfADocument()
{
    ChatterWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const model::Attachment image{.locator = "{\"chatter\":\"" + chatter::idOf("069", 2).toLatin1() + "\"}"};
    QCOMPARE(rehearsal.source().open(image, rehearsal.stop())->readAll(), QByteArray("a picture"));
    const model::Attachment gone{.locator = "{\"chatter\":\"" + chatter::idOf("069", 99).toLatin1() + "\"}"};
    const auto failure = support::failureOf([&] { rehearsal.source().open(gone, rehearsal.stop()); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
}

/// By id, revision and text; who deleted is left out.
static QStringList plain(QStringList lines)
{
    for (QString &line : lines) {
        if (line.contains(u"|deleted"))
            line = line.section(u' ', 0, 2);
    }
    return lines;
}

void ChatterSourceTest::findsAllWithoutTheChannel()
{
    ChatterWorld with;
    ChatterWorld without;
    without.set("channel", QStringLiteral("none"));
    contract::Memory one;
    contract::Memory other;
    QCOMPARE(plain(found(without, other)), plain(found(with, one)));
    with.addMore();
    without.addMore();
    QCOMPARE(plain(found(without, other)), plain(found(with, one)));
    QCOMPARE(found(without, other), QStringList());
}

/// Events that were never published: rows, history and the list of deletions tell all the same.
void ChatterSourceTest::findsWhatTheChannelLost()
{
    ChatterWorld all;
    ChatterWorld lossy;
    contract::Memory one;
    contract::Memory other;
    found(all, one);
    found(lossy, other);
    lossy.server().change([](auto &made) { made.loses = true; });
    all.addMore();
    lossy.addMore();
    QCOMPARE(plain(found(lossy, other)), plain(found(all, one)));
}

void ChatterSourceTest::findsAllAfterALongOutage()
{
    ChatterWorld all;
    ChatterWorld late;
    contract::Memory one;
    contract::Memory other;
    found(all, one);
    found(late, other);
    all.addMore();
    late.addMore();
    late.server().change([](auto &made) { made.forgetEvents(made.lastReplay); });
    late.fakeClock().advance(std::chrono::hours{24 * 5}); // longer than events are kept
    contract::Rehearsal rehearsal(late, other);
    const contract::Harvest harvest = rehearsal.run();
    QStringList lines;
    for (const model::SourceItem &item : harvest.fresh)
        lines.append(chatter::described(rehearsal.source(), item));
    lines.sort();
    QCOMPARE(plain(lines), plain(found(all, one)));
    QCOMPARE(chatter::unfinishedIn(harvest).size(), 1); // and it is said
    QCOMPARE(found(late, other), QStringList());
}

/// This machine's clock is an hour fast: what is written after the first run is not behind it.
void ChatterSourceTest::findsAllWhateverTheClockSays()
{
    ChatterWorld world;
    world.set("channel", QStringLiteral("none"));
    world.server().spoil([&](const sandbox::HttpRequest &, sandbox::HttpReply &reply) {
        const auto time = world.clock().now() - std::chrono::hours{1};
        const auto text = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
        reply.fields.push_back(
            {"Date", QLocale::c().toString(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1()});
    });
    contract::Memory memory;
    found(world, memory);
    world.server().change([](auto &made) {
        made.addPost(20, idOf("005", 2), idOf("005", 3), chatter::at("20T07:10:00"), QStringLiteral("new"));
    });
    world.fakeClock().advance(std::chrono::minutes{30});
    const QStringList lines = found(world, memory);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(u"“new”"), qPrintable(lines.front()));
    world.server().spoil({});
}

void ChatterSourceTest::readsAStretchOfThePast()
{
    ChatterWorld world;
    contract::Memory memory;
    const connectors::Window window{.since = *base::fromIso(u"2026-11-19T08:03:00Z"),
                                    .until = *base::fromIso(u"2026-11-19T08:05:00Z")};
    const QStringList lines = found(world, memory, window);
    QCOMPARE(lines.size(), 5); // the ties and the file, as they were then
    QCOMPARE(lines.filter(QStringLiteral("mended")), QStringList());
    world.server().onChannel([](auto &bayeux) { QCOMPARE(bayeux.handshakes, 0); });
}

void ChatterSourceTest::goesOnWithMoreFieldsMissing()
{
    ChatterWorld world(
        {.lackingFields = {QStringLiteral("FeedItem.NetworkScope"), QStringLiteral("FeedItem.Status"),
                           QStringLiteral("FeedComment.ThreadParentId"),
                           QStringLiteral("ContentVersion.ContentLocation")},
         .unreadable = {QStringLiteral("FeedPollVote"), QStringLiteral("ChatterMessage")}});
    contract::Memory memory;
    QCOMPARE(qint64(found(world, memory).size()), world.contents().items - 2);
}

/// Edits are known by the rows they are of; deletions and messages come behind the history, and come.
void ChatterSourceTest::goesOnWithoutViewAllData()
{
    ChatterWorld all;
    ChatterWorld some({.seesAllData = false});
    contract::Memory one;
    contract::Memory other;
    QCOMPARE(found(some, other), found(all, one));
    all.addMore();
    some.addMore();
    QCOMPARE(found(some, other), found(all, one));
    QCOMPARE(chatter::unfinishedIn(contract::Rehearsal(some, other).run()).size(), 1);
}

void ChatterSourceTest::saysWhatCannotBeRead()
{
    ChatterWorld world({.unreadable = {QStringLiteral("FeedAttachment"), QStringLiteral("FeedPollVote")}});
    contract::Memory memory;
    const QStringList said = chatter::unfinishedIn(contract::Rehearsal(world, memory).run());
    QCOMPARE(said.size(), 2);
    QVERIFY2(said.at(0).contains(u"FeedAttachment") && said.at(0).contains(u"INVALID_TYPE"),
             qPrintable(said.at(0)));
    QVERIFY2(said.at(1).contains(u"FeedPollVote"), qPrintable(said.at(1)));
}

/// A post that the Connect interface does not show comes without those mentioned, and holds up nobody.
void ChatterSourceTest::goesOnBehindAPostWhoseMentionsAreRefused()
{
    ChatterWorld world;
    const QString post = idOf("0D5", 3);
    world.server().spoil(chatter::refusing(post, 400));
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const contract::Harvest harvest = rehearsal.run();
    QCOMPARE(qint64(harvest.fresh.size()), world.contents().items);
    const QStringList said = chatter::unfinishedIn(harvest);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.front().contains(post) && said.front().contains(u"400"), qPrintable(said.front()));
    QCOMPARE(chatter::unfinishedIn(contract::Rehearsal(world, memory).run()), QStringList()); // said once
    world.server().spoil({});
}

static QStringList failedOf(contract::Rehearsal &rehearsal, const contract::Harvest &harvest)
{
    QStringList failed;
    for (const model::SourceItem &item : harvest.fresh) {
        const auto failure = support::failureOf([&] { rehearsal.source().convert(item); });
        if (failure.key == "DETAILS_REFUSED")
            failed.append(item.id);
    }
    return failed;
}

/// It is a failed item, once; all others come, and so does it when it is met again and told.
void ChatterSourceTest::goesOnBehindAPostWhoseDetailsAreRefused()
{
    ChatterWorld world;
    const QString post = idOf("0D5", 2);
    world.server().spoil(chatter::failing("FeedAttachment", post));
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const contract::Harvest harvest = rehearsal.run();
    QVERIFY(harvest.hasEnded);
    QCOMPARE(qint64(harvest.fresh.size()), world.contents().items);
    QCOMPARE(failedOf(rehearsal, harvest), QStringList{post});
    QCOMPARE(found(world, memory), QStringList());
    world.server().spoil({});
    world.server().change([&](auto &made) {
        made.addComment(40, post, idOf("005", 3), chatter::at("20T08:10:00"), QStringLiteral("and?"));
    });
    world.fakeClock().advance(std::chrono::hours{2});
    const QStringList lines = found(world, memory);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(1).startsWith(u"posts 0D52| post ") && lines.at(1).contains(u"“on the wall”"),
             qPrintable(lines.at(1)));
}

void ChatterSourceTest::endsWhenNobodysDetailsAreTold()
{
    ChatterWorld world;
    world.server().spoil(chatter::failing("FeedAttachment"));
    contract::Memory memory;
    const auto failure = support::failureOf([&] { contract::Rehearsal(world, memory).run(); });
    QCOMPARE(failure.key, QByteArray("HTTP_500"));
    QVERIFY(!memory.find(QStringLiteral("unread"), idOf("0D5", 2)));
    world.server().spoil({});
    QCOMPARE(qint64(found(world, memory).size()), world.contents().items);
}

void ChatterSourceTest::asksForNothingStrange()
{
    ChatterWorld world;
    world.set("trackedChanges", QStringLiteral("on"));
    world.set("recordFollowers", QStringLiteral("on"));
    world.set("publicGroups", QStringLiteral("on"));
    contract::Memory memory;
    found(world, memory);
    world.addMore();
    found(world, memory);
    QCOMPARE(world.server().strangers(), QStringList());
}

/// What an organisation counts: a regression here costs an administrator's other programs their requests.
void ChatterSourceTest::asksLittleForAThousandItems()
{
    sandbox::Organisation made;
    made.publishes = false;
    chatter::addPeople(made);
    for (int number = 1; number <= 600; ++number) {
        const QString post = made.addPost(number, idOf("0F9", 1), idOf("005", 2 + number % 3),
                                          chatter::at("19T08:00:00"), QStringLiteral("text %1").arg(number));
        if (number % 2 == 0)
            made.addComment(number, post, idOf("005", 3), chatter::at("19T08:00:01"),
                            QStringLiteral("answer"));
        if (number % 6 == 0)
            made.edit(post, idOf("005", 2), chatter::at("19T08:00:02"), QStringLiteral("edited"));
    }
    ChatterWorld world({.pageSize = 2000}, made);
    contract::Memory memory;
    QCOMPARE(found(world, memory).size(), 1000);
    QVERIFY2(world.server().requests() <= 60, qPrintable(QString::number(world.server().requests())));
    const int before = world.server().requests();
    QCOMPARE(found(world, memory), QStringList());
    QVERIFY2(world.server().requests() - before <= 20,
             qPrintable(QString::number(world.server().requests() - before)));
}

QTEST_GUILESS_MAIN(ChatterSourceTest)
#include "chattersource_test.moc"
