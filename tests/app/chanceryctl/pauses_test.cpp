// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/chanceryctl/pauses.h"

using chanceryctl::Pauses;
using namespace std::chrono_literals;

class PausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsALongWaitOnce();
    void tellsShortWaitsOnceTheyAddUp();
    void addsUpWhatOnlyTheRequestsIdTellsApart();
    void forgetsThemWhenTheRunGoesOn();
    void saysUntilWhenALongOneLasts_data();
    void saysUntilWhenALongOneLasts();

private:
    /// At `at`, a run that waits so long.
    QString line(Pauses &pauses, std::chrono::seconds at, std::chrono::seconds pause,
                 const QString &reason = QStringLiteral("Busy.")) const
    {
        model::RunSnapshot snapshot{.connectorName = QStringLiteral("Files"), .waitsFor = reason};
        snapshot.waitsUntil = m_begin + at + pause;
        return pauses.lineOf(snapshot, m_begin + at).value_or(QString());
    }

    const base::Instant m_begin = *base::fromIso(u"2026-11-20T08:00:00Z");
};

void PausesTest::tellsALongWaitOnce()
{
    Pauses pauses;
    QCOMPARE(line(pauses, 0s, 10s), QString());
    QCOMPARE(line(pauses, 0s, 15s, QStringLiteral("Throttled.")),
             QStringLiteral("Files waits 15 s. Throttled."));
    QCOMPARE(line(pauses, 1s, 60s, QStringLiteral("Other.")), QString()); // while that one lasts
    QCOMPARE(line(pauses, 20s, 30s), QStringLiteral("Files waits 30 s. Busy."));
}

void PausesTest::tellsShortWaitsOnceTheyAddUp()
{
    Pauses pauses;
    QCOMPARE(line(pauses, 0s, 2s), QString());
    QCOMPARE(line(pauses, 3s, 4s), QString());
    QCOMPARE(line(pauses, 8s, 8s), QStringLiteral("Files waits 8 s. Busy."));
    QCOMPARE(line(pauses, 18s, 9s), QString()); // told already
}

void PausesTest::addsUpWhatOnlyTheRequestsIdTellsApart()
{
    const auto busy = [](QChar digit) {
        return QStringLiteral("Busy (request 0a1b2c3d-0000-4000-8000-00000000000%1).").arg(digit);
    };
    Pauses pauses;
    QCOMPARE(line(pauses, 0s, 4s, busy(u'1')), QString());
    QCOMPARE(line(pauses, 5s, 8s, busy(u'2')), QString(QStringLiteral("Files waits 8 s. ") + busy(u'2')));
}

void PausesTest::forgetsThemWhenTheRunGoesOn()
{
    Pauses pauses;
    QCOMPARE(line(pauses, 0s, 5s), QString());
    QCOMPARE(line(pauses, 6s, -1s), QString()); // reported while it does not wait
    QCOMPARE(line(pauses, 60s, 5s), QString());
    QCOMPARE(line(pauses, 68s, 5s, QStringLiteral("Other.")), QString());
}

void PausesTest::saysUntilWhenALongOneLasts_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("told");
    QTest::newRow("seconds") << 119 << QStringLiteral("119 s.");
    QTest::newRow("minutes") << 1200 << QStringLiteral("20 min, until 08:20.");
    QTest::newRow("hours") << 4 * 3600 << QStringLiteral("4 h, until 12:00.");
    QTest::newRow("a day") << 86400 << QStringLiteral("24 h, until 2026-11-21 08:00.");
}

void PausesTest::saysUntilWhenALongOneLasts()
{
    QFETCH(int, seconds);
    QFETCH(QString, told);
    Pauses pauses;
    QCOMPARE(line(pauses, 0s, std::chrono::seconds{seconds}),
             QString(QStringLiteral("Files waits ") + told + QStringLiteral(" Busy.")));
}

QTEST_GUILESS_MAIN(PausesTest)
#include "pauses_test.moc"
