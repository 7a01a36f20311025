// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/backup.h"
#include "engine/metfolders.h"

using support::pagedMessages;
using support::World;
using Contact = journal::Deliveries::Contact;

static const QString ann = QStringLiteral("ann@example.com");
static const QString folder = QStringLiteral("Paged");

class MetFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJournalThatWasSetBackDoublesNothing();
    void norInARunLongAfter();
    void aFolderThatHasLessIsLookedThroughOnce();
    void aFolderThatIsAsItWasLeftIsNotLookedThrough();
    void aCopyThatComesLateIsNoStranger();
    void norIsWhatAKilledRunLeft_data();
    void norIsWhatAKilledRunLeft();
};

static Contact contactOf(World &world)
{
    return world.journal().deliveries().contact(world.connector().account, ann, folder);
}

void MetFoldersTest::aJournalThatWasSetBackDoublesNothing()
{
    World world;
    world.serve(pagedMessages(2));
    world.run();
    const support::Backup backup(world);
    world.serve(pagedMessages(5));
    QCOMPARE(world.run().record.counts.imported, 3);

    backup.restore();
    world.serve(pagedMessages(6));
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.counts.skipped, 3);
    QCOMPARE(report.record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(6));
    QCOMPARE(contactOf(world), Contact::Inherited);
}

void MetFoldersTest::norInARunLongAfter()
{
    World world;
    world.serve(pagedMessages(2));
    world.run();
    const support::Backup backup(world);
    world.serve(pagedMessages(5));
    world.run();

    backup.restore();
    for (const int count : {3, 4, 6}) { // what was delivered comes again bit by bit
        world.serve(pagedMessages(count));
        world.run();
    }
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(6));
}

void MetFoldersTest::aFolderThatHasLessIsLookedThroughOnce()
{
    World world;
    world.serve(pagedMessages(2));
    world.run();
    world.mailboxes->copies[ann + u'/' + folder].pop_back();
    world.serve(pagedMessages(3));
    world.run();
    QCOMPARE(world.mailboxes->finds, 1);
    world.serve(pagedMessages(4));
    world.run();
    QCOMPARE(world.mailboxes->finds, 1);
    QCOMPARE(contactOf(world), Contact::Fresh);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(3));
}

void MetFoldersTest::aFolderThatIsAsItWasLeftIsNotLookedThrough()
{
    World world;
    for (const int count : {1, 2, 3}) {
        world.serve(pagedMessages(count));
        world.run();
        world.reopen();
    }
    QCOMPARE(world.mailboxes->finds, 0);
}

void MetFoldersTest::aCopyThatComesLateIsNoStranger()
{
    World world;
    world.administration().setSetting("secondLookSeconds", QStringLiteral("1"));
    world.serve(pagedMessages(1));
    model::DeliveryKey key;
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        key = letter.key;
        return {
            .outcome = {.state = model::Outcome::State::Unknown, .reason = {}, .text = {}, .receipt = {}}};
    };
    std::atomic<int> looked{0};
    world.mailboxes->lookFault = [&](const QString &) {
        const std::lock_guard lock(world.mailboxes->mutex);
        if (++looked == 2)
            world.mailboxes->copies[ann + u'/' + folder].push_back({key, "Late"});
    };
    QCOMPARE(world.run().record.counts.imported, 1);
    world.mailboxes->fault = {};
    world.serve(pagedMessages(2));
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(contactOf(world), Contact::Fresh);
    QCOMPARE(world.mailboxes->finds, 2);
    QCOMPARE(world.mailboxes->in(ann, folder).size(), size_t(2));
}

void MetFoldersTest::norIsWhatAKilledRunLeft_data()
{
    QTest::addColumn<bool>("isAnotherThere");
    QTest::newRow("alone") << false;
    QTest::newRow("beside a stranger") << true;
}

void MetFoldersTest::norIsWhatAKilledRunLeft()
{
    QFETCH(bool, isAnotherThere);
    World world;
    world.administration().setSetting("lanes", QStringLiteral("1"));
    world.administration().setSetting("secondLookSeconds", QStringLiteral("0"));
    world.serve(pagedMessages(1));
    world.mailboxes->fault = [&](const QString &, const target::Letter &letter) -> support::Mailboxes::Fault {
        const std::lock_guard lock(world.mailboxes->mutex);
        auto &copies = world.mailboxes->copies[ann + u'/' + folder];
        copies.push_back({letter.key, "Ours"});
        if (isAnotherThere)
            copies.push_back({{}, "Somebody's"});
        throw base::Failure(base::Reaction::Stopped, base::Area::Interrupted, "STOPPED", {});
    };
    QCOMPARE(world.run().record.counts.open, 1);
    world.reopen();
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 1);
    QCOMPARE(contactOf(world), isAnotherThere ? Contact::Inherited : Contact::Fresh);
}

QTEST_GUILESS_MAIN(MetFoldersTest)
#include "metfolders_test.moc"
