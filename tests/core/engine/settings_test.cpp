// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/settings.h"
#include "support/failureof.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryKeyOfTheContract();
    void takesTheStoredValueElseTheDefault();
    void namesTheKeysThereAreWhenOneIsNot();
    void hasDefaultsThatAreValid();
};

void SettingsTest::hasEveryKeyOfTheContract()
{
    for (const char *key :
         {"proxy", "caFile", "lanes", "spoolLimit", "retentionDays", "locale", "alertMail", "alertWebhook"})
        engine::effectiveSetting({}, key);
}

void SettingsTest::takesTheStoredValueElseTheDefault()
{
    QCOMPARE(engine::effectiveSetting({}, "lanes"), QStringLiteral("16"));
    QCOMPARE(engine::effectiveSetting({{"lanes", QStringLiteral("4")}}, "lanes"), QStringLiteral("4"));
    QCOMPARE(engine::effectiveSetting({{"lanes", QString()}}, "lanes"), QStringLiteral("16"));
}

void SettingsTest::namesTheKeysThereAreWhenOneIsNot()
{
    const base::Failure failure = support::failureOf([] { engine::effectiveSetting({}, "lains"); });
    QCOMPARE(failure.key, QByteArray("UNKNOWN_SETTING"));
    QVERIFY(failure.text.contains(QStringLiteral("lains")));
    QVERIFY(failure.fix.contains(QStringLiteral("lanes")));
}

void SettingsTest::hasDefaultsThatAreValid()
{
    const model::Values values = model::validated(engine::settingFields(), {}, {});
    QCOMPARE(model::validated(engine::settingFields(), values, {}), values);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
