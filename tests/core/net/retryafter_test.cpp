// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/retryafter.h"

using std::chrono::milliseconds;

class RetryAfterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllForms_data();
    void readsAllForms();
    void neverLooksBack();
    void readsDatesOfTheNextMonthAndYear();
    void waitsADayAtMost();
    void leavesEverythingElse_data();
    void leavesEverythingElse();

private:
    const base::Instant m_now = *base::fromIso(u"2026-11-20T08:00:00Z");
};

void RetryAfterTest::readsAllForms_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("seconds") << QByteArray("120") << 120000LL;
    QTest::newRow("zero") << QByteArray("0") << 0LL;
    QTest::newRow("fraction") << QByteArray("2.128") << 2128LL;
    QTest::newRow("fraction of a millisecond") << QByteArray("0.0001") << 1LL;
    QTest::newRow("blanks") << QByteArray("  7 ") << 7000LL;
    QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 08:01:30 GMT") << 90000LL;
    QTest::newRow("the older date") << QByteArray("Friday, 20-Nov-26 08:01:30 GMT") << 90000LL;
    QTest::newRow("asctime's date") << QByteArray("Fri Nov 20 08:01:30 2026") << 90000LL;
    QTest::newRow("as long as can be") << QByteArray("86400") << 86400000LL;
}

void RetryAfterTest::readsAllForms()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    QCOMPARE(net::parsedRetryAfter(value, m_now), milliseconds{expected});
}

void RetryAfterTest::neverLooksBack()
{
    QCOMPARE(net::parsedRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", m_now), milliseconds{0});
    QCOMPARE(net::parsedRetryAfter("Sunday, 06-Nov-94 08:49:37 GMT", m_now), milliseconds{0});
}

void RetryAfterTest::readsDatesOfTheNextMonthAndYear()
{
    const base::Instant month = *base::fromIso(u"2026-12-01T08:00:00Z");
    QCOMPARE(net::parsedRetryAfter("Wed Dec  2 07:00:00 2026", month), std::chrono::hours{23});
    const base::Instant year = *base::fromIso(u"2026-12-31T23:00:00Z");
    QCOMPARE(net::parsedRetryAfter("Friday, 01-Jan-27 00:00:00 GMT", year), std::chrono::hours{1});
}

void RetryAfterTest::waitsADayAtMost()
{
    const milliseconds day = std::chrono::days{1};
    QCOMPARE(net::parsedRetryAfter("86401", m_now), day);
    QCOMPARE(net::parsedRetryAfter("99999999999999999999999", m_now), day);
    QCOMPARE(net::parsedRetryAfter("Fri, 31 Dec 9999 23:59:59 GMT", m_now), day);
}

void RetryAfterTest::leavesEverythingElse_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
         {"", " ", "-5", "+5", "soon", "5s", "1e3", "nan", "inf", "1.2.3", ".", "Fri, 20 Nov 2026",
          "Fri, 31 Feb 2026 08:00:00 GMT", "Fri, 20 Nov 2026 25:00:00 GMT", "Fri, 20 Nov 2026 08:00:00 CET",
          "20 Nov 2026 08:00:00 GMT", "Fri, 20 Foo 2026 08:00:00 GMT"})
        QTest::newRow(value) << QByteArray(value);
    QTest::newRow("endless") << QByteArray(1 << 20, '9');
}

void RetryAfterTest::leavesEverythingElse()
{
    QFETCH(QByteArray, value);
    QVERIFY(!net::parsedRetryAfter(value, m_now));
}

QTEST_GUILESS_MAIN(RetryAfterTest)
#include "retryafter_test.moc"
