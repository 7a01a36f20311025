// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "fixture.h"
#include "journal/runclosing.h"

using model::RunState;

/// What state a run ends in.
class RunClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNoGreenLightWhileAnythingIsUnresolved_data();
    void showsNoGreenLightWhileAnythingIsUnresolved();
    void keepsTheCauseOfAFailedRun();
    void keepsAManifestsNamesAndBytes();
};

void RunClosingTest::showsNoGreenLightWhileAnythingIsUnresolved_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, RunState asked, RunState expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(asked)
                            << static_cast<int>(expected);
    };
    row("nothing", RunState::Completed, RunState::Completed);
    row("failed", RunState::Completed, RunState::CompletedWithFailures);
    row("parked", RunState::Completed, RunState::CompletedWithFailures);
    row("open", RunState::Completed, RunState::CompletedWithFailures);
    row("unfinished", RunState::Completed, RunState::CompletedWithFailures);
    row("open, stopped", RunState::Stopped, RunState::Stopped);
    row("failed, failed", RunState::Failed, RunState::Failed);
}

void RunClosingTest::showsNoGreenLightWhileAnythingIsUnresolved()
{
    QFETCH(QString, left);
    QFETCH(int, asked);
    QFETCH(int, expected);
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    if (left == QLatin1String("parked"))
        item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    if (!left.startsWith(QLatin1String("open")))
        f.settleAll(run, alice,
                    left.startsWith(QLatin1String("failed")) ? Fixture::failed() : Fixture::imported());
    QStringList unfinished;
    if (left == QLatin1String("unfinished"))
        unfinished.append(QStringLiteral("growing.xip"));
    const auto record = f.runs().finish(run, static_cast<RunState>(asked), {}, {}, unfinished);
    QCOMPARE(record.state, static_cast<RunState>(expected));
}

void RunClosingTest::keepsTheCauseOfAFailedRun()
{
    Fixture f;
    const auto run = f.start();
    f.runs().finish(run, RunState::Failed, "SOURCE_AUTH", QStringLiteral("The source refused the sign-in."),
                    {});
    f.open();
    const auto record = *f.runs().run(run);
    QCOMPARE(record.state, RunState::Failed);
    QCOMPARE(record.failureKey, "SOURCE_AUTH");
    QCOMPARE(record.failureText, QStringLiteral("The source refused the sign-in."));
}

/// Journals hold manifests of earlier versions, and verification compares them name by name.
void RunClosingTest::keepsAManifestsNamesAndBytes()
{
    const model::Counts counts{.itemsAvailable = 1, .fannedOut = 2, .imported = 2, .bytes = 300};
    const QJsonObject manifest = journal::manifestFigures(
        counts, {.deliveriesSha256 = QByteArray(2, '\1'), .outcomesSha256 = QByteArray(2, '\2')});
    QCOMPARE(QJsonDocument(manifest).toJson(QJsonDocument::Compact),
             QByteArray(R"({"availableForImport":2,"bytes":300,"carriedIn":0,"deliveriesSha256":"0101",)"
                        R"("excluded":0,"externalParticipants":0,"failed":0,"fannedOut":2,"imported":2,)"
                        R"("invariantHolds":true,"itemsAvailable":1,"open":0,"outcomesSha256":"0202",)"
                        R"("parked":0,"partial":0,"reread":0,"skipped":0,"unmappedUsers":0})"));
    const QJsonObject today = journal::manifestFigures(counts, {.itemsSha256 = QByteArray(2, '\3'),
                                                                .leftOutSha256 = QByteArray(2, '\4'),
                                                                .supersededSha256 = QByteArray(2, '\5')});
    QCOMPARE(today.value(u"itemsSha256").toString(), QStringLiteral("0303"));
    QCOMPARE(today.value(u"leftOutSha256").toString(), QStringLiteral("0404"));
    QCOMPARE(today.value(u"supersededSha256").toString(), QStringLiteral("0505"));
}

QTEST_GUILESS_MAIN(RunClosingTest)
#include "runclosing_test.moc"
