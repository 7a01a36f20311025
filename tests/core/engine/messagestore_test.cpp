// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/messagestore.h"
#include "journal/queries.h"
#include "spool/spool.h"
#include "support/failureof.h"

using support::World;

class MessageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStagedCopyWhenTheLocalOneIsGone();
    void refusesAStagedCopyThatDiffers();
};

namespace {

/// An archived message whose local segment was removed at the end of the run.
struct Archived
{
    Archived()
    {
        world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
        world.run();
        entry = world.journal().queries().items(world.connector().id, QStringLiteral("1")).front().entry;
    }

    QByteArray read()
    {
        const spool::Spool spool(world.environment().spoolFolder(), {});
        const auto account = world.environment().account(world.connector().account);
        engine::MessageStore store(spool, [&] { return world.environment().makeStaging(account); });
        return store.open(entry, world.stop)->readAll();
    }

    World world;
    model::EntryRef entry;
};

} // namespace

void MessageStoreTest::readsTheStagedCopyWhenTheLocalOneIsGone()
{
    Archived archived;
    QVERIFY(!spool::Spool(archived.world.environment().spoolFolder(), {}).exists(archived.entry.segment));
    QCOMPARE(archived.read(),
             archived.world.mailboxes->in(QStringLiteral("ann@example.com"), QStringLiteral("Paged"))
                 .front()
                 .bytes);
}

void MessageStoreTest::refusesAStagedCopyThatDiffers()
{
    Archived archived;
    archived.entry.sha256[0] = static_cast<char>(archived.entry.sha256.at(0) ^ 1);
    const base::Failure failure = support::failureOf([&] { archived.read(); });
    QCOMPARE(failure.key, QByteArray("SEGMENT_DAMAGED"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

QTEST_GUILESS_MAIN(MessageStoreTest)
#include "messagestore_test.moc"
