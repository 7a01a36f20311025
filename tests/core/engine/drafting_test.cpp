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
    void leavesNoStaleSecretWhoseReplacementWasNotStored();
    void editsWithoutTouchingTheConnectorUntilApplied();
    void editsThroughTheSameDraftAgain();
    void editAfterAScheduleChangeKeepsIt();
    void editAfterAMappingKeepsIt();
    void editAfterANewSecretKeepsIt();
    void appliesNoEditOfAConnectorThatWasChanged();
    void keepsAnEditWhenARunRenewsASecret();
    void leavesNoEditWhenARunAloneRenewedASecret();
    void testOfAnEditLeavesTheConnectorTheRenewedSecret();
    void appliesARenewedSecretThatWasGivenMeanwhile();
    void keepsNoEditThatChangesNothing();
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

/// The paged kind with a secret.
static support::FurtherKinds locked()
{
    connectors::ConnectorKind kind = paged::kind();
    kind.id = "locked";
    kind.fields.push_back(
        {.key = "token", .label = QStringLiteral("Token"), .type = model::Field::Type::Secret});
    return {.connectors = {kind}, .targets = {}};
}

/// The locked kind, whose service gives another token whenever somebody signs in.
static support::FurtherKinds renewing()
{
    support::FurtherKinds kinds = locked();
    connectors::ConnectorKind &kind = kinds.connectors.front();
    kind.fields.back().isRenewed = true;
    kind.makeSource = [make = kind.makeSource](const connectors::SourceContext &context) {
        const base::Secret token = context.secret("token");
        if (!token.isEmpty())
            context.keepSecret("token", base::Secret(token.reveal() + '+'));
        return make(context);
    };
    return kinds;
}

static model::ConnectorConfig addLocked(World &world)
{
    world.administration().addConnector({.name = QStringLiteral("Locked"),
                                         .kind = QStringLiteral("locked"),
                                         .account = QStringLiteral("archive"),
                                         .values = {{"server", world.serverFile()}},
                                         .secrets = {{"token", base::Secret("old")}},
                                         .mapping = {}});
    return world.administration().connector(QStringLiteral("Locked"));
}

static void giveToken(World &world, const QByteArray &token)
{
    world.administration().editConnector(QStringLiteral("Locked"),
                                         {.secrets = {{"token", base::Secret(token)}}});
}

static QByteArray tokenOf(World &world, const QByteArray &owner)
{
    const QByteArray sealed = world.journal().configuration().sealedSecret(owner, "token");
    return world.environment().vault.open(sealed, owner + ":token").reveal();
}

static QByteArray tokenOf(World &world, const model::ConnectorConfig &connector)
{
    return tokenOf(world, "connector:" + QByteArray::number(connector.id.value));
}

static QByteArray tokenOf(World &world, const model::Draft &draft)
{
    return tokenOf(world, "draft:" + QByteArray::number(draft.id.value));
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

/// As after a kill while it was typed.
void DraftingTest::leavesNoStaleSecretWhoseReplacementWasNotStored()
{
    World world(locked());
    Drafting drafting(world.environment());
    model::Draft draft = drafting.begin(QStringLiteral("locked"));
    draft = drafting.save(draft, {{"token", base::Secret("wrong")}});
    QCOMPARE(draft.secretKeys, QList<QByteArray>{"token"});
    draft.replacedSecrets = {"token"};
    QCOMPARE(drafting.save(draft, {}).secretKeys, QList<QByteArray>());
    QCOMPARE(drafting.find(draft.id).replacedSecrets, QList<QByteArray>{"token"});
    draft = drafting.save(draft, {{"token", base::Secret("right")}});
    QCOMPARE(draft.secretKeys, QList<QByteArray>{"token"});
    QCOMPARE(draft.replacedSecrets, QList<QByteArray>());
    QCOMPARE(tokenOf(world, draft), QByteArray("right"));
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

void DraftingTest::editAfterAScheduleChangeKeepsIt()
{
    World world;
    world.connector();
    Drafting drafting(world.environment());
    const model::Draft closed = drafting.edit(QStringLiteral("Paged"));
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.values = {{"schedule", QStringLiteral("every:1h")}}});
    const model::Draft again = drafting.edit(QStringLiteral("Paged"));
    QVERIFY(again.id != closed.id);
    drafting.apply(again);
    QCOMPARE(world.connector().settings.value("schedule"), QStringLiteral("every:1h"));
    QVERIFY(drafting.all().empty());
}

void DraftingTest::editAfterAMappingKeepsIt()
{
    World world;
    const auto connector = world.connector();
    Drafting drafting(world.environment());
    drafting.edit(connector.name);
    const model::CustomMappings mapping{{QStringLiteral("desk4"), ann}};
    world.journal().configuration().setMapping(connector.id, mapping, QStringLiteral("window"));
    drafting.apply(drafting.edit(connector.name));
    QCOMPARE(world.journal().configuration().mapping(connector.id), mapping);
}

void DraftingTest::editAfterANewSecretKeepsIt()
{
    World world(locked());
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    drafting.edit(connector.name);
    giveToken(world, "new");
    drafting.apply(drafting.edit(connector.name));
    QCOMPARE(tokenOf(world, connector), "new");
}

void DraftingTest::appliesNoEditOfAConnectorThatWasChanged()
{
    World world(locked());
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    const model::Draft open = drafting.edit(connector.name);
    giveToken(world, "new");
    QCOMPARE(failureOf([&] { drafting.apply(open); }).key, "CONNECTOR_CHANGED");
    QCOMPARE(tokenOf(world, connector), "new");
    world.administration().setPaused(connector.name, true);
    drafting.apply(drafting.edit(connector.name)); // it edits nothing of that
}

void DraftingTest::keepsAnEditWhenARunRenewsASecret()
{
    World world(renewing());
    world.serve({});
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    model::Draft edit = drafting.edit(connector.name);
    edit.settings.insert("pageSize", QStringLiteral("5"));
    edit = drafting.save(edit, {});
    world.run(connector.name);
    const QByteArray renewed = tokenOf(world, connector);
    QVERIFY(renewed != "old");
    drafting.leave(edit, {});
    edit = drafting.edit(connector.name);
    QCOMPARE(edit.settings.value("pageSize"), QStringLiteral("5"));
    drafting.apply(edit);
    QCOMPARE(world.administration().connector(connector.name).settings.value("pageSize"),
             QStringLiteral("5"));
    QCOMPARE(tokenOf(world, connector), renewed);
}

void DraftingTest::leavesNoEditWhenARunAloneRenewedASecret()
{
    World world(renewing());
    world.serve({});
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    const model::Draft edit = drafting.edit(connector.name);
    world.run(connector.name);
    drafting.leave(edit, {});
    QVERIFY(drafting.all().empty());
}

void DraftingTest::testOfAnEditLeavesTheConnectorTheRenewedSecret()
{
    World world(renewing());
    world.serve({});
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    model::Draft edit = drafting.edit(connector.name);
    drafting.test(edit, world.stop);
    QCOMPARE(tokenOf(world, connector), "old+");
    QCOMPARE(tokenOf(world, edit), "old+");
    edit = drafting.save(edit, {{"token", base::Secret("typed")}});
    drafting.test(edit, world.stop);
    QCOMPARE(tokenOf(world, edit), "typed+");
    QCOMPARE(tokenOf(world, connector), "old+"); // nothing of the edit counts yet
    drafting.apply(edit);
    QCOMPARE(tokenOf(world, connector), "typed+");
}

void DraftingTest::appliesARenewedSecretThatWasGivenMeanwhile()
{
    World world(renewing());
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    const model::Draft edit = drafting.edit(connector.name);
    giveToken(world, "new");
    drafting.apply(edit);
    QCOMPARE(tokenOf(world, connector), "new");
}

void DraftingTest::keepsNoEditThatChangesNothing()
{
    World world(locked());
    const auto connector = addLocked(world);
    Drafting drafting(world.environment());
    model::Draft edit = drafting.edit(connector.name);
    edit.page = 2;
    edit.settings.insert("pageSize", {}); // as a form has it: the default
    drafting.leave(edit, {});
    QVERIFY(drafting.all().empty());
    edit = drafting.edit(connector.name);
    drafting.leave(edit, {{"token", base::Secret("typed")}});
    QCOMPARE(drafting.edit(connector.name).id, edit.id);
    edit.name = QStringLiteral("Renamed");
    drafting.leave(edit, {{"token", base::Secret("old")}});
    QCOMPARE(drafting.edit(connector.name).name, edit.name);
    world.administration().removeConnector(connector.name, {});
    drafting.leave(edit, {});
    QVERIFY(drafting.all().empty());
}

QTEST_GUILESS_MAIN(DraftingTest)
#include "drafting_test.moc"
