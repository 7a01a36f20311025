// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/check.h"
#include "model/counts.h"
#include "model/delivery.h"

using namespace model;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameEveryOutcome();
    void nameEveryRunStateAndReadItBack();
    void nameEveryTriggerAndReadItBack();
    void readNothingElse();
    void passWithoutAFailedCheck();
    void makeAFailedCheckOfAFailure();
    void settleAllButTwoOutcomes();
    void holdTheInvariantOfARun();
};

// Stored in journals and printed in JSON: none of these names may ever change.
void NamesTest::nameEveryOutcome()
{
    using enum Outcome::State;
    const QByteArrayList names{"imported", "partial", "skipped", "failed", "parked", "unknown", "later"};
    QByteArrayList given;
    for (const auto state : {Imported, Partial, Skipped, Failed, Parked, Unknown, Later})
        given.append(name(state));
    QCOMPARE(given, names);
}

void NamesTest::nameEveryRunStateAndReadItBack()
{
    using enum RunState;
    const QByteArrayList names{"running", "completed",   "completedWithFailures",
                               "stopped", "interrupted", "failed"};
    qsizetype at = 0;
    for (const auto state : {Running, Completed, CompletedWithFailures, Stopped, Interrupted, Failed}) {
        QCOMPARE(name(state), names.at(at));
        QCOMPARE(runStateOf(names.at(at++)), state);
    }
}

void NamesTest::nameEveryTriggerAndReadItBack()
{
    using enum Trigger;
    const QByteArrayList names{"schedule", "manual", "replay", "backfill"};
    qsizetype at = 0;
    for (const auto trigger : {Schedule, Manual, Replay, Backfill}) {
        QCOMPARE(name(trigger), names.at(at));
        QCOMPARE(triggerOf(names.at(at++)), trigger);
    }
}

void NamesTest::readNothingElse()
{
    for (const char *word : {"", "Running", "schedule", "runningx"})
        QVERIFY2(!runStateOf(word), word);
    for (const char *word : {"", "Manual", "running"})
        QVERIFY2(!triggerOf(word), word);
}

void NamesTest::passWithoutAFailedCheck()
{
    using enum Check::State;
    const auto check = [](Check::State state) {
        return Check{.name = QStringLiteral("Folder"), .state = state};
    };
    QVERIFY(passed({}));
    QVERIFY(passed({check(Passed), check(Warning)}));
    QVERIFY(!passed({check(Passed), check(Failed), check(Passed)}));
}

void NamesTest::makeAFailedCheckOfAFailure()
{
    const base::Failure failure(base::Reaction::SignInAgain, base::Area::SignIn, "KEY",
                                QStringLiteral("Text."), QStringLiteral("Fix."));
    const Check check = failedCheck(QStringLiteral("Sign-in"), failure);
    QVERIFY(!passed({check}));
    QCOMPARE(check.name, QStringLiteral("Sign-in"));
    QCOMPARE(check.key, "KEY");
    QCOMPARE(check.text, failure.text);
    QCOMPARE(check.fix, failure.fix);
    QCOMPARE(check.area.value(), base::Area::SignIn);
}

void NamesTest::settleAllButTwoOutcomes()
{
    using enum Outcome::State;
    for (const auto state : {Imported, Partial, Skipped, Failed, Parked})
        QVERIFY(Outcome{.state = state}.isSettled());
    for (const auto state : {Unknown, Later})
        QVERIFY(!Outcome{.state = state}.isSettled());
}

void NamesTest::holdTheInvariantOfARun()
{
    Counts counts{.fannedOut = 10,
                  .carriedIn = 3,
                  .open = 2,
                  .imported = 6,
                  .partial = 1,
                  .skipped = 2,
                  .failed = 2,
                  .parked = 1};
    QCOMPARE(counts.availableForImport(), 11);
    QVERIFY(counts.invariantHolds());
    for (qint64 Counts::*each : {&Counts::fannedOut, &Counts::carriedIn, &Counts::open, &Counts::imported,
                                 &Counts::partial, &Counts::skipped, &Counts::failed}) {
        Counts wrong = counts;
        ++(wrong.*each);
        QVERIFY(!wrong.invariantHolds());
    }
    ++counts.parked; // a part of failed, counted there
    ++counts.externalParticipants;
    QVERIFY(counts.invariantHolds());
}

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
