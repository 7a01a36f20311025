// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/position.h"
#include "contract/described.h"
#include "core/connectors/jive/jiveworld.h"
#include "support/failureof.h"

class JiveSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameUnderEveryAddress();
    void outlastsAnOverload();
    void renewsAnExpiredToken();
    void findsWhatIsInsertedWhilePaging();
    void findsWhatIsEditedWhilePaging();
    void findsSilentEditsOnceAWeek();
    void sweepsAgainAfterASweepThatWasCutShort();
    void goesOnWithASweepThatWasCutShort();
    void takesNoPageForAnImageInAText();
    void readsDirectMessagesOnlyWhenToldTo();
    void asksForNothingStrange();
    void doubtsAMarkInTheFuture_data();
    void doubtsAMarkInTheFuture();
};

void JiveSourceTest::isTheSameUnderEveryAddress()
{
    jive::JiveWorld world({.instance = QStringLiteral("https://Community.example.com/")});
    contract::Memory memory;
    QCOMPARE(contract::Rehearsal(world, memory).identity(), QByteArray("jive:https://community.example.com"));
}

void JiveSourceTest::outlastsAnOverload()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    rehearsal.resume();
    world.server().failNext(4);
    QCOMPARE(qint64(rehearsal.run().fresh.size()), world.contents().items);
}

void JiveSourceTest::renewsAnExpiredToken()
{
    jive::JiveWorld world({.isCloud = true});
    world.set("auth", QStringLiteral("oauth"));
    world.set("clientId", QLatin1String(sandbox::JiveSandbox::clientId));
    world.setSecret("clientSecret", sandbox::JiveSandbox::clientSecret);
    world.setSecret("refreshToken", sandbox::JiveSandbox::firstRefreshToken);
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    const contract::Harvest begun = rehearsal.run({.pages = 2});
    world.server().expireTokens();
    contract::Harvest rest = rehearsal.run();
    QCOMPARE(qint64(begun.fresh.size() + rest.fresh.size()), world.contents().items);
}

void JiveSourceTest::findsWhatIsInsertedWhilePaging()
{
    jive::JiveWorld world;
    world.server().afterPages(2, [](sandbox::Community &community) {
        community.addContent(QStringLiteral("130"), QStringLiteral("post"), QStringLiteral("2"),
                             jive::at("19T11:00:00"), QStringLiteral("just now"));
    });
    contract::Memory memory;
    const QStringList lines = contract::found(world, memory);
    QVERIFY(lines.contains(QStringLiteral("/contents/130| post ann@example.com>")));
    QCOMPARE(qint64(lines.size()), world.contents().items + 1);
    QCOMPARE(contract::found(world, memory), QStringList());
}

void JiveSourceTest::findsWhatIsEditedWhilePaging()
{
    jive::JiveWorld world;
    world.server().afterPages(2, [](sandbox::Community &community) { // not met yet, and now above what is
        community.edit(QStringLiteral("/contents/101"), jive::at("19T11:00:00"),
                       QStringLiteral("and dinner?"));
    });
    contract::Memory memory;
    const QStringList lines = contract::found(world, memory);
    QVERIFY(lines.contains(QStringLiteral("/contents/101| post bob@example.com>")));
    QCOMPARE(qint64(lines.size()), world.contents().items);
}

void JiveSourceTest::findsSilentEditsOnceAWeek()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    world.server().change([](sandbox::Community &community) {
        QJsonObject &comment = community.entities[QStringLiteral("/comments/200")];
        comment.insert(QStringLiteral("subject"), QStringLiteral("changed in silence"));
        community.entities[QStringLiteral("/dms/400")].insert(QStringLiteral("subject"),
                                                              QStringLiteral("changed too"));
    });
    QCOMPARE(contract::found(world, memory), QStringList());
    world.fakeClock().advance(std::chrono::hours{24 * 8});
    QCOMPARE(contract::found(world, memory).join(u' '),
             u"/comments/200|* edit bob@example.com>ann@example.com "
             u"/dms/400|* edit ann@example.com>bob@example.com,eve");
}

/// With a run between them that reads all the rest: else that would wait as long as sweeps are cut short.
void JiveSourceTest::sweepsAgainAfterASweepThatWasCutShort()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    world.server().change([](sandbox::Community &community) {
        community.entities[QStringLiteral("/comments/200")].insert(QStringLiteral("subject"),
                                                                   QStringLiteral("changed in silence"));
    });
    world.fakeClock().advance(std::chrono::hours{24 * 8});
    const auto sweeps = [&](const contract::Harvest &harvest) {
        return jive::Position::decoded(harvest.pages.front().next.value).sweeps;
    };
    QVERIFY(sweeps(contract::Rehearsal(world, memory).run({.pages = 1})));
    world.fakeClock().advance(std::chrono::hours{1});
    const contract::Harvest between = contract::Rehearsal(world, memory).run();
    QVERIFY(between.hasEnded && !sweeps(between));
    QCOMPARE(contract::found(world, memory).join(u' '),
             u"/comments/200|* edit bob@example.com>ann@example.com");
    QVERIFY(!sweeps(contract::Rehearsal(world, memory).run()));
}

/// Else that of a large community would never end.
void JiveSourceTest::goesOnWithASweepThatWasCutShort()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    const auto at = [&] {
        return jive::Position::decoded(memory.cursors().front().value);
    };
    world.fakeClock().advance(std::chrono::hours{24 * 8});
    const base::Instant begun = world.clock().now();
    contract::Rehearsal first(world, memory);
    model::Cursor cursor = first.resume().front();
    while (at().step != jive::Position::Step::Sweep || at().link.isEmpty()) { // its first page is read then
        const connectors::Page page = first.fetch(cursor);
        memory.commit(first.identity(), page);
        cursor = page.next;
    }
    contract::found(world, memory);
    world.server().change([](sandbox::Community &community) {
        community.entities[QStringLiteral("/messages/300")].insert(QStringLiteral("subject"),
                                                                   QStringLiteral("changed behind it"));
    });
    QList<QByteArray> asked;
    world.server().spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &) {
        asked.append(request.path().mid(qsizetype(qstrlen("/api/core/v3"))));
    });
    QCOMPARE(contract::found(world, memory), QStringList());
    QVERIFY(!asked.contains("/messages/contents/101")); // on the first page
    QVERIFY(asked.contains("/contents/105/comments"));
    QVERIFY(at().sweptAt == begun);
    QVERIFY(at().sweepAt == base::Instant{});
}

/// Jive does not say of what type it is, but it is none.
void JiveSourceTest::takesNoPageForAnImageInAText()
{
    jive::JiveWorld world;
    world.server().spoil([](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().startsWith("/servlet/"))
            reply = {.status = 200, .fields = {{"Content-Type", "text/html"}}, .body = "<html>"};
    });
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    model::Attachment image{.name = QStringLiteral("a.png")};
    image.contentId = "image1@jive";
    image.locator =
        R"({"jive":")" + world.server().url().toEncoded() + R"(/servlet/JiveServlet/showImage/1/a.png"})";
    const auto failure = support::failureOf([&] { rehearsal.source().open(image, rehearsal.stop()); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_REFUSED"));
}

void JiveSourceTest::readsDirectMessagesOnlyWhenToldTo()
{
    jive::JiveWorld world;
    world.set("runAs", QStringLiteral("off"));
    contract::Memory memory;
    const QStringList lines = contract::found(world, memory);
    QCOMPARE(qint64(lines.size()), world.contents().items - 3);
    QVERIFY(lines.filter(QStringLiteral("/dms/")).isEmpty());
}

void JiveSourceTest::asksForNothingStrange()
{
    jive::JiveWorld world;
    contract::Memory memory;
    contract::found(world, memory);
    QStringList strangers = world.server().strangers();
    strangers.removeDuplicates();
    QCOMPARE(strangers, QStringList(QStringLiteral("/people/9")));
}

void JiveSourceTest::doubtsAMarkInTheFuture_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("mark");
    QTest::newRow("past") << QStringLiteral("2026-11-19T20:00:00Z") << QStringLiteral("2026-11-19T20:00:00Z");
    QTest::newRow("future") << QStringLiteral("2099-01-01T00:00:00Z")
                            << QStringLiteral("2026-11-17T08:00:00Z"); // of the last sweep
}

void JiveSourceTest::doubtsAMarkInTheFuture()
{
    QFETCH(QString, stored);
    QFETCH(QString, mark);
    jive::JiveWorld world;
    contract::Memory memory;
    contract::Rehearsal rehearsal(world, memory);
    jive::Position old;
    old.mark = *base::fromIso(stored);
    old.sweptAt = *base::fromIso(u"2026-11-17T08:00:00Z");
    const auto cursors = rehearsal.source().resume({{QStringLiteral("contents"), old.encoded()}}, {}, memory,
                                                   rehearsal.stop());
    const jive::Position position = jive::Position::decoded(cursors.front().value);
    QVERIFY(position.mark == *base::fromIso(mark));
    QVERIFY(position.begunAt == world.clock().now());
}

QTEST_GUILESS_MAIN(JiveSourceTest)
#include "jivesource_test.moc"
