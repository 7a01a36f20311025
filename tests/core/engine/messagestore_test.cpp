// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include "base/digest.h"
#include "core/engine/world.h"
#include "engine/messagestore.h"
#include "journal/queries.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "staging/staging.h"
#include "support/failureof.h"

using support::World;

class MessageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStagedCopyWhenTheLocalOneIsGone();
    void readsTheStagedCopyWhenTheLocalOneIsDamaged();
    void refusesAStagedCopyThatDiffers();
    void saysWhereItWasStagedWhenTheAccountStagesElsewhere();
    void blamesTheLocalCopyWhenNoOtherIsThere();
    void readsFromTheStagingOfTheSegmentsOwnAccount();
    void letsAnotherAccountsStagingStopNothingElse();
    void readsFromTheStagingOfARemovedAccountWhereItIsThere_data();
    void readsFromTheStagingOfARemovedAccountWhereItIsThere();
    void fetchesALargeStagedMessageOnce();
    void keepsALargeStagedMessageAmongTheScratch();
    void leavesForLaterWhatBreaksOffWhileItIsRead();
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
        engine::MessageStore store(spool, world.environment().scratchFolder(),
                                   [&] { return world.environment().makeStaging(account); });
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

/// Puts something else where the local segment was.
static QString damagedLocal(const Archived &archived)
{
    const QString path =
        spool::Spool(archived.world.environment().spoolFolder(), {}).path(archived.entry.segment);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(1 << 20, 'x')) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void MessageStoreTest::readsTheStagedCopyWhenTheLocalOneIsDamaged()
{
    Archived archived;
    const QByteArray bytes = archived.read();
    damagedLocal(archived);
    QCOMPARE(archived.read(), bytes);
}

void MessageStoreTest::refusesAStagedCopyThatDiffers()
{
    Archived archived;
    archived.entry.sha256[0] = static_cast<char>(archived.entry.sha256.at(0) ^ 1);
    const base::Failure failure = support::failureOf([&] { archived.read(); });
    QCOMPARE(failure.key, QByteArray("SEGMENT_DAMAGED"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY(
        failure.text.contains(archived.world.journal().segments().segment(archived.entry.segment)->stagedAt));
    QVERIFY(!failure.fix.isEmpty());
}

void MessageStoreTest::saysWhereItWasStagedWhenTheAccountStagesElsewhere()
{
    Archived archived;
    World &world = archived.world;
    const QByteArray bytes = archived.read();
    const QString old = world.journal().segments().segment(archived.entry.segment)->stagedAt;
    const QString place = world.stageElsewhere(QStringLiteral("other"));
    const spool::Spool spool(world.environment().spoolFolder(), {});
    const auto read = [&] {
        return engine::MessageStore(spool, world.environment(), world.connector().account)
            .open(archived.entry, world.stop)
            ->readAll();
    };
    damagedLocal(archived); // that is not to blame: there may well be a whole copy
    const base::Failure failure = support::failureOf(read);
    QCOMPARE(failure.key, "STAGED_ELSEWHERE");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(old) && failure.text.contains(place), qPrintable(failure.text));
    const QString copy = staging::segmentAt(place, archived.entry.segment);
    QVERIFY(failure.fix.contains(copy));
    QVERIFY(QDir().mkpath(QFileInfo(copy).absolutePath()) && QFile::copy(old, copy));
    QCOMPARE(read(), bytes);
}

void MessageStoreTest::blamesTheLocalCopyWhenNoOtherIsThere()
{
    Archived archived;
    const QString path = damagedLocal(archived);
    QDir(archived.world.dataFolder() + QStringLiteral("/staging")).removeRecursively();
    const base::Failure failure = support::failureOf([&] { archived.read(); });
    QCOMPARE(failure.key, "SEGMENT_DAMAGED");
    QVERIFY2(failure.text.contains(path), qPrintable(failure.text));
}

void MessageStoreTest::readsFromTheStagingOfTheSegmentsOwnAccount()
{
    Archived archived;
    engine::Administration &administration = archived.world.administration();
    const base::AccountId other =
        administration.addAccount(QStringLiteral("other"), QStringLiteral("memory"), {}, {});
    const spool::Spool spool(archived.world.environment().spoolFolder(), {});
    engine::MessageStore store(spool, archived.world.environment(), other);
    QCOMPARE(store.open(archived.entry, archived.world.stop)->readAll(), archived.read());
}

void MessageStoreTest::letsAnotherAccountsStagingStopNothingElse()
{
    Archived archived;
    engine::Administration &administration = archived.world.administration();
    const base::AccountId other =
        administration.addAccount(QStringLiteral("other"), QStringLiteral("memory"), {}, {});
    const spool::Spool spool(archived.world.environment().spoolFolder(), {});
    const auto failureFor = [&](base::AccountId account) {
        engine::MessageStore store(spool, archived.world.environment(), account);
        return support::failureOf([&] { store.open(archived.entry, archived.world.stop); });
    };
    QDir(archived.world.dataFolder() + QStringLiteral("/staging")).removeRecursively();
    const base::Failure own = failureFor(archived.world.connector().account);
    QCOMPARE(own.key, QByteArray("STAGING_UNREACHABLE"));
    QCOMPARE(own.reaction, base::Reaction::EndRun);
    const base::Failure others = failureFor(other);
    QCOMPARE(others.key, own.key);
    QCOMPARE(others.reaction, base::Reaction::SkipItem);
}

void MessageStoreTest::readsFromTheStagingOfARemovedAccountWhereItIsThere_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("it is there") << true;
    QTest::newRow("another account has it now") << false;
}

void MessageStoreTest::readsFromTheStagingOfARemovedAccountWhereItIsThere()
{
    QFETCH(bool, isThere);
    Archived archived;
    World &world = archived.world;
    const QByteArray bytes = archived.read();
    const base::AccountId removed = world.connector().account;
    const base::AccountId other =
        world.administration().addAccount(QStringLiteral("other"), QStringLiteral("memory"), {}, {});
    world.administration().editConnector(QStringLiteral("Paged"),
                                         {.newName = {}, .account = QStringLiteral("other")});
    world.administration().removeAccount(QStringLiteral("archive"));
    const QString staging = world.dataFolder() + QStringLiteral("/staging/");
    if (!isThere)
        QVERIFY(
            QFile::rename(staging + QString::number(removed.value), staging + QString::number(other.value)));
    const spool::Spool spool(world.environment().spoolFolder(), {});
    engine::MessageStore store(spool, world.environment(), other);
    QCOMPARE(store.open(archived.entry, world.stop)->readAll(), bytes);
}

namespace {

/// Gives one content for whatever is asked, and counts what was read of it.
class CountingStaging final : public staging::Staging
{
public:
    CountingStaging(const QByteArray &content, qint64 breaksAt, qint64 &given)
        : m_content(content), m_breaksAt(breaksAt), m_given(given)
    {}

    std::unique_ptr<QIODevice> open(const QByteArray &, qint64, qint64, const base::Stop &) override
    {
        class Device final : public QBuffer
        {
        public:
            Device(qint64 breaksAt, qint64 &given) : m_breaksAt(breaksAt), m_given(given) {}

        protected:
            qint64 readData(char *data, qint64 maximum) override
            {
                if (m_given >= m_breaksAt) {
                    setErrorString(QStringLiteral("It broke off."));
                    return -1;
                }
                const qint64 got = QBuffer::readData(data, maximum);
                m_given += std::max<qint64>(got, 0);
                return got;
            }

        private:
            qint64 m_breaksAt;
            qint64 &m_given;
        };
        auto device = std::make_unique<Device>(m_breaksAt, m_given);
        device->setData(m_content);
        if (!device->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("cannot open the buffer");
        return device;
    }

    QString place() const override { return QStringLiteral("/counted"); }
    model::Checks probe(const base::Stop &) override { return {}; }
    QString put(const QByteArray &, QIODevice &, qint64, const QByteArray &, const base::Stop &) override
    {
        return {};
    }
    bool verify(const QByteArray &, const QByteArray &, const base::Stop &) override { return true; }
    bool remove(const QByteArray &, const base::Stop &) override { return true; }
    void putDocument(const QString &, const QByteArray &, const base::Stop &) override {}
    QByteArray document(const QString &, const base::Stop &) override { return {}; }

private:
    QByteArray m_content;
    qint64 m_breaksAt;
    qint64 &m_given;
};

} // namespace

static constexpr qint64 largeBytes = 3 << 20;

static std::unique_ptr<QIODevice> readLarge(const QString &folder, qint64 breaksAt, qint64 &given)
{
    const QByteArray content(largeBytes, 'm');
    const spool::Spool spool(folder, {});
    engine::MessageStore store(spool, folder + QStringLiteral("/scratch"),
                               [&] { return std::make_unique<CountingStaging>(content, breaksAt, given); });
    return store.open({.segment = QByteArray(32, 'a'),
                       .offset = 512,
                       .length = largeBytes,
                       .sha256 = base::Digest::sha256(content)},
                      {});
}

void MessageStoreTest::fetchesALargeStagedMessageOnce()
{
    const QTemporaryDir folder;
    qint64 given = 0;
    const auto device = readLarge(folder.path(), largeBytes + 1, given);
    QCOMPARE(given, largeBytes);
    QVERIFY(device->readAll() == QByteArray(largeBytes, 'm'));
    QVERIFY(device->seek(5));
    QCOMPARE(device->read(3), "mmm");
}

void MessageStoreTest::keepsALargeStagedMessageAmongTheScratch()
{
    const QTemporaryDir folder;
    qint64 given = 0;
    const auto device = readLarge(folder.path(), largeBytes + 1, given);
    const auto *const file = qobject_cast<QTemporaryFile *>(device.get());
    QVERIFY(file);
    QVERIFY2(file->fileName().startsWith(folder.filePath(QStringLiteral("scratch/"))),
             qPrintable(file->fileName()));
}

void MessageStoreTest::leavesForLaterWhatBreaksOffWhileItIsRead()
{
    const QTemporaryDir folder;
    qint64 given = 0;
    const base::Failure failure = support::failureOf([&] { readLarge(folder.path(), 2 << 20, given); });
    QCOMPARE(failure.key, "STAGING_UNREADABLE");
    QCOMPARE(failure.reaction, base::Reaction::Retry);
    QCOMPARE(failure.area, base::Area::Destination);
    QVERIFY(failure.text.contains(QStringLiteral("/counted/segments/aaaa")));
    QVERIFY(failure.text.contains(QStringLiteral("broke off")));
}

QTEST_GUILESS_MAIN(MessageStoreTest)
#include "messagestore_test.moc"
