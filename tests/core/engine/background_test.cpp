// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>
#include <QTest>

#include "engine/background.h"
#include "support/eventually.h"

using engine::Answer;
using engine::Background;

class BackgroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheAskersThread();
    void turnsAFailureIntoAValue();
    void forgetsTheAnswerOfAContextThatIsGone();
    void stopsOneWorkAlone();
    void stopsAllWorkWhenItGoes();
    void answersAheadOfAnyNumberOfSlowAsks();
};

void BackgroundTest::answersInTheAskersThread()
{
    Background background;
    QThread *worked = nullptr;
    QThread *answered = nullptr;
    int value = 0;
    background.ask(
        this,
        [&](const base::Stop &) {
            worked = QThread::currentThread();
            return 7;
        },
        [&](const Answer<int> &answer) {
            answered = QThread::currentThread();
            value = *answer.value;
        });
    QVERIFY(!background.isIdle());
    EVENTUALLY_EQUAL(value, 7);
    QCOMPARE(answered, QThread::currentThread());
    QVERIFY(worked != answered);
    QVERIFY(background.isIdle());
}

void BackgroundTest::turnsAFailureIntoAValue()
{
    Background background;
    QByteArray key;
    background.ask(
        this, [](const base::Stop &) { throw base::inputFailure("WRONG", QStringLiteral("It is wrong.")); },
        [&](const Answer<std::monostate> &answer) {
            QVERIFY(!answer);
            key = answer.failure->key;
        });
    EVENTUALLY_EQUAL(key, "WRONG");
}

void BackgroundTest::forgetsTheAnswerOfAContextThatIsGone()
{
    Background background;
    QSemaphore go;
    bool isTold = false;
    auto context = std::make_unique<QObject>();
    background.ask(
        context.get(), [&](const base::Stop &) { go.acquire(); },
        [&](const Answer<std::monostate> &) { isTold = true; });
    context.reset();
    go.release();
    EVENTUALLY(background.isIdle());
    QVERIFY(!isTold);
}

void BackgroundTest::stopsOneWorkAlone()
{
    Background background;
    const auto wait = [](const base::Stop &stop) {
        stop.waitFor(std::chrono::minutes(5));
        return stop.isNow();
    };
    bool first = false;
    bool isSecondTold = false;
    const base::Stop stop =
        background.ask(this, wait, [&](const Answer<bool> &answer) { first = *answer.value; });
    background.ask(this, wait, [&](const Answer<bool> &) { isSecondTold = true; });
    stop.now();
    EVENTUALLY(first);
    QVERIFY(!isSecondTold);
}

void BackgroundTest::stopsAllWorkWhenItGoes()
{
    bool wasStopped = false;
    {
        Background background;
        background.ask(
            this,
            [&](const base::Stop &stop) {
                stop.waitFor(std::chrono::minutes(5));
                wasStopped = stop.isNow();
            },
            [](const Answer<std::monostate> &) {});
    }
    QVERIFY(wasStopped);
}

void BackgroundTest::answersAheadOfAnyNumberOfSlowAsks()
{
    Background background;
    for (int i = 0; i < 50; ++i)
        background.ask(
            this, [](const base::Stop &stop) { stop.waitFor(std::chrono::minutes(5)); },
            [](const Answer<std::monostate> &) {});
    int value = 0;
    background.askAhead(
        this, [](const base::Stop &) { return 7; },
        [&](const Answer<int> &answer) { value = *answer.value; });
    EVENTUALLY_EQUAL(value, 7);
    QVERIFY(!background.isIdle());
}

QTEST_GUILESS_MAIN(BackgroundTest)
#include "background_test.moc"
