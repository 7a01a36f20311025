// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include "sftp/session.h"
#include "support/failureof.h"
#include "support/sftpserver.h"

using sftp::Entry;
using sftp::Session;
using support::SftpServer;

class SessionTest : public QObject
{
    Q_OBJECT

    SftpServer m_server;
    const base::Stop m_stop;

    sftp::Login login() const
    {
        return {.host = QStringLiteral("127.0.0.1"),
                .port = m_server.port(),
                .user = SftpServer::user(),
                .hostKey = m_server.fingerprint(),
                .password = base::Secret(SftpServer::password())};
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(m_server.path(name.section(u'/', 0, -2)));
        QFile file(m_server.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.flush();
        QVERIFY(file.setFileTime(QDateTime::fromString(QStringLiteral("2026-11-19T08:00:00Z"), Qt::ISODate),
                                 QFileDevice::FileModificationTime));
    }

    QByteArray readAll(Session &session, const QString &path, qint64 from, qint64 to) const
    {
        QByteArray all;
        if (!session.read(
                path, from, to, [&](QByteArrayView piece) { all.append(piece); }, m_stop))
            return "(it is not there)";
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.start(), QString()); }
    void listsTheFilesOfAFolder()
    {
        write(QStringLiteral("in/b.zip"), "four");
        write(QStringLiteral("in/ä.zip"), "x");
        write(QStringLiteral("in/done/old.zip"), "x");
        QVERIFY(QFile::link(m_server.path(QStringLiteral("in/b.zip")),
                            m_server.path(QStringLiteral("in/link.zip"))));
        Session session(login());
        const auto files = session.list(QStringLiteral("in"), m_stop);
        QVERIFY(files);
        QCOMPARE(files->size(), size_t(2));
        const Entry b{QStringLiteral("b.zip"), 4, *base::fromIso(u"2026-11-19T08:00:00Z")};
        QCOMPARE(files->front(), b);
        QCOMPARE(files->back().name, u"ä.zip");
        QCOMPARE(session.entry(QStringLiteral("in/b.zip"), m_stop), std::optional(b));
        QVERIFY(!session.entry(QStringLiteral("in/c.zip"), m_stop));
        QVERIFY(!session.entry(QStringLiteral("in/done"), m_stop));
        QVERIFY(!session.list(QStringLiteral("nowhere"), m_stop));
    }
    void readsAFileInItsOrderFromAnyPlace()
    {
        QByteArray bytes;
        for (int i = 0; bytes.size() < 5'000'000; ++i)
            bytes.append(QByteArray::number(i)).append(' ');
        write(QStringLiteral("big.zip"), bytes);
        write(QStringLiteral("empty.zip"), {});
        Session session(login());
        const QString big = QStringLiteral("/big.zip");
        QVERIFY(readAll(session, big, 0, bytes.size()) == bytes);
        QVERIFY(readAll(session, big, 4'000'001, bytes.size()) == bytes.mid(4'000'001));
        QVERIFY(readAll(session, big, 7, 8) == bytes.mid(7, 1));
        QVERIFY(readAll(session, big, 0, bytes.size() + 5'000'000) == bytes); // it became shorter
        QCOMPARE(readAll(session, QStringLiteral("empty.zip"), 0, 0), QByteArray());
        QCOMPARE(readAll(session, QStringLiteral("gone.zip"), 0, 9), QByteArray("(it is not there)"));
    }
    void goesOnAfterAFailureInTheMiddle()
    {
        write(QStringLiteral("long.zip"), QByteArray(3'000'000, 'x'));
        Session session(login());
        const QString path = QStringLiteral("long.zip");
        const auto refuse = [](QByteArrayView) {
            throw base::storageFailure("DISK_FULL", QStringLiteral("Full."));
        };
        QCOMPARE(support::failureOf([&] { session.read(path, 0, 3'000'000, refuse, m_stop); }).key,
                 QByteArray("DISK_FULL"));
        QCOMPARE(readAll(session, path, 0, 3'000'000).size(), 3'000'000);
        qint64 got = 0;
        const auto cut = [&](QByteArrayView piece) {
            if (got == 0) {
                m_server.kill();
                QCOMPARE(m_server.startAgain(), QString());
            }
            got += piece.size();
        };
        const base::Failure failure =
            support::failureOf([&] { session.read(path, 0, 3'000'000, cut, m_stop); });
        QCOMPARE(failure.key, QByteArray("CONNECTION_CUT"));
        QVERIFY(got > 0 && got < 3'000'000);
        QCOMPARE(readAll(session, path, got, 3'000'000).size(), 3'000'000 - got);
    }
    void movesFilesIntoFolders()
    {
        write(QStringLiteral("drop/a.zip"), "a");
        Session session(login());
        session.makeFolder(QStringLiteral("drop/done"), m_stop);
        session.makeFolder(QStringLiteral("drop/done"), m_stop);
        session.rename(QStringLiteral("drop/a.zip"), QStringLiteral("drop/done/a.zip"), m_stop);
        QVERIFY(QFile::exists(m_server.path(QStringLiteral("drop/done/a.zip"))));
        QVERIFY(!session.entry(QStringLiteral("drop/a.zip"), m_stop));
        const base::Failure failure =
            support::failureOf([&] { session.makeFolder(QStringLiteral("nowhere/done"), m_stop); });
        QVERIFY2(failure.text.contains(u"nowhere/done"), qPrintable(failure.text));
        QCOMPARE(readAll(session, QStringLiteral("drop/done/a.zip"), 0, 1), QByteArray("a"));
    }
    void stopsInTheMiddle()
    {
        write(QStringLiteral("stopped.zip"), QByteArray(5'000'000, 'x'));
        Session session(login());
        const base::Stop stop;
        qint64 got = 0;
        const auto take = [&](QByteArrayView piece) {
            got += piece.size();
            stop.now();
        };
        QVERIFY(support::failureOf([&] {
                    session.read(QStringLiteral("stopped.zip"), 0, 5'000'000, take, stop);
                }).reaction == base::Reaction::Stopped);
        QVERIFY(got < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
