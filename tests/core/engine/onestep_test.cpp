// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "core/journal/tampering.h"
#include "engine/drafting.h"
#include "support/failureof.h"

using engine::Drafting;
using support::failureOf;
using support::World;

/// A connector that is there may run at any moment: it is there with all it needs, or not at all.
class OneStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAllOfAConnectorOrNothing_data();
    void createsAllOfAConnectorOrNothing();
    void changesAllOfAConnectorOrNothing_data();
    void changesAllOfAConnectorOrNothing();
    void clonesAllOfAConnectorOrNothing();
    void createsNothingWhenTheVaultRefuses();
    void createsAfterARefusal();
};

static const model::CustomMappings lines{{QStringLiteral("desk4"), QStringLiteral("ann@example.com")}};

/// The journal refuses one kind of write, as on a full disk, from now on.
class RefusedStep
{
public:
    RefusedStep(const World &world, const QByteArray &step)
        : m_file(world.dataFolder() + QStringLiteral("/journal.sqlite"))
    {
        const QByteArray trigger =
            "CREATE TRIGGER refused BEFORE " + step + " BEGIN SELECT RAISE(ABORT, 'refused'); END";
        m_file.run(trigger.constData());
    }
    void end() { m_file.run("DROP TRIGGER refused"); }

private:
    Tampering m_file;
};

/// A keychain that nobody unlocks.
class LockedVault final : public vault::Vault
{
public:
    QString place() const override { return QStringLiteral("nowhere"); }

protected:
    const base::Secret &masterKey() const override
    {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_LOCKED",
                            QStringLiteral("It is locked."));
    }
};

/// The paged kind with a secret.
static support::FurtherKinds withToken()
{
    connectors::ConnectorKind kind = paged::kind();
    kind.id = "token";
    kind.fields.push_back(
        {.key = "token", .label = QStringLiteral("Token"), .type = model::Field::Type::Secret});
    return {.connectors = {kind}, .targets = {}};
}

static model::Draft finishedDraft(const World &world)
{
    Drafting drafting(world.environment());
    model::Draft draft = drafting.begin(QStringLiteral("token"));
    draft.name = QStringLiteral("New");
    draft.settings.insert("server", world.serverFile());
    draft.mapping = lines;
    draft.termsAccepted = true;
    return drafting.save(draft, {{"token", base::Secret("one")}});
}

static QByteArray tokenOf(const World &world, base::ConnectorId connector)
{
    return engine::openedSecret(world.environment(), "connector:" + QByteArray::number(connector.value),
                                "token")
        .reveal();
}

static void addSteps()
{
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("its secrets") << QByteArray("INSERT ON secrets WHEN new.owner LIKE 'connector:%'");
    QTest::newRow("its mapping") << QByteArray("INSERT ON mappings");
    QTest::newRow("the end of its draft") << QByteArray("DELETE ON drafts");
}

void OneStepTest::createsAllOfAConnectorOrNothing_data()
{
    addSteps();
}

void OneStepTest::createsAllOfAConnectorOrNothing()
{
    QFETCH(QByteArray, step);
    World world(withToken());
    Drafting drafting(world.environment());
    const model::Draft draft = finishedDraft(world);
    RefusedStep refused(world, step);
    QCOMPARE(failureOf([&] { drafting.apply(draft); }).key, "STORAGE_FAILED");
    QVERIFY(world.journal().configuration().connectors().empty());
    QCOMPARE(drafting.find(draft.id), draft);
    refused.end();
    const base::ConnectorId id = drafting.apply(draft);
    QCOMPARE(tokenOf(world, id), "one");
    QCOMPARE(world.journal().configuration().mapping(id), lines);
    QVERIFY(drafting.all().empty());
}

void OneStepTest::changesAllOfAConnectorOrNothing_data()
{
    addSteps();
}

void OneStepTest::changesAllOfAConnectorOrNothing()
{
    QFETCH(QByteArray, step);
    World world(withToken());
    Drafting drafting(world.environment());
    const base::ConnectorId id = drafting.apply(finishedDraft(world));
    const auto before = world.journal().configuration().connector(id);
    model::Draft edit = drafting.edit(before->name);
    edit.name = QStringLiteral("Renamed");
    edit.mapping.push_back({QStringLiteral("desk5"), QStringLiteral("ben@example.com")});
    edit = drafting.save(edit, {{"token", base::Secret("two")}});
    RefusedStep refused(world, step);
    QCOMPARE(failureOf([&] { drafting.apply(edit); }).key, "STORAGE_FAILED");
    QCOMPARE(world.journal().configuration().connector(id), before);
    QCOMPARE(world.journal().configuration().mapping(id), lines);
    QCOMPARE(tokenOf(world, id), "one");
    refused.end();
    drafting.apply(edit);
    QCOMPARE(world.journal().configuration().connector(id)->name, edit.name);
    QCOMPARE(world.journal().configuration().mapping(id), edit.mapping);
    QCOMPARE(tokenOf(world, id), "two");
    QVERIFY(drafting.all().empty());
}

void OneStepTest::clonesAllOfAConnectorOrNothing()
{
    World world(withToken());
    const base::ConnectorId original = Drafting(world.environment()).apply(finishedDraft(world));
    const auto clone = [&] {
        return world.administration().cloneConnector(QStringLiteral("New"), QStringLiteral("Copy"));
    };
    RefusedStep refused(world, "INSERT ON mappings");
    QCOMPARE(failureOf(clone).key, "STORAGE_FAILED");
    QCOMPARE(world.journal().configuration().connectors().size(), 1U);
    refused.end();
    const base::ConnectorId copy = clone();
    QVERIFY(copy != original);
    QCOMPARE(tokenOf(world, copy), "one");
    QCOMPARE(world.journal().configuration().mapping(copy), lines);
}

void OneStepTest::createsNothingWhenTheVaultRefuses()
{
    World world(withToken());
    const LockedVault locked;
    const engine::Environment &given = world.environment();
    const engine::Environment environment{.dataFolder = given.dataFolder,
                                          .clock = given.clock,
                                          .vault = locked,
                                          .journal = given.journal,
                                          .connectorKinds = given.connectorKinds,
                                          .targetKinds = given.targetKinds,
                                          .stagingKinds = given.stagingKinds};
    engine::Administration administration(environment);
    const auto add = [&] {
        administration.addConnector({.name = QStringLiteral("New"),
                                     .kind = QStringLiteral("token"),
                                     .account = QStringLiteral("archive"),
                                     .values = {{"server", world.serverFile()}},
                                     .secrets = {{"token", base::Secret("one")}},
                                     .mapping = lines});
    };
    QCOMPARE(failureOf(add).key, "VAULT_LOCKED");
    QVERIFY(world.journal().configuration().connectors().empty());
}

/// An id that was taken for a connector that never came is nobody else's.
void OneStepTest::createsAfterARefusal()
{
    World world;
    journal::Configuration &configuration = world.journal().configuration();
    const base::ConnectorId first = configuration.newConnectorId();
    const base::ConnectorId second = configuration.newConnectorId();
    QVERIFY(first && second != first);
    const base::ConnectorId added = world.connector().id;
    QVERIFY(added != first && added != second);
}

QTEST_GUILESS_MAIN(OneStepTest)
#include "onestep_test.moc"
