// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/values.h"

using namespace symphony;

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
