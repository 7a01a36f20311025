// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "engine/runjson.h"

class RunJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasExactlyTheFieldsOfTheContract();
    void saysWhetherTheFiguresAddUp();
};

void RunJsonTest::hasExactlyTheFieldsOfTheContract()
{
    QStringList expected = QStringLiteral("run connector type trigger state startedAt completedAt "
                                          "itemsAvailable reread excluded carriedIn open "
                                          "availableForImport imported partial skipped failed parked "
                                          "externalParticipants unmappedUsers bytes "
                                          "invariantHolds failuresTotal failures")
                               .split(u' ');
    expected.sort();
    model::RunRecord run;
    run.failures = {
        {.itemId = QStringLiteral("7"), .sourceUser = {}, .mailbox = {}, .reason = "X", .text = {}}};
    const QJsonObject document = engine::toJson(run);
    QCOMPARE(document.keys(), expected);
    QCOMPARE(document.value(QLatin1String("failures")).toArray().first().toObject().keys(),
             QStringLiteral("count itemId mailbox reason sourceUser text").split(u' '));
}

void RunJsonTest::saysWhetherTheFiguresAddUp()
{
    model::RunRecord run;
    run.counts.fannedOut = 5;
    run.counts.carriedIn = 2;
    run.counts.open = 1;
    run.counts.imported = 4;
    run.counts.failed = 2;
    QCOMPARE(engine::toJson(run).value(QLatin1String("availableForImport")).toInt(), 6);
    QVERIFY(engine::toJson(run).value(QLatin1String("invariantHolds")).toBool());
    run.counts.failed = 1;
    QVERIFY(!engine::toJson(run).value(QLatin1String("invariantHolds")).toBool());
}

QTEST_GUILESS_MAIN(RunJsonTest)
#include "runjson_test.moc"
