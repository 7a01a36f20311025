// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QTest>

#include "core/engine/world.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("Paged");
static const QString other = QStringLiteral("Other");

/// Two connectors of one source.
class TwinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDeliversToItsOwnAccountWhereOneWasMoved();
    void looksTwiceForWhatAKilledRunOfTheOtherLeft();
};

static support::FurtherKinds secondAccount(const std::shared_ptr<support::Mailboxes> &mailboxes)
{
    target::TargetKind kind = support::memoryKind(mailboxes);
    kind.id = "second";
    support::FurtherKinds kinds;
    kinds.targets.push_back(std::move(kind));
    return kinds;
}

void TwinsTest::eachDeliversToItsOwnAccountWhereOneWasMoved()
{
    const auto second = std::make_shared<support::Mailboxes>();
    World world(secondAccount(second));
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("second"), {}, {});
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {})});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                            QStringLiteral("It is full."));
    };
    QCOMPARE(world.run().record.counts.open, 2);
    world.administration().editConnector(folder, {.newName = {}, .account = QStringLiteral("second")});
    QCOMPARE(world.run().record.counts.imported, 2);
    QCOMPARE(second->in(ann, folder).size(), size_t(2));
    world.mailboxes->fault = {};
    const model::Counts counts = world.run(other).record.counts;
    QCOMPARE(counts.imported, 2);
    QCOMPARE(counts.skipped, 0);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(2));
}

/// The server is still at work on it when it is looked for the first time.
void TwinsTest::looksTwiceForWhatAKilledRunOfTheOtherLeft()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve({World::message(QStringLiteral("1"), ann, {})});
    support::Mailboxes::Copy late;
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        const auto bytes = letter.open()->readAll();
        const std::lock_guard lock(world.mailboxes->mutex);
        late = {letter.key, bytes};
        throw base::Failure(base::Reaction::Stopped, base::Area::Interrupted, "STOPPED", {});
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.reopen();
    world.mailboxes->fault = {};
    std::atomic<int> looked{0};
    world.mailboxes->lookFault = [&](const QString &) {
        if (++looked != 2)
            return;
        const std::lock_guard lock(world.mailboxes->mutex);
        world.mailboxes->copies[ann + u'/' + folder].push_back(late);
    };
    const model::Counts counts = world.run(other).record.counts;
    QCOMPARE(looked, 2);
    QCOMPARE(counts.skipped, 1);
    QCOMPARE(counts.imported, 0);
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->total(), size_t(1));
}

QTEST_GUILESS_MAIN(TwinsTest)
#include "twins_test.moc"
