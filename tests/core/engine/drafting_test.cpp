// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/drafting.h"
#include "support/failureof.h"

using engine::Drafting;
using support::failureOf;
using support::World;

class DraftingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAFreeNameAndTheOnlyAccount();
    void keepsWhatIsWrongAndSaysSoWhenAsked();
    void refusesANameThatIsTaken();
    void readsAMappingFileAgainstTheDirectory();
    void previewsWhatTheFirstRunWouldMeet();
    void createsTheConnectorAndForgetsTheDraft();
    void createsNothingWithoutTheTerms();
    void editsWithoutTouchingTheConnectorUntilApplied();
    void editsThroughTheSameDraftAgain();
};

static const QString ann = QStringLiteral("ann@example.com");

static model::Draft complete(World &world, Drafting &drafting)
{
    model::Draft draft = drafting.begin(QStringLiteral("paged"));
    draft.settings.insert("server", world.serverFile());
    draft.settings.insert("schedule", QStringLiteral("manual"));
    draft.termsAccepted = true;
    return drafting.save(draft, {});
}

void DraftingTest::beginsWithAFreeNameAndTheOnlyAccount()
{
    World world;
    Drafting drafting(world.environment());
    const model::Draft first = drafting.begin(QStringLiteral("paged"));
    QCOMPARE(first.name, QStringLiteral("Paged"));
    QCOMPARE(first.account, QStringLiteral("archive"));
    QCOMPARE(drafting.begin(QStringLiteral("paged")).name, QStringLiteral("Paged 2"));
    QCOMPARE(drafting.all().size(), 2U);
}

void DraftingTest::keepsWhatIsWrongAndSaysSoWhenAsked()
{
    World world;
    Drafting drafting(world.environment());
    model::Draft draft = drafting.begin(QStringLiteral("paged"));
    draft.settings.insert("pageSize", QStringLiteral("many"));
    draft.settings.insert("server", world.serverFile());
    draft = drafting.save(draft, {});
    QCOMPARE(draft.settings.value("pageSize"), QStringLiteral("many"));
    QCOMPARE(failureOf([&] { drafting.checkSettings(draft); }).key, "INVALID_SETTING");
}

void DraftingTest::refusesANameThatIsTaken()
{
    World world;
    world.connector();
    Drafting drafting(world.environment());
    model::Draft draft = drafting.begin(QStringLiteral("paged"));
    QCOMPARE(draft.name, QStringLiteral("Paged 2"));
    draft.name = QStringLiteral("paged");
    QCOMPARE(failureOf([&] { drafting.checkName(draft); }).key, "NAME_IN_USE");
    draft.name = QStringLiteral("  ");
    QCOMPARE(failureOf([&] { drafting.checkName(draft); }).key, "INVALID_NAME");
    model::Draft edit = drafting.edit(QStringLiteral("Paged"));
    drafting.checkName(edit);
}

void DraftingTest::readsAMappingFileAgainstTheDirectory()
{
    World world;
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("map.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sourceUser,mailbox\ndesk1,ann@example.com\ndesk2,nobody@example.com\n");
    file.close();
    Drafting drafting(world.environment());
    const auto read = drafting.readMapping(complete(world, drafting), file.fileName(), world.stop);
    QCOMPARE(read.problems.size(), 1U);
    QCOMPARE(read.problems.front().line, 3);
}

void DraftingTest::previewsWhatTheFirstRunWouldMeet()
{
    World world;
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {QStringLiteral("desk4@example.com")})});
    Drafting drafting(world.environment());
    model::Draft draft = complete(world, drafting);
    QCOMPARE(drafting.preview(draft, world.stop).front().state, "unmapped");
    draft.mapping = {{QStringLiteral("desk4@example.com"), ann}};
    for (const auto &person : drafting.preview(draft, world.stop))
        QCOMPARE(person.state, "mapped");
    QVERIFY(world.journal().configuration().connectors().empty());
}

void DraftingTest::createsTheConnectorAndForgetsTheDraft()
{
    World world;
    Drafting drafting(world.environment());
    model::Draft draft = complete(world, drafting);
    draft.mapping = {{QStringLiteral("desk4"), ann}};
    draft.automaticMapping = false;
    const base::ConnectorId id = drafting.apply(draft);
    const auto connector = world.journal().configuration().connector(id);
    QCOMPARE(connector->name, draft.name);
    QVERIFY(!connector->automaticMapping);
    QCOMPARE(world.journal().configuration().mapping(id), draft.mapping);
    QVERIFY(drafting.all().empty());
}

void DraftingTest::createsNothingWithoutTheTerms()
{
    World world;
    Drafting drafting(world.environment());
    model::Draft draft = complete(world, drafting);
    draft.termsAccepted = false;
    QCOMPARE(failureOf([&] { drafting.apply(draft); }).key, "TERMS_NOT_ACCEPTED");
    QVERIFY(world.journal().configuration().connectors().empty());
    QCOMPARE(drafting.all().size(), 1U);
}

void DraftingTest::editsWithoutTouchingTheConnectorUntilApplied()
{
    World world;
    const auto before = world.connector();
    Drafting drafting(world.environment());
    model::Draft edit = drafting.edit(before.name);
    edit.name = QStringLiteral("Renamed");
    edit.settings.insert("pageSize", QStringLiteral("5"));
    edit = drafting.save(edit, {});
    QCOMPARE(world.connector(), before);
    QCOMPARE(drafting.apply(edit), before.id);
    const auto after = world.journal().configuration().connector(before.id);
    QCOMPARE(after->name, QStringLiteral("Renamed"));
    QCOMPARE(after->settings.value("pageSize"), QStringLiteral("5"));
    QVERIFY(drafting.all().empty());
}

void DraftingTest::editsThroughTheSameDraftAgain()
{
    World world;
    world.connector();
    Drafting drafting(world.environment());
    model::Draft edit = drafting.edit(QStringLiteral("Paged"));
    edit.page = 2;
    edit = drafting.save(edit, {});
    QCOMPARE(drafting.edit(QStringLiteral("Paged")), edit);
}

QTEST_GUILESS_MAIN(DraftingTest)
#include "drafting_test.moc"
