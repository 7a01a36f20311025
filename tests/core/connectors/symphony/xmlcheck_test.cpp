// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "connectors/symphony/xmlcheck.h"
#include "support/failureof.h"

using symphony::xmlTrouble;

class XmlCheckTest : public QObject
{
    Q_OBJECT

    static QString troubleOf(QByteArray bytes, const base::Stop &stop = {})
    {
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        return xmlTrouble(device, stop);
    }

private Q_SLOTS:
    void takesWhatIsWellFormed()
    {
        QCOMPARE(troubleOf("<a/>"), QString());
        QCOMPARE(troubleOf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"\xc3\xa4\">\xc3\xa4</a>\n"),
                 QString());
        QCOMPARE(troubleOf("<a>" + QByteArray("<b>words</b>").repeated(300'000) + "</a>"), QString());
    }
    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("garbage") << QByteArray("\0garbage", 8);
        QTest::newRow("a text") << QByteArray("hello");
        QTest::newRow("cut") << QByteArray("<a><b>words</b>");
        QTest::newRow("crossed") << QByteArray("<a><b></a>");
        QTest::newRow("more behind it") << QByteArray("<a/>more");
        QTest::newRow("a text without end") << QByteArray("<a>" + QByteArray(70 << 20, 'x') + "</a>");
    }
    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(troubleOf(bytes).startsWith(u"line 1: "));
    }
    void leavesWhenStopped()
    {
        const base::Stop stop;
        stop.now();
        const auto failure = support::failureOf([&] { troubleOf("<a/>", stop); });
        QVERIFY(failure.reaction == base::Reaction::Stopped);
    }
};

QTEST_GUILESS_MAIN(XmlCheckTest)
#include "xmlcheck_test.moc"
