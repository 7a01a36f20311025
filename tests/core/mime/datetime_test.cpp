// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/datetime.h"
#include "support/failureof.h"

using std::chrono::minutes;

class DateTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLocalTimeAndOffset_data();
    void writesLocalTimeAndOffset();
    void refusesYearsThatTheFormCannotHold_data();
    void refusesYearsThatTheFormCannotHold();
};

void DateTimeTest::writesLocalTimeAndOffset_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("readable");
    const auto row = [](const char *name, const char *time, int offset, const char *mail,
                        const char *readable) {
        QTest::newRow(name) << QString::fromLatin1(time) << offset << QByteArray(mail)
                            << QByteArray(readable);
    };
    row("UTC", "2026-11-20T08:00:00Z", 0, "Fri, 20 Nov 2026 08:00:00 +0000", "2026-11-20 08:00:00 +00:00");
    row("east", "2026-11-20T08:00:00Z", 60, "Fri, 20 Nov 2026 09:00:00 +0100", "2026-11-20 09:00:00 +01:00");
    row("west, the day before", "2026-03-01T02:00:00Z", -210, "Sat, 28 Feb 2026 22:30:00 -0330",
        "2026-02-28 22:30:00 -03:30");
    row("half a second", "2026-11-20T08:00:00.999Z", 0, "Fri, 20 Nov 2026 08:00:00 +0000",
        "2026-11-20 08:00:00 +00:00");
    row("before 1970", "1969-12-31T23:59:59.500Z", 0, "Wed, 31 Dec 1969 23:59:59 +0000",
        "1969-12-31 23:59:59 +00:00");
    row("leap day", "2028-02-29T23:59:59Z", 840, "Wed, 01 Mar 2028 13:59:59 +1400",
        "2028-03-01 13:59:59 +14:00");
    row("nonsense offset", "2026-11-20T08:00:00Z", 5000, "Fri, 20 Nov 2026 08:00:00 +0000",
        "2026-11-20 08:00:00 +00:00");
}

void DateTimeTest::writesLocalTimeAndOffset()
{
    QFETCH(QString, time);
    QFETCH(int, offset);
    const base::Instant instant = *base::fromIso(time);
    QTEST(QByteArray::fromStdString(mime::mailDate(instant, minutes(offset))), "mail");
    QTEST(QByteArray::fromStdString(mime::readableDate(instant, minutes(offset))), "readable");
}

void DateTimeTest::refusesYearsThatTheFormCannotHold_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("10000") << qint64{253'402'300'800'000};
    QTest::newRow("1899") << qint64{-2'208'988'800'001};
    QTest::newRow("the last there is") << std::numeric_limits<qint64>::max() / 2;
}

void DateTimeTest::refusesYearsThatTheFormCannotHold()
{
    QFETCH(qint64, ms);
    const base::Instant instant{std::chrono::milliseconds(ms)};
    const base::Failure failure = support::failureOf([&] { mime::mailDate(instant, minutes(0)); });
    QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY(failure.text.contains(QString::number(ms)));
}

QTEST_GUILESS_MAIN(DateTimeTest)

#include "datetime_test.moc"
