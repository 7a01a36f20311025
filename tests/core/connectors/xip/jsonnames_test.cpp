// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/jsonnames.h"

class JsonNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsANameWithTwoValues_data();
    void findsANameWithTwoValues();
};

void JsonNamesTest::findsANameWithTwoValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *json, const char *name) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(name);
    };
    row(R"({"a":1,"b":2})", "");
    row(R"({"a":1,"a":2})", "a");
    row(R"({ "a" : [1] , "a" : [1] })", "");
    row(R"({"a":1,"\u0061":"x"})", "a");
    row(R"({"a":1,"A":2})", "A");
    row(R"({"a":1,"A":1})", "");
    row(R"({"x":{"To":"b","to":"c"}})", "to");
    row(R"({"x":[{"y":{}},{"y":{"to":"b","to":"c"}}]})", "to");
    row(R"({"a":{"to":1},"b":{"to":2},"to":3})", "");
    row(R"({"a":"\"a\":1,{","a":"\\"})", "a");
    row(R"({"a":-1.5e3,"b":true,"c":null,"a":-1.5e3,"c":0})", "c");
    row("{}", "");
    row("[]", "");
}

void JsonNamesTest::findsANameWithTwoValues()
{
    QFETCH(QByteArray, json);
    QTEST(xip::repeatedName(json), "name");
}

QTEST_GUILESS_MAIN(JsonNamesTest)
#include "jsonnames_test.moc"
