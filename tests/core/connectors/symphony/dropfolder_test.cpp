// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/dropfolder.h"
#include "support/failureof.h"
#include "support/fakeclock.h"

using namespace symphony;

class DropFolderTest : public QObject
{
    Q_OBJECT

    const support::FakeClock m_clock;
    const base::Stop m_stop;

    static DroppedFile file(const char *name, qint64 size, QStringView time)
    {
        return {QString::fromLatin1(name), size, *base::fromIso(time)};
    }

    ExportFiles::Listing listing(const std::vector<DroppedFiles> &looks, size_t &count) const
    {
        count = 0;
        return atRest([&] { return looks.at(count++); }, m_clock, std::chrono::milliseconds{1}, m_stop);
    }

private Q_SLOTS:
    void looksOnceAtWhatIsLongAtRest()
    {
        const DroppedFiles files{file("b.zip", 1, u"2026-11-20T07:00:02Z"),
                                 file("a.zip", 1, u"2026-11-20T07:00:03Z"),
                                 file("c.zip", 1, u"2026-11-20T07:00:01Z")};
        size_t looks = 0;
        const ExportFiles::Listing found = listing({files}, looks);
        QCOMPARE(looks, size_t(1));
        QCOMPARE(found.files.size(), size_t(3));
        QCOMPARE(found.files.front().name, u"c.zip");
        QCOMPARE(found.files.front().stamp, QByteArray("1@1795158001000"));
    }
    void leavesWhatGrowsBetweenTwoLooks()
    {
        const QStringView young = u"2026-11-20T07:59:55Z";
        size_t looks = 0;
        const ExportFiles::Listing found =
            listing({{file("grows.zip", 1, young), file("rests.zip", 1, young)},
                     {file("grows.zip", 2, young), file("rests.zip", 1, young), file("new.zip", 1, young)}},
                    looks);
        QCOMPARE(looks, size_t(2));
        QCOMPARE(found.files.size(), size_t(1));
        QCOMPARE(found.files.front().name, u"rests.zip");
        QCOMPARE(found.unfinished.join(u", "), u"grows.zip (still growing), new.zip (still growing)");
    }
    void readsWhatWasRefusedAgainUnlessThereIsAnother()
    {
        const DroppedFile good = file("a.zip", 1, u"2026-11-20T07:00:00Z");
        const DroppedFile bad = file("a.zip", 2, u"2026-11-20T06:00:00Z");
        const DroppedFile other = file("b.zip", 2, u"2026-11-20T06:00:00Z");
        QCOMPARE(withRefused({good}, {bad, other}), DroppedFiles({good, other}));
    }
    void takesExportsByTheirNames()
    {
        for (const char *name : {"a.zip", "a.ZIP", "a.zip.pgp", "a.zip.gpg"})
            QVERIFY2(isExport(QLatin1String(name)), name);
        for (const char *name : {"a.zip.part", "a.zip.filepart", "zip", "notes.txt"})
            QVERIFY2(!isExport(QLatin1String(name)), name);
    }
};

QTEST_GUILESS_MAIN(DropFolderTest)
#include "dropfolder_test.moc"
