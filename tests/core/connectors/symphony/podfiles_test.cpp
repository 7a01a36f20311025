// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryFile>
#include <QTest>

#include "base/digest.h"
#include "connectors/symphony/podfiles.h"
#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"

using namespace symphony;

class PodFilesTest : public QObject
{
    Q_OBJECT

    static void addFiles(Lab &lab, int count)
    {
        lab.world.server().change([&](sandbox::Pod &pod) {
            for (int i = 0; i < count; ++i) {
                const QString id = QStringLiteral("file %1").arg(i);
                const QByteArray bytes = "bytes " + QByteArray::number(i);
                pod.exports[id] = {
                    {{QStringLiteral("id"), id},
                     {QStringLiteral("name"), QStringLiteral("n%1.zip").arg(i)},
                     {QStringLiteral("size"), bytes.size()},
                     {QStringLiteral("uploadTime"), QStringLiteral("2024-05-%1 10:00:00+00:00").arg(28 - i)},
                     {QStringLiteral("integrityHash"),
                      QString::fromLatin1(base::Digest::sha256(bytes).toHex())},
                     {QStringLiteral("typeSpecificMetadata"),
                      QJsonObject{{QStringLiteral("fileFormat"), QStringLiteral("Symphony")},
                                  {QStringLiteral("startTime"), QStringLiteral("2025-01-01-00T10:00:00Z")}}}},
                    bytes};
            }
        });
    }

private Q_SLOTS:
    void listsPageByPageOldestFirst()
    {
        Lab lab({.listedAtOnce = 2});
        addFiles(lab, 5);
        PodFiles files(lab.client);
        const ExportFiles::Listing listing = files.list(lab.stop);
        QCOMPARE(listing.files.size(), size_t(5));
        QCOMPARE(listing.files.front().name, u"n4.zip");
        QCOMPARE(listing.files.front().sha256, base::Digest::sha256("bytes 4"));
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
    void fetchesWithoutTheSignIn()
    {
        Lab lab;
        addFiles(lab, 1);
        PodFiles files(lab.client);
        QTemporaryFile copy;
        QVERIFY(copy.open());
        files.fetch(files.list(lab.stop).files.front(), copy, lab.stop);
        QVERIFY(copy.flush() && copy.seek(0));
        QCOMPARE(copy.readAll(), QByteArray("bytes 0"));
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
    void saysWhatIsGoneAndWhoMayNot()
    {
        Lab lab;
        QTemporaryFile copy;
        QVERIFY(copy.open());
        PodFiles files(lab.client);
        QVERIFY(files.list(lab.stop).files.empty());
        QCOMPARE(support::failureOf([&] {
                     files.fetch({QStringLiteral("none"), {}, {}, {}}, copy, lab.stop);
                 }).key,
                 QByteArray("ATTACHMENT_UNAVAILABLE"));
        Lab stranger({.hasRole = false});
        PodFiles refused(stranger.client);
        QVERIFY(support::failureOf([&] { refused.list(stranger.stop); }).reaction ==
                base::Reaction::SignInAgain);
    }
};

QTEST_GUILESS_MAIN(PodFilesTest)
#include "podfiles_test.moc"
