// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QTest>

#include "core/engine/personkind.h"
#include "core/engine/world.h"
#include "engine/secretstore.h"
#include "journal/drafts.h"
#include "support/failureof.h"

using support::World;

class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAConnectorAndItsEditsTheSameSecret_data();
    void givesAConnectorAndItsEditsTheSameSecret();
    void leavesAnotherSecretAlone();
    void replacesOneThatCannotBeOpened();
    void removesOnlyTheOwners();
    void asksTheTargetWhatItsSecretsAreOnceTheyAreGiven();
    void editsAnAccountWhoseSecretCannotBeOpened();
};

/// A connector with the edits draft:1 and draft:2 of it, and the draft of another, draft:3.
struct Kin
{
    Kin()
    {
        const base::ConnectorId connector = world.connector().id;
        for (const base::ConnectorId edited : {connector, connector, base::ConnectorId{}})
            world.journal().drafts().save({.edits = edited, .kind = QStringLiteral("paged"), .name = {}});
        for (const char *owner : owners)
            store(owner, "old");
    }

    void store(const QByteArray &owner, const QByteArray &secret)
    {
        engine::storeSecrets(world.environment(), owner, {{"token", base::Secret(secret)}});
    }
    QByteArray of(const QByteArray &owner)
    {
        return engine::openedSecret(world.environment(), owner, "token").reveal();
    }

    static constexpr std::array owners{"connector:1", "draft:1", "draft:2", "draft:3"};
    World world;
};

void SecretStoreTest::givesAConnectorAndItsEditsTheSameSecret_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::newRow("from the connector") << QByteArray("connector:1");
    QTest::newRow("from an edit") << QByteArray("draft:2");
}

void SecretStoreTest::givesAConnectorAndItsEditsTheSameSecret()
{
    QFETCH(QByteArray, owner);
    Kin kin;
    kin.store(owner, "new");
    for (const char *each : {"connector:1", "draft:1", "draft:2"})
        QCOMPARE(kin.of(each), QByteArray("new"));
    QCOMPARE(kin.of("draft:3"), QByteArray("old"));
    kin.store("draft:3", "third");
    QCOMPARE(kin.of("connector:1"), QByteArray("new"));
}

void SecretStoreTest::leavesAnotherSecretAlone()
{
    Kin kin;
    const QByteArray typed = kin.world.environment().vault.seal(base::Secret("typed"), "draft:1:token");
    kin.world.journal().configuration().setSecrets("draft:1", {{"token", typed}});
    kin.store("connector:1", "new");
    QCOMPARE(kin.of("draft:1"), QByteArray("typed"));
    QCOMPARE(kin.of("draft:2"), QByteArray("new"));
    kin.store("draft:1", "renewed");
    QCOMPARE(kin.of("connector:1"), QByteArray("new"));
}

void SecretStoreTest::replacesOneThatCannotBeOpened()
{
    Kin kin;
    kin.world.journal().configuration().setSecrets("connector:1", {{"token", "of another vault"}});
    kin.store("connector:1", "new");
    QCOMPARE(kin.of("connector:1"), QByteArray("new"));
    QCOMPARE(kin.of("draft:1"), QByteArray("old"));
}

void SecretStoreTest::removesOnlyTheOwners()
{
    Kin kin;
    kin.store("connector:1", {});
    QVERIFY(kin.of("connector:1").isEmpty());
    QCOMPARE(kin.of("draft:1"), QByteArray("old"));
}

void SecretStoreTest::asksTheTargetWhatItsSecretsAreOnceTheyAreGiven()
{
    target::TargetKind kind = support::personKind(support::SlowSignIn());
    kind.checkSecrets = [](const target::TargetContext &context) {
        if (context.secret("refreshToken").reveal() == "wrong")
            throw base::inputFailure("KEY_INVALID", QStringLiteral("No."));
    };
    World world({.connectors = {}, .targets = {kind}});
    engine::Administration &administration = world.administration();
    const QString name = QStringLiteral("Person");
    const engine::Secrets right{{"refreshToken", base::Secret("right")}};
    const engine::Secrets wrong{{"refreshToken", base::Secret("wrong")}};
    const auto add = [&](const engine::Secrets &secrets) {
        return support::failureOf(
            [&] { administration.addAccount(name, QStringLiteral("person"), {}, secrets); });
    };
    QCOMPARE(add(wrong).key, QByteArray("KEY_INVALID"));
    QCOMPARE(add(right).key, QByteArray("NO_FAILURE"));
    const auto edit = [&](const model::Values &values, const engine::Secrets &secrets) {
        return support::failureOf([&] { administration.editAccount(name, values, secrets); });
    };
    QCOMPARE(edit({}, wrong).key, QByteArray("KEY_INVALID"));
    const model::AccountConfig account = administration.account(name);
    engine::storeSecrets(world.environment(), "account:" + QByteArray::number(account.id.value), wrong);
    QCOMPARE(edit({{"staging", QStringLiteral("local")}}, {}).key, QByteArray("NO_FAILURE")); // not touched
    QCOMPARE(edit({{"tenant", QStringLiteral("fabrikam")}}, {}).key, QByteArray("KEY_INVALID"));
}

void SecretStoreTest::editsAnAccountWhoseSecretCannotBeOpened()
{
    target::TargetKind kind = support::personKind(support::SlowSignIn());
    kind.checkSecrets = [](const target::TargetContext &context) {
        context.secret("refreshToken");
    };
    World world({.connectors = {}, .targets = {kind}});
    engine::Administration &administration = world.administration();
    const QString name = QStringLiteral("Person");
    administration.addAccount(name, QStringLiteral("person"), {}, {{"refreshToken", base::Secret("old")}});
    const QByteArray owner = "account:" + QByteArray::number(administration.account(name).id.value);
    world.journal().configuration().setSecrets(owner, {{"refreshToken", "of another vault"}});
    const base::Failure failure = support::failureOf([&] {
        administration.editAccount(name, {{"tenant", QStringLiteral("fabrikam")}}, {});
    });
    QCOMPARE(failure.key, QByteArray("NO_FAILURE"));
    QCOMPARE(administration.account(name).settings.value("tenant"), QStringLiteral("fabrikam"));
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secretstore_test.moc"
