// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/engine/world.h"
#include "engine/stager.h"
#include "journal/queries.h"
#include "journal/segments.h"

using namespace std::chrono_literals;
using support::World;

/// Stager: what becomes of the copies that are staged.
class StagedCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stagesAgainWhatTheStagingHasLost();
    void leavesACopyThatWasAlteredToAPerson();
    void removesStagedSegmentsAfterTheirRetention_data();
    void removesStagedSegmentsAfterTheirRetention();
    void doesNotCallRemovedWhatWasStagedElsewhere();
    void waitForAFolderWhoseDiskIsNotMounted();
    void keepsAStagedSegmentWhileACopyIsParked();
};

namespace {

/// A folder whose own policy keeps what is there, or does not.
class PolicyStaging : public staging::Staging
{
public:
    PolicyStaging(const staging::StagingContext &context, bool keeps)
        : m_folder(staging::kindOf(staging::allStagings(), "local").make(context)), m_keeps(keeps)
    {}

    QString place() const override { return m_folder->place(); }
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

static void archive(World &world)
{
    world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    world.run();
}

static QByteArray segmentOf(World &world)
{
    return world.journal().queries().items(world.connector().id, QStringLiteral("1")).front().entry.segment;
}

void StagedCopiesTest::stagesAgainWhatTheStagingHasLost()
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

void StagedCopiesTest::leavesACopyThatWasAlteredToAPerson()
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

void StagedCopiesTest::removesStagedSegmentsAfterTheirRetention_data()
{
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("before") << false << 29 << true;
    QTest::newRow("after") << false << 31 << false;
    QTest::newRow("kept by a policy") << true << 31 << true;
}

void StagedCopiesTest::removesStagedSegmentsAfterTheirRetention()
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

void StagedCopiesTest::doesNotCallRemovedWhatWasStagedElsewhere()
{
    World world;
    world.administration().setSetting("retentionDays", QStringLiteral("30"));
    archive(world);
    const auto stagedAt = [&] {
        return world.journal().segments().segment(segmentOf(world))->stagedAt;
    };
    const QString old = stagedAt();
    world.stageElsewhere(QStringLiteral("other"));
    world.clock.ahead = std::chrono::days{31};
    world.run();
    QCOMPARE(stagedAt(), old);
    QVERIFY(QFile::exists(old));
    world.stageElsewhere(QStringLiteral("data/staging/1"));
    world.run();
    QVERIFY(stagedAt().isEmpty());
    QVERIFY(!QFile::exists(old));
}

void StagedCopiesTest::waitForAFolderWhoseDiskIsNotMounted()
{
    const auto message = [](const char *id) {
        return World::message(QString::fromLatin1(id), QStringLiteral("ann@example.com"), {});
    };
    World world;
    const QString place = world.stageElsewhere(QStringLiteral("disk"));
    archive(world);
    QVERIFY(QDir().rename(place, place + QStringLiteral("-elsewhere")));
    QVERIFY(QDir().mkpath(place));
    world.serve({message("1"), message("2")});
    QCOMPARE(world.run().record.failureKey, "STAGING_UNREACHABLE");
    QVERIFY(QDir(place).isEmpty());
    QVERIFY(QDir().rmdir(place));
    QVERIFY(QDir().rename(place + QStringLiteral("-elsewhere"), place));
    QCOMPARE(world.run().record.failureKey, "");
    QVERIFY(world.journal().segments().unstaged(world.connector().account).empty());
}

void StagedCopiesTest::keepsAStagedSegmentWhileACopyIsParked()
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

QTEST_GUILESS_MAIN(StagedCopiesTest)
#include "stagedcopies_test.moc"
