// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTest>

#include "connectors/symphony/sftpfiles.h"
#include "contract/described.h"
#include "core/connectors/symphony/exportworld.h"
#include "support/failureof.h"

using namespace symphony;

/// A file on the disk that has something done when so much is in it.
class WatchedFile : public QFile
{
public:
    WatchedFile(const QString &name, qint64 at, std::function<void()> act)
        : QFile(name), m_at(at), m_act(std::move(act))
    {}

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_written += size;
        if (m_act && m_written >= m_at)
            std::exchange(m_act, nullptr)();
        return QFile::writeData(data, size);
    }

private:
    qint64 m_at;
    std::function<void()> m_act;
    qint64 m_written = 0;
};

class SftpFilesTest : public QObject
{
    Q_OBJECT

    support::SftpServer m_server;
    support::FakeClock m_clock;
    const base::Stop m_stop;
    int m_folders = 0;

    /// A folder of the server, and what reads it.
    struct Drop
    {
        Drop(const support::SftpServer &server, const QString &folder, bool moves, const base::Clock &clock)
            : box(server.path(folder)),
              files({.host = QStringLiteral("127.0.0.1"),
                     .port = server.port(),
                     .user = support::SftpServer::user(),
                     .hostKey = server.fingerprint(),
                     .password = base::Secret(support::SftpServer::password())},
                    folder, moves, clock, std::chrono::milliseconds{1})
        {}

        ExportBox box;
        SftpFiles files;
    };

    std::unique_ptr<Drop> drop(bool moves = false)
    {
        return std::make_unique<Drop>(m_server, QStringLiteral("drop%1").arg(++m_folders), moves, m_clock);
    }

    static QString names(const ExportFiles::Listing &listing)
    {
        QStringList all;
        for (const ExportFile &file : listing.files)
            all.append(file.name);
        return all.join(u' ');
    }

    static QByteArray manyBytes()
    {
        QByteArray bytes;
        for (int i = 0; bytes.size() < 8'000'000; ++i)
            bytes.append(QByteArray::number(i)).append(' ');
        return bytes;
    }

    static QByteArray contentOf(QFile &file)
    {
        return file.flush() && file.seek(0) ? file.readAll() : QByteArray("(it cannot be read)");
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }
    void listsExportsOldestFirst()
    {
        const auto there = drop();
        for (const char *name : {"b.zip", "a.zip.pgp", "c.ZIP", "notes.txt", "d.zip.part"})
            there->box.write(QLatin1String(name), "x");
        QVERIFY(QFile::link(there->box.path(QStringLiteral("b.zip")),
                            there->box.path(QStringLiteral("link.zip"))));
        QVERIFY(QDir().mkpath(there->box.path(QStringLiteral("folder.zip"))));
        const ExportFiles::Listing listing = there->files.list(m_stop);
        QCOMPARE(names(listing), u"b.zip a.zip.pgp c.ZIP");
        const QFileInfo first(there->box.path(QStringLiteral("b.zip")));
        QCOMPARE(listing.files.front().stamp,
                 "1@" + QByteArray::number(first.lastModified().toMSecsSinceEpoch()));
    }
    void fetchesAFileWhole()
    {
        const auto there = drop();
        const QByteArray bytes = manyBytes();
        there->box.write(QStringLiteral("a.zip"), bytes);
        QTemporaryFile copy;
        QVERIFY(copy.open());
        there->files.fetch(there->files.list(m_stop).files.front(), copy, m_stop);
        QVERIFY(contentOf(copy) == bytes);
    }
    void goesOnWhereTheConnectionWasCut()
    {
        const auto there = drop();
        const QByteArray bytes = manyBytes();
        there->box.write(QStringLiteral("a.zip"), bytes);
        int cuts = 0;
        WatchedFile copy(there->box.path(QStringLiteral("copy")), 3'000'000, [&] {
            ++cuts;
            m_server.kill();
            QCOMPARE(m_server.startAgain(), QString());
        });
        QVERIFY(copy.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        there->files.fetch(there->files.list(m_stop).files.front(), copy, m_stop);
        QCOMPARE(cuts, 1);
        QVERIFY(contentOf(copy) == bytes);
    }
    void leavesAFileThatChangesToTheNextRun()
    {
        const auto there = drop();
        there->box.write(QStringLiteral("a.zip"), manyBytes());
        const ExportFile file = there->files.list(m_stop).files.front();
        WatchedFile copy(there->box.path(QStringLiteral("copy")), 3'000'000, [&] {
            QFile grows(there->box.path(QStringLiteral("a.zip")));
            QVERIFY(grows.open(QIODevice::Append) && grows.write("more") == 4);
        });
        QVERIFY(copy.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        for (int time = 0; time < 2; ++time) { // while it is read, and after it was listed
            const base::Failure failure = support::failureOf([&] { there->files.fetch(file, copy, m_stop); });
            QVERIFY(failure.reaction == base::Reaction::Retry);
            QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
        }
    }
    void saysWhatIsGone()
    {
        const auto there = drop();
        there->box.write(QStringLiteral("a.zip"), "x");
        const ExportFile file = there->files.list(m_stop).files.front();
        QVERIFY(QFile::remove(there->box.path(QStringLiteral("a.zip"))));
        QTemporaryFile copy;
        QVERIFY(copy.open());
        const base::Failure gone = support::failureOf([&] { there->files.fetch(file, copy, m_stop); });
        QCOMPARE(gone.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
        QVERIFY(gone.reaction == base::Reaction::Retry); // it may be put back, and is no refused file
        QVERIFY(QDir(there->box.path()).removeRecursively());
        const base::Failure nowhere = support::failureOf([&] { there->files.list(m_stop); });
        QCOMPARE(nowhere.key, QByteArray("SOURCE_UNREACHABLE"));
        QVERIFY(nowhere.reaction == base::Reaction::EndRun);
    }
    void movesWhatIsSettled()
    {
        const auto there = drop(true);
        for (const char *name : {"good.zip", "bad.zip", "twice.zip"})
            there->box.write(QLatin1String(name), "x");
        SftpFiles &files = there->files;
        const ExportFiles::Listing listing = files.list(m_stop);
        const auto has = [&](const char *name) {
            return QFile::exists(there->box.path(QLatin1String(name)));
        };
        QCOMPARE(files.settle(listing.files.at(0), false), QString());
        QCOMPARE(files.settle(listing.files.at(0), false), QString());
        QCOMPARE(files.settle(listing.files.at(1), true), QString());
        QVERIFY(has("done/good.zip") && has("quarantine/bad.zip"));
        QCOMPARE(names(files.list(m_stop)), u"bad.zip twice.zip"); // what was refused may be good by now
        QCOMPARE(files.settle(listing.files.at(1), false), QString());
        QVERIFY(has("done/bad.zip"));
        there->box.write(QStringLiteral("done/twice.zip"), "y");
        QVERIFY(files.settle(listing.files.at(2), false).contains(u"already"));
        QVERIFY(has("twice.zip")); // nothing is replaced
        QCOMPARE(there->box.read(QStringLiteral("done/twice.zip")), QByteArray("y"));
    }
    void leavesEverythingAloneElse()
    {
        const auto there = drop();
        there->box.write(QStringLiteral("a.zip"), "x");
        QCOMPARE(there->files.settle(there->files.list(m_stop).files.front(), false), QString());
        QVERIFY(QFile::exists(there->box.path(QStringLiteral("a.zip"))));
    }
    void readsWhatAServerHasAsWhatAFolderHas()
    {
        ExportWorld world(true, false, &m_server);
        contract::Memory memory;
        const contract::Harvest first = contract::Rehearsal(world, memory).run();
        QCOMPARE(qint64(first.fresh.size()), world.contents().items);
        QCOMPARE(qint64(first.refusals.size()), world.contents().refusals);
        const contract::Harvest second = contract::Rehearsal(world, memory).run();
        QVERIFY(second.keys().isEmpty() && second.refusals.empty());
        const ExportWorld folder(true);
        contract::Memory other;
        QCOMPARE(contract::Rehearsal(folder, other).run().fresh.size(), first.fresh.size());
        QCOMPARE(world.world().server().requests(), 0);
    }
    void needsAPasswordOrAKey()
    {
        connectors::SourceContext context;
        Settings settings;
        settings.sftpHost = QStringLiteral("sftp.example.com");
        const base::Failure failure = support::failureOf([&] { sftpLoginOf(settings, context); });
        QCOMPARE(failure.key, QByteArray("MISSING_SETTING"));
        QVERIFY(failure.text.contains(u"sftpPassword") && failure.text.contains(u"sftpKey"));
        context.secret = [](const QByteArray &key) {
            return key == "sftpKey" ? base::Secret("a key") : base::Secret();
        };
        QCOMPARE(sftpLoginOf(settings, context).key.reveal(), QByteArray("a key"));
    }
};

QTEST_GUILESS_MAIN(SftpFilesTest)
#include "sftpfiles_test.moc"
