// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/folderfiles.h"
#include "core/connectors/symphony/exportbox.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using namespace symphony;

class FolderFilesTest : public QObject
{
    Q_OBJECT

    support::FakeClock m_clock;
    const base::Stop m_stop;

    static QString names(const ExportFiles::Listing &listing)
    {
        QStringList all;
        for (const ExportFile &file : listing.files)
            all.append(file.name);
        return all.join(u' ');
    }

private Q_SLOTS:
    void listsExportsOldestFirst()
    {
        ExportBox box;
        for (const char *name : {"b.zip", "a.zip.pgp", "c.ZIP", "notes.txt", "d.zip.part"})
            box.write(QLatin1String(name), "x");
        FolderFiles files(box.path(), false, m_clock);
        QCOMPARE(names(files.list(m_stop)), u"b.zip a.zip.pgp c.ZIP");
        QFile copy(box.path(QStringLiteral("copy")));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        files.fetch(files.list(m_stop).files.at(1), copy, m_stop);
        QCOMPARE(copy.size(), 1);
    }
    void waitsForWhatIsStillGrowing()
    {
        ExportBox box;
        box.write(QStringLiteral("young.zip"), "x");
        QFile file(box.path(QStringLiteral("young.zip")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.setFileTime(QDateTime::fromString(QStringLiteral("2026-11-20T07:59:55Z"), Qt::ISODate),
                         QFileDevice::FileModificationTime);
        file.close();
        FolderFiles files(box.path(), false, m_clock, std::chrono::milliseconds{1});
        QCOMPARE(names(files.list(m_stop)), u"young.zip"); // it is the same at a second look
        const base::Stop stop;
        stop.gently();
        QVERIFY(support::failureOf([&] { files.list(stop); }).reaction == base::Reaction::Stopped);
    }
    void movesWhatIsSettled()
    {
        ExportBox box;
        for (const char *name : {"good.zip", "bad.zip", "twice.zip"})
            box.write(QLatin1String(name), "x");
        FolderFiles files(box.path(), true, m_clock);
        const ExportFiles::Listing listing = files.list(m_stop);
        QCOMPARE(files.settle(listing.files.at(0), false), QString());
        QCOMPARE(files.settle(listing.files.at(0), false), QString());
        QCOMPARE(files.settle(listing.files.at(1), true), QString());
        QVERIFY(QFile::exists(box.path(QStringLiteral("done/good.zip"))) &&
                QFile::exists(box.path(QStringLiteral("quarantine/bad.zip"))));
        QCOMPARE(names(files.list(m_stop)), u"bad.zip twice.zip"); // what was refused may be good by now
        QCOMPARE(files.settle(listing.files.at(1), false), QString());
        QVERIFY(QFile::exists(box.path(QStringLiteral("done/bad.zip"))));
        box.write(QStringLiteral("done/twice.zip"), "y");
        QVERIFY(files.settle(listing.files.at(2), false).contains(u"already"));
        QVERIFY(QFile::exists(box.path(QStringLiteral("twice.zip")))); // nothing is replaced
    }
    void leavesEverythingAloneElse()
    {
        ExportBox box;
        box.write(QStringLiteral("a.zip"), "x");
        FolderFiles files(box.path(), false, m_clock);
        QCOMPARE(files.settle(files.list(m_stop).files.front(), false), QString());
        QVERIFY(QFile::exists(box.path(QStringLiteral("a.zip"))));
    }
    void saysWhatIsGone()
    {
        ExportBox box;
        FolderFiles files(box.path(), false, m_clock);
        QFile copy(box.path(QStringLiteral("copy")));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        QCOMPARE(support::failureOf([&] {
                     files.fetch({QStringLiteral("a.zip"), {}, {}, {}}, copy, m_stop);
                 }).key,
                 QByteArray("ATTACHMENT_UNAVAILABLE"));
        FolderFiles nowhere(box.path(QStringLiteral("nowhere")), false, m_clock);
        QCOMPARE(support::failureOf([&] { nowhere.list(m_stop); }).key, QByteArray("SOURCE_UNREACHABLE"));
    }
};

QTEST_GUILESS_MAIN(FolderFilesTest)
#include "folderfiles_test.moc"
