// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "core/engine/world.h"
#include "engine/mappingpreview.h"

using support::World;

class MappingPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryoneBeforeTheFirstRunUnmappedFirst();
    void countsTheItemsOfThoseMetInRuns();
    void showsTheAddressOfAMailbox();
    void tellsWhoIsMappedByTheCustomMapping();
    void leavesTheSourceAloneForThoseMet();
    void leavesOutNamesThatNobodyMisses();
};

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");

static World &withAnnOnly(World &world)
{
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob, QStringLiteral("guest@partner.example")})});
    return world;
}

static std::vector<engine::MappedPerson> previewed(World &world)
{
    return engine::previewMapping(world.environment(), world.connector(), {}, world.stop);
}

void MappingPreviewTest::showsEveryoneBeforeTheFirstRunUnmappedFirst()
{
    World world;
    withAnnOnly(world);
    const auto rows = previewed(world);
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows.front().sourceUser, bob);
    QCOMPARE(rows.front().state, QByteArray("unmapped"));
    QVERIFY(!rows.front().reason.isEmpty());
    const auto of = [&](const QString &user) {
        return *std::ranges::find(rows, user, &engine::MappedPerson::sourceUser);
    };
    QCOMPARE(of(ann).mailbox, ann);
    QCOMPARE(of(QStringLiteral("guest@partner.example")).state, QByteArray("external"));
    QCOMPARE(world.mailboxes->total(), size_t(0));
}

void MappingPreviewTest::countsTheItemsOfThoseMetInRuns()
{
    World world;
    withAnnOnly(world).run();
    world.serve({World::message(QStringLiteral("2"), ann, {bob})});
    const auto rows = previewed(world);
    QCOMPARE(rows.front().sourceUser, bob);
    QVERIFY(rows.front().items >= 2);
}

void MappingPreviewTest::showsTheAddressOfAMailbox()
{
    World world;
    withAnnOnly(world);
    world.mailboxes->directory.entries.front().mailbox = QStringLiteral("id-1");
    const auto rows = previewed(world);
    const auto row = std::ranges::find(rows, ann, &engine::MappedPerson::sourceUser);
    QCOMPARE(row->mailbox, ann);
}

void MappingPreviewTest::tellsWhoIsMappedByTheCustomMapping()
{
    World world;
    withAnnOnly(world);
    const auto rows =
        engine::previewMapping(world.environment(), world.connector(), {{bob, ann}}, world.stop);
    const auto of = [&](const QString &user) {
        return *std::ranges::find(rows, user, &engine::MappedPerson::sourceUser);
    };
    QVERIFY(of(bob).byCustomMapping);
    QVERIFY(!of(ann).byCustomMapping);
    QVERIFY(!of(QStringLiteral("guest@partner.example")).byCustomMapping);
}

void MappingPreviewTest::leavesTheSourceAloneForThoseMet()
{
    World world;
    withAnnOnly(world).run();
    world.serve({World::message(QStringLiteral("2"), QStringLiteral("dora@example.com"), {})});
    const auto coming = engine::comingPeople(world.environment(), world.connector(), world.stop);
    QFile::remove(world.serverFile());
    const auto met =
        engine::previewMapping(world.environment(), world.connector(), {}, world.mailboxes->directory, {});
    QCOMPARE(met.size(), size_t(3));
    const auto all = engine::previewMapping(world.environment(), world.connector(), {},
                                            world.mailboxes->directory, coming);
    QCOMPARE(all.size(), size_t(4));
}

void MappingPreviewTest::leavesOutNamesThatNobodyMisses()
{
    World world;
    withAnnOnly(world);
    const auto named = [](const QString &name) {
        return model::Person{.name = name, .role = model::Person::Role::Named};
    };
    const engine::ComingPeople coming{{.person = named(QStringLiteral("Xaver")), .items = 1},
                                      {.person = {.name = QStringLiteral("Yves")}, .items = 1},
                                      {.person = named(QStringLiteral("Yves")), .items = 1}};
    const auto rows = engine::previewMapping(world.environment(), world.connector(), {},
                                             world.mailboxes->directory, coming);
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().sourceUser, u"Yves");
}

QTEST_GUILESS_MAIN(MappingPreviewTest)
#include "mappingpreview_test.moc"
