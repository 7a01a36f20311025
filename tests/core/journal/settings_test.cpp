// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "fixture.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndRemovesSealedValues();
    void writesNoSealedValueIntoTheAudit();
    void saysWhereSecretsComeFrom();
    void setsSecretsOfSeveralOwnersInOneStep();
    void replacesAMappingAsAWhole();
    void namesInTheAuditWhoWasMappedToWhom();
    void namesTheFirstOfManyLinesInTheAudit();
    void keepsSettings();
    void remembersWithoutAnAuditRow();
    void keepsWhenAConnectorIsDue();
};

void SettingsTest::keepsAndRemovesSealedValues()
{
    Fixture f;
    const QByteArray sealed("\0\x01\xff", 3);
    f.configuration().setSecrets("settings", {{"mail", sealed}, {"hook", "2"}});
    f.configuration().setSecrets("settings", {{"hook", "3"}});
    f.open();
    QCOMPARE(f.configuration().sealedSecret("settings", "mail"), sealed);
    QCOMPARE(f.configuration().sealedSecret("settings", "hook"), "3");
    f.configuration().setSecrets("settings", {{"hook", ""}});
    QVERIFY(f.configuration().sealedSecret("settings", "hook").isEmpty());
    QVERIFY(f.configuration().sealedSecret("account:1", "mail").isEmpty());
}

void SettingsTest::writesNoSealedValueIntoTheAudit()
{
    Fixture f;
    f.configuration().setSecrets("settings", {{"mail", "canary"}});
    f.audit().read({}, [](const journal::Audit::Row &row) {
        QVERIFY(row.detail.contains("mail"));
        QVERIFY(!row.detail.contains("canary"));
    });
}

void SettingsTest::saysWhereSecretsComeFrom()
{
    Fixture f;
    f.configuration().setSecrets("account:1", {{"password", "x"}});
    f.configuration().setSecrets("account:1", {{"refreshToken", "x"}}, QStringLiteral("sign-in"));
    QByteArrayList details;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "secrets.set")
            details += row.detail;
    });
    QCOMPARE(details, (QByteArrayList{R"({"removed":[],"set":["password"]})",
                                      R"({"from":"sign-in","removed":[],"set":["refreshToken"]})"}));
}

void SettingsTest::setsSecretsOfSeveralOwnersInOneStep()
{
    Fixture f;
    f.configuration().setSecrets("draft:2", {{"token", "old"}});
    f.configuration().setSecrets({{"connector:7", {{"token", "a"}}}, {"draft:2", {{"token", "b"}}}},
                                 QStringLiteral("renewal"));
    QCOMPARE(f.configuration().sealedSecret("connector:7", "token"), "a");
    QCOMPARE(f.configuration().sealedSecret("draft:2", "token"), "b");
    QStringList subjects;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "secrets.set" && row.detail.contains("renewal"))
            subjects += row.subject;
    });
    QCOMPARE(subjects, (QStringList{QStringLiteral("connector:7"), QStringLiteral("draft:2")}));
}

void SettingsTest::replacesAMappingAsAWhole()
{
    Fixture f;
    const model::CustomMappings first{{QStringLiteral("z"), alice}, {QStringLiteral("a"), bob}};
    const model::CustomMappings second{{QStringLiteral("b"), carol}};
    f.configuration().setMapping(f.connector(), first, QStringLiteral("map.csv"));
    f.open();
    QCOMPARE(f.configuration().mapping(f.connector()), first);
    f.configuration().setMapping(f.connector(), second, QStringLiteral("map.csv"));
    QCOMPARE(f.configuration().mapping(f.connector()), second);
    QVERIFY(f.configuration().mapping(f.addConnector(QStringLiteral("Other"))).empty());
    f.configuration().setMapping(f.connector(), {}, {});
    QVERIFY(f.configuration().mapping(f.connector()).empty());
}

/// What the audit says that the last change of the mapping `added` or `removed`.
static QStringList lastChange(Fixture &f, const QString &what)
{
    QJsonObject detail;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "mapping.import")
            detail = QJsonDocument::fromJson(row.detail).object();
    });
    return detail[what].toVariant().toStringList();
}

void SettingsTest::namesInTheAuditWhoWasMappedToWhom()
{
    Fixture f;
    const QString added = QStringLiteral("added");
    const QString removed = QStringLiteral("removed");
    const model::CustomMapping kept{QStringLiteral("a"), QStringLiteral("bob")};
    f.configuration().setMapping(f.connector(), {{QStringLiteral("z"), QStringLiteral("alice")}, kept}, {});
    QCOMPARE(lastChange(f, added), (QStringList{QStringLiteral("z → alice"), QStringLiteral("a → bob")}));
    QCOMPARE(lastChange(f, removed), QStringList());
    f.configuration().setMapping(f.connector(), {{QStringLiteral("z"), QStringLiteral("carol")}, kept}, {});
    QCOMPARE(lastChange(f, added), QStringList(QStringLiteral("z → carol")));
    QCOMPARE(lastChange(f, removed), QStringList(QStringLiteral("z → alice")));
    f.configuration().setMapping(f.connector(), {kept}, {});
    QCOMPARE(lastChange(f, added), QStringList());
    QCOMPARE(lastChange(f, removed), QStringList(QStringLiteral("z → carol")));
    QVERIFY(f.audit().verify({}).ok);
}

void SettingsTest::namesTheFirstOfManyLinesInTheAudit()
{
    Fixture f;
    model::CustomMappings many;
    for (int i = 0; i < 25; ++i)
        many.push_back({QStringLiteral("user%1").arg(i) + QString(10'000, u'x'), alice});
    f.configuration().setMapping(f.connector(), many, {});
    const QStringList added = lastChange(f, QStringLiteral("added"));
    QCOMPARE(added.size(), 21);
    QVERIFY(added.first().startsWith(QStringLiteral("user0x")));
    QVERIFY(added.first().size() < 1000);
    QCOMPARE(added.last(), QStringLiteral("5 more"));
}

void SettingsTest::keepsSettings()
{
    Fixture f;
    QVERIFY(f.configuration().settings().isEmpty());
    f.configuration().setSetting("lanes", QStringLiteral("8"));
    f.configuration().setSetting("proxy", QString());
    f.configuration().setSetting("lanes", QStringLiteral("16"));
    f.open();
    const QMap<QByteArray, QString> expected{{"lanes", QStringLiteral("16")}, {"proxy", QString()}};
    QCOMPARE(f.configuration().settings(), expected);
}

void SettingsTest::remembersWithoutAnAuditRow()
{
    Fixture f;
    const auto rows = [&] {
        int count = 0;
        f.audit().read({}, [&](const journal::Audit::Row &) { ++count; });
        return count;
    };
    const int before = rows();
    QVERIFY(f.configuration().remembered("alerts.mail").isEmpty());
    f.configuration().remember("alerts.mail", QByteArray("a\0b", 3));
    f.configuration().remember("alerts.webhook", "other");
    f.configuration().remember("alerts.mail", QByteArray("c\0d", 3));
    f.open();
    QCOMPARE(f.configuration().remembered("alerts.mail"), QByteArray("c\0d", 3));
    QCOMPARE(rows(), before);
    QVERIFY(f.configuration().settings().isEmpty());
}

void SettingsTest::keepsWhenAConnectorIsDue()
{
    Fixture f;
    QVERIFY(!f.configuration().nextDue(f.connector()));
    const base::Instant due = f.clock.now() + std::chrono::hours(24);
    f.configuration().setNextDue(f.connector(), due);
    f.open();
    QCOMPARE(f.configuration().nextDue(f.connector()), due);
    f.configuration().setNextDue(f.connector(), {});
    QVERIFY(!f.configuration().nextDue(f.connector()));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
