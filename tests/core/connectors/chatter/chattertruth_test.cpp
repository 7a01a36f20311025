// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/chatterworld.h"
#include "core/connectors/chatter/described.h"

/// What is captured is what there is: participants, texts before and after, files, and deletions.
class ChatterTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturesWhatThereIs_data();
    void capturesWhatThereIs();
};

void ChatterTruthTest::capturesWhatThereIs_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<bool>("locatorsDie");
    QTest::newRow("short pages") << 4 << false;
}

void ChatterTruthTest::capturesWhatThereIs()
{
    QFETCH(int, pageSize);
    QFETCH(bool, locatorsDie);
    chatter::ChatterWorld world({.pageSize = pageSize, .locatorsDie = locatorsDie});
    contract::Memory memory;
    for (const QString &line : chatter::found(world, memory))
        qInfo().noquote() << line;
    QCOMPARE(chatter::found(world, memory), QStringList());
    world.addMore();
    for (const QString &line : chatter::found(world, memory))
        qInfo().noquote() << line;
    QCOMPARE(chatter::found(world, memory), QStringList());
    QCOMPARE(world.server().strangers(), QStringList());
}

QTEST_GUILESS_MAIN(ChatterTruthTest)
#include "chattertruth_test.moc"
