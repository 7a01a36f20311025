// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/retrydelay.h"

using base::delayBefore;
using std::chrono::milliseconds;

class RetryDelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waits_data();
    void waits();
    void staysBetweenOneSecondAndFiveMinutes();
};

void RetryDelayTest::waits_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("retryAfter"); // -1: none
    QTest::addColumn<double>("jitter");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, int attempt, qint64 retryAfter, double jitter, qint64 expected) {
        QTest::newRow(name) << attempt << retryAfter << jitter << expected;
    };
    row("first", 1, -1, 0.0, 1000);
    row("first, late", 1, -1, 1.0, 2000);
    row("first, between", 1, -1, 0.5, 1500);
    row("second", 2, -1, 0.0, 2000);
    row("third", 3, -1, 0.25, 5000);
    row("eighth", 8, -1, 0.0, 128000);
    row("ninth is capped", 9, -1, 0.0, 150000);
    row("ninth, late", 9, -1, 1.0, 300000);
    row("far beyond", 1000000, -1, 1.0, 300000);
    row("attempt zero counts as the first", 0, -1, 0.0, 1000);
    row("negative attempt", -5, -1, 0.0, 1000);
    row("jitter below its range", 1, -1, -3.0, 1000);
    row("jitter above its range", 1, -1, 7.0, 2000);
    row("server says", 5, 1234, 0.9, 1234);
    row("server says at once", 5, 0, 0.9, 0);
    row("server says very late", 1, 86400000, 0.0, 86400000);
    row("server says the past", 1, -2, 0.0, 0);
}

void RetryDelayTest::waits()
{
    QFETCH(int, attempt);
    QFETCH(qint64, retryAfter);
    QFETCH(double, jitter);
    QFETCH(qint64, expected);
    const auto after = retryAfter == -1 ? std::optional<milliseconds>() : milliseconds{retryAfter};
    QCOMPARE(delayBefore(attempt, after, jitter).count(), expected);
}

void RetryDelayTest::staysBetweenOneSecondAndFiveMinutes()
{
    for (int attempt = -1; attempt < 70; ++attempt) {
        for (const double jitter : {0.0, 0.3, 0.999, 1.0}) {
            const milliseconds delay = delayBefore(attempt, {}, jitter);
            QVERIFY(delay >= std::chrono::seconds{1} && delay <= std::chrono::minutes{5});
        }
    }
}

QTEST_GUILESS_MAIN(RetryDelayTest)
#include "retrydelay_test.moc"
