// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/destination.h"
#include "support/failureof.h"

class DestinationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheCallGives();
    void aStorageFailureIsTheDestinations();
    void otherFailuresStay_data();
    void otherFailuresStay();
};

static const QString fix = QStringLiteral("Check the mount.");

void DestinationTest::givesWhatTheCallGives()
{
    QCOMPARE(base::atDestination("ARCHIVE_UNREACHABLE", fix, [] { return 7; }), 7);
}

void DestinationTest::aStorageFailureIsTheDestinations()
{
    const base::Failure failure = support::failureOf([] {
        base::atDestination("ARCHIVE_UNREACHABLE", fix, [] {
            throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot write."));
        });
    });
    QCOMPARE(failure.area, base::Area::Destination);
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QCOMPARE(failure.key, "ARCHIVE_UNREACHABLE");
    QCOMPARE(failure.text, QStringLiteral("Cannot write."));
    QCOMPARE(failure.fix, fix);
}

void DestinationTest::otherFailuresStay_data()
{
    QTest::addColumn<int>("area");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("full disk") << int(base::Area::Storage) << QByteArray("DISK_FULL");
    QTest::newRow("stop") << int(base::Area::Interrupted) << QByteArray("STOPPED");
    QTest::newRow("input") << int(base::Area::Input) << QByteArray("INVALID_SETTING");
}

void DestinationTest::otherFailuresStay()
{
    QFETCH(int, area);
    QFETCH(QByteArray, key);
    const base::Failure failure = support::failureOf([&] {
        base::atDestination("ARCHIVE_UNREACHABLE", fix, [&] {
            throw base::Failure(base::Reaction::Stopped, static_cast<base::Area>(area), key,
                                QStringLiteral("Text."));
        });
    });
    QCOMPARE(int(failure.area), area);
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.reaction, base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(DestinationTest)
#include "destination_test.moc"
