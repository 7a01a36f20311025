// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "core/engine/world.h"
#include "engine/environment.h"
#include "support/failureof.h"

using support::failureOf;
using support::World;

class EnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheKindsThereAre();
    void givesAnAccountTheFieldsOfItsStaging();
    void knowsItsOwnStagingAfterTheFolderWasMoved();
    void opensSecretsOnlyForTheirOwner();
    void givesTheSpoolLimitInBytesAsItIsNow();
    void letsASourceTellWhatItWaitsFor();
    void letsATargetTellWhatItWaitsFor();
};

void EnvironmentTest::namesTheKindsThereAre()
{
    World world;
    const engine::Environment &environment = world.environment();
    const base::Failure connector = failureOf([&] { environment.connectorKind("telex"); });
    QCOMPARE(connector.key, QByteArray("UNKNOWN_KIND"));
    QVERIFY(connector.fix.contains(QStringLiteral("paged")));
    const base::Failure account = failureOf([&] { engine::accountFields(environment, "telex"); });
    QCOMPARE(account.key, QByteArray("UNKNOWN_KIND"));
    QCOMPARE(failureOf([&] { environment.account(base::AccountId{7}); }).key, QByteArray("UNKNOWN_ACCOUNT"));
}

void EnvironmentTest::givesAnAccountTheFieldsOfItsStaging()
{
    World world;
    const model::Fields fields = engine::accountFields(world.environment(), "memory");
    const auto staging = std::ranges::find(fields, QByteArray("staging"), &model::Field::key);
    QVERIFY(staging != fields.end());
    QCOMPARE(staging->defaultValue, QStringLiteral("local"));
    QVERIFY(staging->choices.contains(QStringLiteral("local")));
    QCOMPARE(staging->choiceLabels.size(), staging->choices.size());
    const auto path = std::ranges::find(fields, QByteArray("stagingPath"), &model::Field::key);
    QVERIFY(path != fields.end());
    QCOMPARE(path->onlyWhen, QByteArray("staging=local"));
}

void EnvironmentTest::knowsItsOwnStagingAfterTheFolderWasMoved()
{
    World world;
    const base::AccountId one{1};
    const auto isElsewhere = [&](const QString &place, const QString &stagedAt) {
        return world.environment().isElsewhere(one, place, "a", stagedAt);
    };
    const QString own = world.dataFolder() + QStringLiteral("/staging/1");
    QVERIFY(!isElsewhere(own, own + QStringLiteral("/segments/a.tar")));
    QVERIFY(!isElsewhere(own, QStringLiteral("/before/staging/1/segments/a.tar")));
    QVERIFY(isElsewhere(own, QStringLiteral("/before/segments/a.tar")));
    QVERIFY(isElsewhere(own, QStringLiteral("/before/staging/2/segments/a.tar")));
    const QString container = QStringLiteral("https://x.blob.core.windows.net/arch");
    QVERIFY(!isElsewhere(container, container + QStringLiteral("/segments/a.tar")));
    QVERIFY(isElsewhere(container, container + QStringLiteral("2/segments/a.tar")));
    QVERIFY(isElsewhere(container, own + QStringLiteral("/segments/a.tar")));
}

void EnvironmentTest::opensSecretsOnlyForTheirOwner()
{
    World world;
    const engine::Environment &environment = world.environment();
    const QByteArray sealed = environment.vault.seal(base::Secret("hunter2"), "account:1:password");
    QCOMPARE(environment.vault.open(sealed, "account:1:password").reveal(), QByteArray("hunter2"));
    QCOMPARE(failureOf([&] { environment.vault.open(sealed, "account:2:password"); }).key,
             QByteArray("VAULT_WRONG_KEY"));
}

void EnvironmentTest::givesTheSpoolLimitInBytesAsItIsNow()
{
    World world;
    QCOMPARE(world.environment().spoolLimit(), 20LL << 30);
    world.administration().setSetting("spoolLimit", QStringLiteral("64"));
    QCOMPARE(world.environment().spoolLimit(), 64LL << 20);
}

void EnvironmentTest::letsASourceTellWhatItWaitsFor()
{
    World world;
    engine::Environment environment = world.environment();
    connectors::ConnectorKind kind;
    kind.id = "patient";
    kind.makeSource = [](const connectors::SourceContext &context) {
        if (context.waiting)
            context.waiting(base::storageFailure("BUSY", QStringLiteral("It is busy.")),
                            std::chrono::seconds{20});
        return nullptr;
    };
    environment.connectorKinds.push_back(kind);
    QStringList told;
    const model::ConnectorConfig connector{.kind = QStringLiteral("patient")};
    environment.makeSource(connector, {}, [&](const base::Failure &failure, std::chrono::milliseconds pause) {
        told.append(QStringLiteral("%1 %2").arg(failure.text).arg(pause.count()));
    });
    environment.makeSource(connector, {}); // nobody listens
    QCOMPARE(told, QStringList{QStringLiteral("It is busy. 20000")});
}

void EnvironmentTest::letsATargetTellWhatItWaitsFor()
{
    World world;
    engine::Environment environment = world.environment();
    target::TargetKind kind;
    kind.id = "patient";
    kind.make = [](const target::TargetContext &context) -> std::unique_ptr<target::Target> {
        if (context.waiting)
            context.waiting(base::storageFailure("BUSY", QStringLiteral("It is busy.")),
                            std::chrono::seconds{20});
        return nullptr;
    };
    environment.targetKinds.push_back(kind);
    QStringList told;
    const model::AccountConfig account{.kind = QStringLiteral("patient")};
    environment.makeTarget(account, [&](const base::Failure &failure, std::chrono::milliseconds pause) {
        told.append(QStringLiteral("%1 %2").arg(failure.text).arg(pause.count()));
    });
    environment.makeTarget(account); // nobody listens
    QCOMPARE(told, QStringList{QStringLiteral("It is busy. 20000")});
}

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "environment_test.moc"
