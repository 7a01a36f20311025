// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/messagepreview.h"
#include "engine/stager.h"
#include "journal/queries.h"
#include "journal/segments.h"

using namespace std::chrono_literals;
using support::World;

class StagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesTheLocalSegmentByItsStagedCopy();
    void keepsTheLocalSegmentWhenTheCopyDiffers();
    void stagesLaterWhatItCouldNotStageBefore();
    void stagesAgainWhatTheStagingHasLost();
    void leavesACopyThatWasAlteredToAPerson();
    void leavesTryingAgainToTheStaging();
    void runsOfOneAccountTakeTurns();
    void removesStagedSegmentsAfterTheirRetention_data();
    void removesStagedSegmentsAfterTheirRetention();
    void keepsAStagedSegmentWhileACopyIsParked();
    void removesWhatIsSettledOfAnAccountThatNoConnectorUses();
    void readsBackFromStagingWhatIsStillToBeDelivered();
};

namespace {

/// A staging that is busy for as long as anybody asks.
class BusyStaging final : public staging::Staging
{
public:
    explicit BusyStaging(std::atomic<int> &asked) : m_asked(asked) {}

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
    QByteArray document(const QString &, const base::Stop &) override { return {}; }

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

void StagerTest::leavesTryingAgainToTheStaging()
{
    std::atomic<int> asked{0};
    World world({.connectors = {}, .targets = {}, .stagings = {busyKind(asked)}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("busy")}}, {});
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    const engine::RunReport report = world.run();
    QCOMPARE(asked.load(), 1);
    QCOMPARE(report.record.failureKey, QByteArray("STAGING_BUSY"));
    QVERIFY(world.journal().segments().segment(segmentOf(world))->isLocal);
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

namespace {

/// A folder whose own policy keeps what is there, or does not.
class PolicyStaging : public staging::Staging
{
public:
    PolicyStaging(const staging::StagingContext &context, bool keeps)
        : m_folder(staging::kindOf(staging::allStagings(), "local").make(context)), m_keeps(keeps)
    {}

    model::Checks probe(const base::Stop &stop) override { return m_folder->probe(stop); }
    QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                const base::Stop &stop) override
    {
        return m_folder->put(segment, content, size, sha256, stop);
    }
    bool verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop) override
    {
        return m_folder->verify(segment, sha256, stop);
    }
    std::unique_ptr<QIODevice> open(const QByteArray &segment, qint64 offset, qint64 length,
                                    const base::Stop &stop) override
    {
        return m_folder->open(segment, offset, length, stop);
    }
    bool remove(const QByteArray &segment, const base::Stop &stop) override
    {
        return !m_keeps && m_folder->remove(segment, stop);
    }
    void putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop) override
    {
        m_folder->putDocument(name, bytes, stop);
    }
    QByteArray document(const QString &name, const base::Stop &stop) override
    {
        return m_folder->document(name, stop);
    }

private:
    std::unique_ptr<staging::Staging> m_folder;
    bool m_keeps;
};

/// Something befalls the copy that is put first.
class MishapStaging final : public PolicyStaging
{
public:
    using Mishap = std::function<void(const QString &copy)>;
    MishapStaging(const staging::StagingContext &context, Mishap &mishap)
        : PolicyStaging(context, false), m_mishap(mishap)
    {}

    QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                const base::Stop &stop) override
    {
        const QString copy = PolicyStaging::put(segment, content, size, sha256, stop);
        if (const Mishap mishap = std::exchange(m_mishap, {}))
            mishap(copy);
        return copy;
    }

private:
    Mishap &m_mishap;
};

staging::StagingKind mishapKind(MishapStaging::Mishap &mishap)
{
    return {.id = "mishap",
            .name = QStringLiteral("Mishap"),
            .fields = {},
            .make = [&mishap](const staging::StagingContext &context) {
                return std::make_unique<MishapStaging>(context, mishap);
            }};
}

} // namespace

void StagerTest::stagesAgainWhatTheStagingHasLost()
{
    MishapStaging::Mishap mishap = [](const QString &copy) {
        QFile::remove(copy);
    };
    World world({.connectors = {}, .targets = {}, .stagings = {mishapKind(mishap)}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("mishap")}},
                                       {});
    archive(world);
    QVERIFY(!mishap);
    const auto segment = world.journal().segments().segment(segmentOf(world));
    QVERIFY(!segment->isLocal);
    const auto staging =
        world.environment().makeStaging(world.environment().account(world.connector().account));
    QVERIFY(staging->verify(segment->id, segment->sha256, world.stop));
    QCOMPARE(world.run().record.state, model::RunState::Completed);
}

void StagerTest::leavesACopyThatWasAlteredToAPerson()
{
    MishapStaging::Mishap mishap = [](const QString &copy) {
        QFile file(copy);
        if (!file.open(QIODevice::Append) || file.write("x") != 1)
            qFatal("The copy cannot be altered.");
    };
    World world({.connectors = {}, .targets = {}, .stagings = {mishapKind(mishap)}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("mishap")}},
                                       {});
    archive(world);
    QVERIFY(world.journal().segments().segment(segmentOf(world))->isLocal);
    QCOMPARE(world.run().record.failureKey, QByteArray("STAGING_DAMAGED"));
}

void StagerTest::removesStagedSegmentsAfterTheirRetention_data()
{
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("before") << false << 29 << true;
    QTest::newRow("after") << false << 31 << false;
    QTest::newRow("kept by a policy") << true << 31 << true;
}

void StagerTest::removesStagedSegmentsAfterTheirRetention()
{
    QFETCH(bool, keeps);
    QFETCH(int, daysLater);
    QFETCH(bool, isThere);
    const staging::StagingKind policy{.id = "policy",
                                      .name = QStringLiteral("Policy"),
                                      .make = [keeps](const staging::StagingContext &context) {
                                          return std::make_unique<PolicyStaging>(context, keeps);
                                      }};
    World world({.stagings = {policy}});
    world.administration().editAccount(QStringLiteral("archive"), {{"staging", QStringLiteral("policy")}},
                                       {});
    world.administration().setSetting("retentionDays", QStringLiteral("30"));
    archive(world);
    world.clock.ahead = std::chrono::days{daysLater};
    QCOMPARE(world.run().record.state, model::RunState::Completed);
    const auto segment = world.journal().segments().segment(segmentOf(world));
    QCOMPARE(!segment->stagedAt.isEmpty(), isThere);
    const auto staging =
        world.environment().makeStaging(world.environment().account(world.connector().account));
    QCOMPARE(staging->verify(segment->id, segment->sha256, world.stop), isThere);
}

static bool isStaged(World &world)
{
    const auto segment = world.journal().segments().segment(segmentOf(world));
    const auto staging =
        world.environment().makeStaging(world.environment().account(world.connector().account));
    return staging->verify(segment->id, segment->sha256, world.stop);
}

void StagerTest::keepsAStagedSegmentWhileACopyIsParked()
{
    const QString ann = QStringLiteral("ann@example.com");
    const QString bob = QStringLiteral("bob@example.com");
    World world;
    world.administration().setSetting("retentionDays", QStringLiteral("1"));
    world.mailboxes->directory = {
        .entries = {{.mailbox = ann, .address = ann, .displayName = {}, .aliases = {}}},
        .domains = {QStringLiteral("example.com")}};
    world.serve({World::message(QStringLiteral("1"), ann, {bob})});
    QCOMPARE(world.run().record.counts.parked, 1);
    world.clock.ahead = 24h * 400;
    world.run();
    QVERIFY(isStaged(world));
    QVERIFY(!world.journal().segments().segment(segmentOf(world))->isLocal);

    world.mailboxes->directory.entries.push_back(
        {.mailbox = bob, .address = bob, .displayName = {}, .aliases = {}});
    QCOMPARE(world.replay().record.counts.imported, 1);
    QCOMPARE(world.mailboxes->in(bob, QStringLiteral("Paged")).size(), size_t(1));
    world.run();
    QVERIFY(isStaged(world)); // what was delivered now is kept from now on
    world.clock.ahead = 24h * 402;
    world.run();
    QVERIFY(!isStaged(world));
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
