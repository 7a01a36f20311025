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
    void survivesBeingWrittenDown()
    {
        Coverage coverage;
        coverage.add(hour(0), hour(24));
        coverage.add(hour(48), hour(72));
        QCOMPARE(Coverage::decoded(coverage.encoded()), coverage);
        QCOMPARE(Coverage::decoded({}), Coverage());
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
