// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/values.h"

using namespace symphony;

class ValuesTest : public QObject
{
    Q_OBJECT

    static QString lines(const QByteArray &json)
    {
        Details details;
        addDetails(details, parsed(json));
        QStringList all;
        for (const auto &[name, value] : details)
            all.append(name + u'=' + value);
        return all.join(u' ');
    }

private Q_SLOTS:
    void takesJsonWhereATextIsNone()
    {
        const QJsonObject json = parsed("{\"text\":\"{\\\"a\\\":1}\",\"object\":{\"b\":[1,\"c\"]},"
                                        "\"list\":[true,null],\"number\":5,\"no\":null}");
        QCOMPARE(textOrJsonIn(json, u"text"), u"{\"a\":1}");
        QCOMPARE(textOrJsonIn(json, u"object"), u"{\"b\":[1,\"c\"]}");
        QCOMPARE(textOrJsonIn(json, u"list"), u"[true,null]");
        QCOMPARE(textOrJsonIn(json, u"number"), u"5");
        QCOMPARE(textOrJsonIn(json, u"no"), QString());
        QCOMPARE(textOrJsonIn(json, u"none"), QString());
    }
    void givesBothFormsOfAnIdAlike_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("plain") << QStringLiteral("kWpOSc30hEJtOoT89gLinH///ouMyhHwdA==");
        QTest::newRow("of addresses") << QStringLiteral("kWpOSc30hEJtOoT89gLinH___ouMyhHwdA");
        QTest::newRow("with spaces around") << QStringLiteral(" kWpOSc30hEJtOoT89gLinH///ouMyhHwdA= ");
    }
    void givesBothFormsOfAnIdAlike()
    {
        QFETCH(QString, id);
        QCOMPARE(urlSafe(id), u"kWpOSc30hEJtOoT89gLinH___ouMyhHwdA");
        QCOMPARE(urlSafe(QStringLiteral("a+b/c")), u"a-b_c");
    }
    void readsTimesAsNumberOrText()
    {
        QCOMPARE(msOf(instantOf(qint64(1599670462918))), 1599670462918);
        QCOMPARE(msOf(instantOf(QStringLiteral("1471369738860"))), 1471369738860);
        for (const QJsonValue &bad :
             {QJsonValue(), QJsonValue(QStringLiteral("soon")), QJsonValue(-5), QJsonValue(true)})
            QCOMPARE(msOf(instantOf(bad)), 0);
    }
    void keepsNumbersBeyond32Bits()
    {
        QCOMPARE(numberOf(qint64(12987981103694)), u"12987981103694");
        QCOMPARE(numberOf(QStringLiteral("12987981103694")), u"12987981103694");
        QCOMPARE(numberOf(QJsonValue::Null), QString());
    }
    void showsNumbersInAllTheirDigits_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *json, const char *text) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(text);
        };
        row("99.855", "99.855");
        row("0.1", "0.1");
        row("25000000", "25000000");
        row("-25000000.5", "-25000000.5");
        row("2.5e7", "25000000");
        row("12987981103694", "12987981103694");
        row("1e300", "1e+300");
        row("true", "yes");
        row("false", "no");
        row("null", "");
        row("\"as it is\"", "as it is");
    }
    void showsNumbersInAllTheirDigits()
    {
        QFETCH(QByteArray, json);
        QTEST(shown(parsed("{\"a\":" + json + '}').value(u"a")), "text");
    }
    void namesWhatIsWithinByTheWayToIt()
    {
        QCOMPARE(lines(R"({"a":{"b":{"c":1}},"list":["x",2,true],"gone":null,"nothing":{},"none":[],
            "fees":[{"kind":"broker","amount":12.5},{"kind":"other","to":["y"]}],
            "keywords":[{"key":"desk","value":"rates"},{"key":"lead","value":"z"}]})"),
                 u"a.b.c=1 fees 1.amount=12.5 fees 1.kind=broker fees 2.kind=other fees 2.to=y "
                 u"keywords=desk: rates, lead: z list=x, 2, yes");
    }
    void keepsWhatIsDeeperThanAnybodyReads()
    {
        QCOMPARE(lines(R"({"a":{"a":{"a":{"a":{"a":{"a":{"a":{"deep":[1,"x"]}}}}}}}})"),
                 u"a.a.a.a.a.a.a={\"deep\":[1,\"x\"]}");
    }
    void readsWhatIsMissingAsNothing()
    {
        const QJsonObject json = parsed("{\"user\":null}");
        QVERIFY(objectIn(json, u"user").isEmpty() && textIn(json, u"message").isEmpty());
        QCOMPARE(parsed(compact({{QStringLiteral("a"), 1}})).value(u"a").toInt(), 1);
        QVERIFY(parsed("no json").isEmpty());
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "values_test.moc"
