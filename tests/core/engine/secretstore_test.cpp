// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QTest>

#include "core/engine/world.h"
#include "engine/secretstore.h"
#include "journal/drafts.h"

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

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secretstore_test.moc"
