// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>

#include <QTest>
#include <QThread>

#include "core/engine/world.h"
#include "engine/reconcile.h"
#include "support/failureof.h"

using support::World;

static const QString ann = QStringLiteral("ann@example.com");
static const QString bob = QStringLiteral("bob@example.com");

class ReconcileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesAfterARun();
    void doesNotAgreeWhereItemsAreMissingOrAdded();
    void namesACopyThatWasRemoved();
    void namesAMessageThatWasAdded();
    void namesAMessageThatWasAddedWhereNothingWasDelivered();
    void knowsACopyMadeByHandUnderAnotherName();
    void namesACopyThatWasAltered();
    void namesACopyThatLacksItsAttachments();
    void saysHowManyWereComparedByKeyAlone();
    void takesOpenDeliveriesForNeitherMissingNorExtra();
    void knowsWhatAnEngineDeliversMeanwhile();
    void knowsCopiesOfAnotherConnectorInTheFolder();
    void findsCopiesInAFolderThatWasNamedOtherwise();
    void namesMailboxesByTheirAddresses();
    void findsCopiesInAFolderMetBeforeTheAccountChanged();
    void goesOnBehindAMailboxThatCannotBeOpened_data();
    void goesOnBehindAMailboxThatCannotBeOpened();
    void endsWhenTheDestinationCannotBeReached();
    void looksWhereACopyWasPutNotWhereItWasCapturedFor();
    void looksIntoFormerAccountsToo();
    void saysHowManyAreInAccountsThatWereRemoved();
};

static engine::Reconciliation deep(World &world, const QString &name = QStringLiteral("Paged"))
{
    return engine::reconcile(world.environment(), world.connector(name), true, world.stop);
}

static void archive(World &world)
{
    world.serve(
        {World::message(QStringLiteral("1"), ann, {bob}), World::message(QStringLiteral("2"), ann, {bob})});
    world.run();
}

void ReconcileTest::agreesAfterARun()
{
    World world;
    archive(world);
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.figures.source, 2);
    QCOMPARE(result.figures.captured, 2);
    QCOMPARE(result.figures.staged, 2);
    QCOMPARE(result.figures.delivered, 4);
    QCOMPARE(result.byUser.size(), size_t(2));
    QCOMPARE(result.byDay.size(), size_t(1));
    QCOMPARE(result.byDay.front().day, QStringLiteral("2026-11-19"));
}

void ReconcileTest::doesNotAgreeWhereItemsAreMissingOrAdded()
{
    engine::Reconciliation result;
    result.figures = {.source = 2, .captured = 2};
    QVERIFY(result.agrees());
    result.figures.captured = 1;
    QVERIFY(!result.agrees());
    result.figures.captured = 3;
    QVERIFY(!result.agrees());
}

void ReconcileTest::namesACopyThatWasRemoved()
{
    World world;
    archive(world);
    world.mailboxes->copies[bob + QStringLiteral("/Paged")].pop_back();
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, bob);
    QVERIFY(result.extra.empty());
}

void ReconcileTest::namesAMessageThatWasAdded()
{
    World world;
    archive(world);
    world.mailboxes->copies[bob + QStringLiteral("/Paged")].push_back(
        {{}, "From: x@example.com\r\n\r\nBy hand"});
    auto &copies = world.mailboxes->copies[ann + QStringLiteral("/Paged")];
    copies.push_back(copies.front());
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.extra.size(), size_t(2));
}

void ReconcileTest::namesAMessageThatWasAddedWhereNothingWasDelivered()
{
    World world;
    archive(world);
    world.mailboxes->copies[QStringLiteral("new@example.com/Paged")] =
        world.mailboxes->copies[bob + QStringLiteral("/Paged")];
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.extra.size(), size_t(2));
    QCOMPARE(result.extra.front().mailbox, QStringLiteral("new@example.com"));
}

void ReconcileTest::knowsACopyMadeByHandUnderAnotherName()
{
    World world;
    archive(world);
    auto &copies = world.mailboxes->copies[ann + QStringLiteral("/Paged")];
    const QByteArray bytes = copies.front().bytes;
    copies.push_back({{}, bytes});
    copies.push_back({{}, QByteArray(bytes + "By hand")});
    const engine::Reconciliation result = deep(world);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.extra.size(), size_t(2));
    QCOMPARE(result.extra[0].reason, QStringLiteral("a second copy"));
    QCOMPARE(result.extra[0].itemId, QStringLiteral("1"));
    QCOMPARE(result.extra[1].reason, QStringLiteral("not archived by Chancery"));
}

void ReconcileTest::namesACopyThatWasAltered()
{
    World world;
    archive(world);
    world.mailboxes->copies[bob + QStringLiteral("/Paged")].front().bytes += "x";
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.extra.size(), size_t(1));
}

void ReconcileTest::namesACopyThatLacksItsAttachments()
{
    World world;
    archive(world);
    world.mailboxes->keepsBytes = false;
    QVERIFY(deep(world).agrees());
    world.mailboxes->halves[world.mailboxes->in(bob, QStringLiteral("Paged")).front().key] = "half";
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, bob);
    QCOMPARE(result.missing.front().reason, QStringLiteral("attachments missing or changed"));
    QCOMPARE(result.extra.size(), size_t(1));
}

void ReconcileTest::saysHowManyWereComparedByKeyAlone()
{
    World world;
    archive(world);
    QCOMPARE(deep(world).comparedByKey, 0);
    world.mailboxes->keepsBytes = false;
    QCOMPARE(deep(world).comparedByKey, 4);
}

/// The run dies behind the put.
void ReconcileTest::takesOpenDeliveriesForNeitherMissingNorExtra()
{
    World world;
    world.serve({World::message(QStringLiteral("1"), ann, {}), World::message(QStringLiteral("2"), ann, {})});
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        return {.outcome = {.state = model::Outcome::State::Unknown}, .takesAnyway = true};
    };
    world.mailboxes->lookFault = [](const QString &) {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Sign in."));
    };
    QCOMPARE(world.run().record.counts.open, 2);
    world.mailboxes->fault = {};
    world.mailboxes->lookFault = {};
    world.mailboxes->copies[ann + QStringLiteral("/Paged")].push_back({{}, "From: x@example.com\r\n\r\nx"});
    engine::Reconciliation result = deep(world);
    QCOMPARE(result.beingDelivered, 2);
    QVERIFY(result.missing.empty());
    QCOMPARE(result.extra.size(), size_t(1));
    world.mailboxes->copies[ann + QStringLiteral("/Paged")].pop_back();
    QVERIFY(deep(world).agrees());
    QCOMPARE(world.run().record.counts.imported, 2);
    result = deep(world);
    QVERIFY(result.agrees());
    QCOMPARE(result.beingDelivered, 0);
}

/// Item 3 is captured and delivered between the look at the journal and that at the mailboxes.
void ReconcileTest::knowsWhatAnEngineDeliversMeanwhile()
{
    World world;
    archive(world);
    world.serve({World::message(QStringLiteral("1"), ann, {bob}),
                 World::message(QStringLiteral("2"), ann, {bob}),
                 World::message(QStringLiteral("3"), ann, {bob})});
    std::atomic<bool> hasRun{false};
    world.mailboxes->lookFault = [&](const QString &) {
        if (hasRun.exchange(true))
            return;
        const std::unique_ptr<QThread> thread(QThread::create([&] { world.run(); }));
        thread->start();
        thread->wait();
    };
    const engine::Reconciliation result = deep(world);
    QCOMPARE(world.mailboxes->total(), size_t(6));
    QCOMPARE(result.beingDelivered, 2);
    QVERIFY(result.agrees());
}

void ReconcileTest::knowsCopiesOfAnotherConnectorInTheFolder()
{
    World world;
    archive(world);
    world.serve({World::message(QStringLiteral("3"), ann, {bob})});
    world.run(QStringLiteral("Other"));
    QVERIFY(deep(world).agrees());
    QVERIFY(deep(world, QStringLiteral("Other")).agrees());
}

void ReconcileTest::findsCopiesInAFolderThatWasNamedOtherwise()
{
    World world;
    archive(world);
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.values = {{"folderName", QStringLiteral("Renamed")}}});
    QVERIFY(deep(world).agrees());
    world.serve({World::message(QStringLiteral("3"), ann, {bob})});
    world.run();
    QVERIFY(deep(world).agrees());
    auto &before = world.mailboxes->copies[bob + QStringLiteral("/Paged")];
    before.pop_back();
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, bob);
    QVERIFY(result.extra.empty());
}

void ReconcileTest::namesMailboxesByTheirAddresses()
{
    World world;
    world.mailboxes->directory = {.entries = {{.mailbox = QStringLiteral("id-1"), .address = ann},
                                              {.mailbox = QStringLiteral("id-2"), .address = bob}},
                                  .domains = {QStringLiteral("example.com")}};
    world.mailboxes->fault = [](const QString &mailbox, const target::Letter &) -> support::Mailboxes::Fault {
        if (mailbox == QStringLiteral("id-2"))
            throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "MAILBOX_NOT_FOUND",
                                QStringLiteral("There is none."));
        return {};
    };
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.failures.size(), size_t(1));
    QCOMPARE(report.record.failures.front().mailbox, bob);
    world.mailboxes->copies[QStringLiteral("id-1/Paged")].clear();
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(1));
    QCOMPARE(result.missing.front().mailbox, ann);
    QCOMPARE(result.byUser.size(), size_t(2));
    QCOMPARE(result.byUser.front().mailbox, ann);
    // As the directory has it today.
    world.mailboxes->directory.entries.front().address = QStringLiteral("anna@example.com");
    world.run();
    QCOMPARE(deep(world).missing.front().mailbox, QStringLiteral("anna@example.com"));
}

void ReconcileTest::findsCopiesInAFolderMetBeforeTheAccountChanged()
{
    World world;
    archive(world);
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.values = {{"folderName", QStringLiteral("Renamed")}}});
    world.administration().editAccount(QStringLiteral("archive"), {}, {});
    QVERIFY(deep(world).agrees());
}

void ReconcileTest::goesOnBehindAMailboxThatCannotBeOpened_data()
{
    QTest::addColumn<base::Reaction>("reaction");
    QTest::newRow("it is no more") << base::Reaction::SkipItem;
    QTest::newRow("it is closed") << base::Reaction::LeaveMailbox;
    QTest::newRow("it is moving") << base::Reaction::ParkMailbox;
}

/// Ann has left; of Bob's, one is missing.
void ReconcileTest::goesOnBehindAMailboxThatCannotBeOpened()
{
    QFETCH(base::Reaction, reaction);
    World world;
    archive(world);
    world.mailboxes->copies[bob + QStringLiteral("/Paged")].pop_back();
    world.mailboxes->lookFault = [&](const QString &mailbox) {
        if (mailbox == ann)
            throw base::Failure(reaction, base::Area::Destination, "MAILBOX_NOT_FOUND",
                                QStringLiteral("There is none."));
    };
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(3));
    QCOMPARE(result.missing[0].mailbox, ann);
    QCOMPARE(result.missing[1].mailbox, ann);
    QCOMPARE(result.missing[1].reason, QStringLiteral("cannot be opened: There is none."));
    QCOMPARE(result.missing[2].mailbox, bob);
    QCOMPARE(result.missing[2].reason, QStringLiteral("not in the folder"));
    QVERIFY(result.extra.empty());
}

void ReconcileTest::endsWhenTheDestinationCannotBeReached()
{
    World world;
    archive(world);
    world.mailboxes->lookFault = [](const QString &) {
        throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "ARCHIVE_UNREACHABLE",
                            QStringLiteral("It is gone."));
    };
    QCOMPARE(support::failureOf([&] { deep(world); }).key, QByteArray("ARCHIVE_UNREACHABLE"));
}

/// A world with a second account, whose mailboxes are these.
static World worldWith(const std::shared_ptr<support::Mailboxes> &mailboxes)
{
    target::TargetKind kind = support::memoryKind(mailboxes);
    kind.id = "second";
    support::FurtherKinds kinds;
    kinds.targets.push_back(std::move(kind));
    return World(std::move(kinds));
}

static void moveToSecondAccount(World &world)
{
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("second"), {}, {});
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.newName = {}, .account = QStringLiteral("second")});
}

void ReconcileTest::looksWhereACopyWasPutNotWhereItWasCapturedFor()
{
    const auto second = std::make_shared<support::Mailboxes>();
    World world = worldWith(second);
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::LeaveMailbox, base::Area::Destination, "MAILBOX_FULL",
                            QStringLiteral("It is full."));
    };
    archive(world);
    moveToSecondAccount(world);
    QCOMPARE(world.run().record.counts.imported, 4);
    QVERIFY(deep(world).agrees());
    second->copies.clear();
    QCOMPARE(deep(world).missing.size(), size_t(4));
}

void ReconcileTest::looksIntoFormerAccountsToo()
{
    const auto second = std::make_shared<support::Mailboxes>();
    World world = worldWith(second);
    archive(world);
    moveToSecondAccount(world);
    world.serve({World::message(QStringLiteral("1"), ann, {bob}),
                 World::message(QStringLiteral("2"), ann, {bob}),
                 World::message(QStringLiteral("3"), ann, {bob})});
    QCOMPARE(world.run().record.counts.imported, 2);
    QVERIFY(deep(world).agrees());
    world.mailboxes->copies[bob + QStringLiteral("/Paged")].pop_back();
    second->copies[ann + QStringLiteral("/Paged")].pop_back();
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.missing.size(), size_t(2));
    QCOMPARE(result.missing[0].mailbox, ann);
    QCOMPARE(result.missing[1].mailbox, bob);
    QVERIFY(result.extra.empty());
    QCOMPARE(result.notCompared, 0);
}

void ReconcileTest::saysHowManyAreInAccountsThatWereRemoved()
{
    const auto second = std::make_shared<support::Mailboxes>();
    World world = worldWith(second);
    archive(world);
    moveToSecondAccount(world);
    world.administration().removeAccount(QStringLiteral("archive"));
    const engine::Reconciliation result = deep(world);
    QCOMPARE(result.notCompared, 4);
    QVERIFY(result.agrees());
}

QTEST_GUILESS_MAIN(ReconcileTest)
#include "reconcile_test.moc"
