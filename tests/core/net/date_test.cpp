// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/date.h"

class DateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhenAnAnswerWasSent();
    void readsNothingElse_data();
    void readsNothingElse();
};

static std::optional<base::Instant> dateOf(const QByteArray &value)
{
    net::Response response;
    response.headers = {{"date", value}};
    return net::dateOf(response);
}

void DateTest::readsWhenAnAnswerWasSent()
{
    QCOMPARE(base::toIso(*dateOf("Mon, 30 Nov 2026 14:05:09 GMT")), u"2026-11-30T14:05:09Z");
}

void DateTest::readsNothingElse_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"", "now", "2026-11-30T14:05:09Z", "Mon, 30 Nov 2026 14:05:09 +0100"})
        QTest::newRow(value) << QByteArray(value);
}

void DateTest::readsNothingElse()
{
    QFETCH(QByteArray, value);
    QVERIFY(!dateOf(value));
}

QTEST_GUILESS_MAIN(DateTest)
#include "date_test.moc"
