// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/exportpod.h"

using namespace symphony;

class ExportPodTest : public QObject
{
    Q_OBJECT

    static QString nameOf(const QString &pod, int day = 1)
    {
        return QStringLiteral("e_%1_CD-2026-11-%2_GD-2026-11-30_1795075299999.zip")
            .arg(pod)
            .arg(day, 2, 10, QChar(u'0'));
    }

private Q_SLOTS:
    void leavesTheFilesOfOnePod_data()
    {
        QTest::addColumn<QString>("pods"); // of the files; -: a name that tells of none
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *title, const char *pods, const char *known, const char *left) {
            QTest::newRow(title) << QString::fromLatin1(pods) << QString::fromLatin1(known)
                                 << QString::fromLatin1(left);
        };
        row("the address names it", "other ACME acme", "", "ACME acme");
        row("the address names it, whatever was read by mistake", "other acme", "other", "acme");
        row("it was named by the address before", "other", "acme", "");
        row("its short name is another", "POD-7 POD-7", "", "POD-7 POD-7");
        row("its short name is another, and known", "other POD-7", "pod-7", "POD-7");
        row("nobody can tell", "other POD-7", "", "");
        row("names that tell of none", "- other", "acme", "-");
    }
    void leavesTheFilesOfOnePod()
    {
        QFETCH(QString, pods);
        QFETCH(QString, known);
        ExportFiles::Listing listing;
        const QStringList all = pods.split(u' ');
        for (const QString &pod : all)
            listing.files.push_back({.key = pod,
                                     .name = pod == u"-" ? QStringLiteral("x.zip") : nameOf(pod),
                                     .stamp = {},
                                     .sha256 = {}});
        keepFilesOfPod(listing, QStringLiteral("acme.symphony.com"), known);
        QStringList left;
        for (const ExportFile &file : listing.files)
            left.append(file.key);
        QTEST(left.join(u' '), "left");
        QCOMPARE(listing.unfinished.isEmpty(), left.size() == all.size()); // what stays behind is told
    }
    void tellsOfTheOthersWithWhatToDo()
    {
        ExportFiles::Listing listing;
        for (int day = 1; day <= 5; ++day)
            listing.files.push_back(
                {.key = {}, .name = nameOf(QStringLiteral("Other"), day), .stamp = {}, .sha256 = {}});
        keepFilesOfPod(listing, QStringLiteral("acme.symphony.com"), QStringLiteral("acme"));
        QCOMPARE(listing.unfinished.size(), 1);
        const QString told = listing.unfinished.first();
        QVERIFY2(told.startsWith(nameOf(QStringLiteral("Other"), 1)), qPrintable(told));
        QVERIFY2(told.contains(u"and 2 more"), qPrintable(told));
        QVERIFY2(told.contains(u"“other”") && told.contains(u"“acme”") && told.contains(u"rename"),
                 qPrintable(told));
    }
    void readsThePodInAName()
    {
        QCOMPARE(podIn(nameOf(QStringLiteral("POD_ID"))), u"pod_id");
        QCOMPARE(podIn(QStringLiteral("x.zip")), QString());
    }
};

QTEST_GUILESS_MAIN(ExportPodTest)
#include "exportpod_test.moc"
