// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/maildate.h"

class MailDateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void readsNothingFromALongText();
};

void MailDateTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *value, const char *time, int offset) {
        QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(time) << offset;
    };
    row("Fri, 20 Nov 2026 09:00:00 +0100", "2026-11-20T08:00:00Z", 60);
    row("20 Nov 2026 08:00 GMT", "2026-11-20T08:00:00Z", 0);
    row("Fri, 20 Nov 2026 03:00:00 EST", "2026-11-20T08:00:00Z", -300);
    row("Fri, 20 Nov 2026 13:30:00 +0530 (IST)", "2026-11-20T08:00:00Z", 330);
    row("Fri, 20 Nov 2026 10:00:00 +02:00", "2026-11-20T08:00:00Z", 120);
    row("Fri, 20 Nov 2026 02:30 -05:30 (x)", "2026-11-20T08:00:00Z", -330);
    row("Fri, 20 Nov 2026 10:00:00 GMT+0200", "2026-11-20T08:00:00Z", 120);
    row("Fri, 20 Nov 2026 10:00:00 UTC+02:00", "2026-11-20T08:00:00Z", 120);
    row("Fri Nov 20 2026 03:00:00 GMT-0500 (Eastern Standard Time)", "2026-11-20T08:00:00Z", -300);
    row("Fri, 20 Nov 2026 08:00:00 UTC", "2026-11-20T08:00:00Z", 0);
    row("Fri Nov 20 08:00:00 2026", "2026-11-20T08:00:00Z", 0);
    row("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z", 0);
    row("Fri, 20 Nov 2026 09:00:00.123 +0100", "2026-11-20T08:00:00Z", 60);
    row("Fri, 20 Nov 2026 09.00.00 +0100", "2026-11-20T08:00:00Z", 60);
    row("Fri, 20 Nov 2026 09:00:00 (CET \\) winter) +0100", "2026-11-20T08:00:00Z", 60);
    row("(a (b) 10:00:00) Fri, 20 Nov 2026 09:00:00 +0100 CET", "2026-11-20T08:00:00Z", 60);
    row("Fri, 20 Nov 2026 09:00:00 -5:00", "2026-11-20T14:00:00Z", -300);
    row("Fri, 20 Nov 2026 09:00:00 GMT+1", "2026-11-20T08:00:00Z", 60);
    row("Fri, 20 Nov 2026 09:00:00 +100", "2026-11-20T08:00:00Z", 60);
    row("Fri, 20 Nov 2026 09:00:00 +1400", "2026-11-19T19:00:00Z", 840);
    row("Fri, 20 Nov 2026 09:00:00 M", "2026-11-20T09:00:00Z", 0);
    row("Fri, 20 Nov 2026 09:00:00 Z", "2026-11-20T09:00:00Z", 0);
    row("Fri, 20 Nov 2026 09:00:00 CET", "2026-11-20T09:00:00Z", 0);
    row("fri, 20 NOV 2026 09:00:00 pdt", "2026-11-20T16:00:00Z", -420);
    row("Fri, 20 Nov 2026 9:00 PM", "2026-11-20T21:00:00Z", 0);
    row("Fri, 20 Nov 2026 12:30:00 AM +0000", "2026-11-20T00:30:00Z", 0);
    row("Nov 20, 2026 12:00 p.m.", "2026-11-20T12:00:00Z", 0);
    row("20 Nov 69 09:00:00 +0000", "1969-11-20T09:00:00Z", 0);
    row("20 Nov 50 09:00:00 +0000", "1950-11-20T09:00:00Z", 0);
    row("20 Nov 49 09:00:00 +0000", "2049-11-20T09:00:00Z", 0);
    row("Fri, 20 Nov 126 09:00:00 +0000", "2026-11-20T09:00:00Z", 0);
    row("Fr, 20-November-2026 9:5:7 +0100", "2026-11-20T08:05:07Z", 60);
    row("Fri Nov 20 09:00:00 PST 2026", "2026-11-20T17:00:00Z", -480);
    row("Fri Nov 20 09:00:00 2026 +0100", "2026-11-20T08:00:00Z", 60);
    row("2026-11-20 09:00:00 +0000", "2026-11-20T09:00:00Z", 0);
    row("2026-11-20T09:00:00+05:30", "2026-11-20T03:30:00Z", 330);
    row("11/20/2026 9:00:00 PM", "", 0);
    row("11/20/2026 09:00:00", "", 0);
    row("20.11.2026 09:00", "", 0);
    row("Fri, 20 Nov 2026", "", 0);
    row("Fri, 20 Nov 2026 21:00 PM", "", 0);
    row("Fri, 20 Nov 2026 24:00:00 +0000", "", 0);
    row("Fri, 31 Feb 2026 09:00:00 +0000", "", 0);
    row("Fri, 20 Anf 2026 09:00:00 +0000", "", 0);
    row("Fri, 20 Nov 1826 09:00:00 +0000", "", 0);
    row("Fri, 20 Nov 2026 09:00:00 +9999", "", 0);
    row("Fri, 20 Nov 2026 09:00:00 \"+0200\"", "", 0);
    row("Fri, 20 Nov 2026 09:00:00 +0100, 10:00:00", "", 0);
    row("yesterday", "", 0);
    row("", "", 0);
}

void MailDateTest::readsDates()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, time);
    QFETCH(int, offset);
    const auto read = mime::dateIn(value);
    QCOMPARE(read ? base::toIso(read->first) : QString(), time);
    if (read)
        QCOMPARE(static_cast<int>(read->second.count()), offset);
}

void MailDateTest::readsNothingFromALongText()
{
    for (const char *each : {")", "9", "a", "20 Nov 2026 ", "+01"})
        QVERIFY(!mime::dateIn("Fri, 20 Nov 2026 09:00:00" + QByteArray(each).repeated(200'000) + "x"));
}

QTEST_GUILESS_MAIN(MailDateTest)

#include "maildate_test.moc"
