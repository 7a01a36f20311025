// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/messagepreview.h"
#include "engine/stager.h"
#include "journal/queries.h"
#include "journal/segments.h"

using support::World;

class StagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheLocalSegmentByItsStagedCopy();
    void keepsTheLocalSegmentWhenTheCopyDiffers();
    void stagesLaterWhatItCouldNotStageBefore();
    void triesAStagingOutOfReachOnceAndSaysWhatIsDelivered();
    void stagesTheOthersBesideOneThatIsLost();
    void runsOfOneAccountTakeTurns();
    void removesWhatIsSettledOfAnAccountThatNoConnectorUses();
    void readsBackFromStagingWhatIsStillToBeDelivered();
};

namespace {

/// A staging that is busy for as long as anybody asks.
class BusyStaging final : public staging::Staging
{
public:
    explicit BusyStaging(std::atomic<int> &asked) : m_asked(asked) {}

    QString place() const override { return QStringLiteral("/busy"); }
    model::Checks probe(const base::Stop &) override { return {}; }
    QString put(const QByteArray &, QIODevice &, qint64, const QByteArray &, const base::Stop &) override
    {
        ++m_asked;
        throw base::Failure(base::Reaction::Retry, base::Area::Destination, "STAGING_BUSY",
                            QStringLiteral("Busy."));
    }
    bool verify(const QByteArray &, const QByteArray &, const base::Stop &) override { return false; }
    std::unique_ptr<QIODevice> open(const QByteArray &, qint64, qint64, const base::Stop &) override
    {
        return {};
    }
    bool remove(const QByteArray &, const base::Stop &) override { return true; }
    void putDocument(const QString &, const QByteArray &, const base::Stop &) override {}
    QByteArray document(const QString &, const base::Stop &) override
    {
        ++m_asked;
        return {};
    }

private:
    std::atomic<int> &m_asked;
};

staging::StagingKind busyKind(std::atomic<int> &asked)
{
    return {.id = "busy",
            .name = QStringLiteral("Busy"),
            .fields = {},
            .make = [&asked](const staging::StagingContext &) {
                return std::make_unique<BusyStaging>(asked);
            }};
}

} // namespace

static void archive(World &world)
{
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
}

static QByteArray segmentOf(World &world)
{
    return world.journal().queries().items(world.connector().id, QStringLiteral("1")).front().entry.segment;
}

void StagerTest::replacesTheLocalSegmentByItsStagedCopy()
{
    World world;
    archive(world);
    const auto segment = world.journal().segments().segment(segmentOf(world));
    QVERIFY(segment);
    QCOMPARE(segment->state, journal::Segments::Record::State::Staged);
    QVERIFY(!segment->isLocal);
    QVERIFY(!segment->stagedAt.isEmpty());
    const auto staging =
        world.environment().makeStaging(world.environment().account(world.connector().account));
    QVERIFY(staging->verify(segment->id, segment->sha256, world.stop));
    QVERIFY(QDir(world.environment().spoolFolder()).isEmpty());
}

void StagerTest::keepsTheLocalSegmentWhenTheCopyDiffers()
{
    World world;
    // A file stands where the staging folder would be: nothing can be staged.
    QDir().mkpath(world.dataFolder());
    QFile obstacle(world.dataFolder() + QStringLiteral("/staging"));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    archive(world);
    QCOMPARE(world.mailboxes->total(), size_t(1));
    QVERIFY(world.journal().segments().segment(segmentOf(world))->isLocal);
}

void StagerTest::stagesLaterWhatItCouldNotStageBefore()
{
    World world;
    QFile obstacle(world.dataFolder() + QStringLiteral("/staging"));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    const engine::RunReport report = world.run();
    QCOMPARE(report.record.state, model::RunState::Failed);
    QVERIFY(!report.troubles.empty());
    QVERIFY(obstacle.remove());
    QCOMPARE(world.run().record.state, model::RunState::Completed);
    QVERIFY(!world.journal().segments().segment(segmentOf(world))->isLocal);
}

void StagerTest::triesAStagingOutOfReachOnceAndSaysWhatIsDelivered()
{
    std::atomic<int> asked{0};
    World world({.connectors = {}, .targets = {}, .stagings = {busyKind(asked)}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("busy")}}, {});
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    const engine::RunReport report = world.run();
    QCOMPARE(asked.load(), 1);
    QCOMPARE(report.record.failureKey, QByteArray("STAGING_BUSY"));
    QCOMPARE(report.troubles.size(), size_t(1));
    QCOMPARE(
        report.record.failureText,
        QStringLiteral("Staging /busy: Busy. Delivery is complete: 1 of 1 copies. What is not staged yet "
                       "stays in the data folder, and the next run stages it."));
    QVERIFY(world.journal().segments().segment(segmentOf(world))->isLocal);
}

void StagerTest::stagesTheOthersBesideOneThatIsLost()
{
    World world;
    QDir().mkpath(world.dataFolder());
    QFile obstacle(world.dataFolder() + QStringLiteral("/staging"));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    const auto serve = [&](const QString &id) {
        world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {}),
                     World::message(id, QStringLiteral("ann@example.com"), {})});
        world.run();
    };
    serve(QStringLiteral("2"));
    const QByteArray lost = segmentOf(world);
    serve(QStringLiteral("3"));
    QVERIFY(QFile::remove(world.environment().spoolFolder() + u'/' + QString::fromLatin1(lost) +
                          QStringLiteral(".tar")));
    QVERIFY(obstacle.remove());
    QCOMPARE(world.run().record.failureKey, ""); // all of it was delivered, so that nobody needs it
    QVERIFY(world.journal().segments().unstaged(world.connector().account).empty());
    QVERIFY(!world.journal().segments().segment(lost)->isLocal);
}

void StagerTest::runsOfOneAccountTakeTurns()
{
    World world;
    engine::Runner &runner = world.runner();
    const model::ConnectorConfig one = world.connector();
    const model::ConnectorConfig other = world.connector(QStringLiteral("Other"));
    for (int round = 0; round < 10; ++round) {
        QJsonArray messages;
        for (int i = 0; i < 20; ++i)
            messages.append(
                World::message(QString::number(round * 20 + i), QStringLiteral("ann@example.com"), {}));
        world.serve(messages);
        engine::RunReport first, second;
        std::thread beside([&] { first = runner.run(one, {}, {}, world.stop); });
        second = runner.run(other, {}, {}, world.stop);
        beside.join();
        QVERIFY2(first.troubles.empty(),
                 first.troubles.empty() ? "" : qPrintable(first.troubles.front().text));
        QVERIFY2(second.troubles.empty(),
                 second.troubles.empty() ? "" : qPrintable(second.troubles.front().text));
    }
}

void StagerTest::removesWhatIsSettledOfAnAccountThatNoConnectorUses()
{
    std::atomic<int> asked{0};
    World world({.connectors = {}, .targets = {}, .stagings = {busyKind(asked)}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("busy")}}, {});
    archive(world);
    QVERIFY(world.journal().segments().segment(segmentOf(world))->isLocal);
    world.administration().addAccount(QStringLiteral("second"), QStringLiteral("memory"), {}, {});
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.newName = {}, .account = QStringLiteral("second")});
    world.administration().removeAccount(QStringLiteral("archive"));
    QCOMPARE(world.journal().segments().unsettledBytes(), 0);
    QCOMPARE(world.run().record.state, model::RunState::Completed);
    QVERIFY(!world.journal().segments().segment(segmentOf(world))->isLocal);
    QVERIFY(QDir(world.environment().spoolFolder()).isEmpty());
}

void StagerTest::readsBackFromStagingWhatIsStillToBeDelivered()
{
    World world;
    world.mailboxes->fault = [](const QString &, const target::Letter &) -> support::Mailboxes::Fault {
        throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN",
                            QStringLiteral("Sign in."));
    };
    archive(world);
    QVERIFY(!world.journal().segments().segment(segmentOf(world))->isLocal);
    const auto preview =
        engine::previewMessage(world.environment(), world.connector(), QStringLiteral("1"), world.stop);
    QVERIFY(preview.isCaptured);
    QVERIFY(!preview.isArchived);
    QVERIFY(preview.text.contains(QStringLiteral("Words")));
    world.mailboxes->fault = {};
    QCOMPARE(world.run().record.counts.imported, 1);
    QVERIFY(world.mailboxes->in(QStringLiteral("ann@example.com"), QStringLiteral("Paged"))
                .front()
                .bytes.contains("Words"));
}

QTEST_GUILESS_MAIN(StagerTest)
#include "stager_test.moc"
