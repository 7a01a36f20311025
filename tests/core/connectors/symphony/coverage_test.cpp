// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/coverage.h"
#include "connectors/symphony/values.h"

using namespace symphony;

static base::Instant hour(int number)
{
    return fromMs(number * 3'600'000LL);
}

class CoverageTest : public QObject
{
    Q_OBJECT

    static QString gaps(const Coverage &coverage)
    {
        QStringList all;
        for (const Coverage::Stretch &gap : coverage.gaps())
            all.append(
                QStringLiteral("%1-%2").arg(msOf(gap.start) / 3'600'000).arg(msOf(gap.end) / 3'600'000));
        return all.join(u' ');
    }

private Q_SLOTS:
    void findsWhatIsMissingInWhateverOrder()
    {
        Coverage coverage;
        coverage.add(hour(48), hour(72));
        QCOMPARE(gaps(coverage), QString());
        coverage.add(hour(0), hour(24));
        QCOMPARE(gaps(coverage), u"24-48");
        coverage.add(hour(96), hour(120));
        QCOMPARE(gaps(coverage), u"24-48 72-96");
        coverage.add(hour(24), hour(47)); // an export of the day, to 23 o'clock
        QCOMPARE(gaps(coverage), u"72-96");
        coverage.add(hour(10), hour(100));
        QCOMPARE(gaps(coverage), QString());
    }
    void namesEvenAnHourThatWasToldBadly()
    {
        Coverage coverage;
        coverage.addUntold(hour(0), hour(1)); // the first, too
        coverage.add(hour(1), hour(2));
        coverage.addUntold(hour(2), hour(3));
        coverage.add(hour(3), hour(4));
        QCOMPARE(gaps(coverage), u"0-1 2-3");
        coverage.add(hour(2), hour(3));
        QCOMPARE(gaps(coverage), u"0-1");
        coverage.addUntold(hour(1), hour(6)); // again, and for longer
        QCOMPARE(gaps(coverage), u"0-1 4-6");
        coverage.add(hour(0), hour(5));
        QCOMPARE(gaps(coverage), u"5-6");
        coverage.add(hour(10), hour(11)); // and nothing at all from 5 on
        QCOMPARE(gaps(coverage), u"5-10");
    }
    void doesNotGrowForEver()
    {
        Coverage coverage;
        for (int day = 0; day < 1000; ++day) {
            coverage.add(hour(24 * day), hour(24 * day + 23));
            coverage.addUntold(hour(24 * day + 23), hour(24 * day + 24));
            coverage.closeBefore(hour(24 * (day - 9)));
        }
        QCOMPARE(coverage.gaps().size(), size_t(11));
        QVERIFY(coverage.encoded().size() < 1000);
        QCOMPARE(coverage.gaps().back().end, hour(24 * 1000));
    }
    void survivesBeingWrittenDown()
    {
        Coverage coverage;
        coverage.add(hour(0), hour(24));
        coverage.add(hour(48), hour(72));
        coverage.addUntold(hour(70), hour(80));
        QCOMPARE(Coverage::decoded(coverage.encoded()), coverage);
        QCOMPARE(Coverage::decoded({}), Coverage());
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
