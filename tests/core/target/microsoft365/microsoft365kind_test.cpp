// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/failureof.h"
#include "target/microsoft365/microsoft365kind.h"

class Microsoft365KindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsTakeWhatIsDocumented();
    void everyFieldSaysWhatItIs();
    void secretsAreSecret();
    void onlyTheTenantSaysWhereCopiesLie();
    void refusesSettingsThatCannotBeRight_data();
    void refusesSettingsThatCannotBeRight();
    void makingOpensNoSecret();

private:
    static model::Values usual()
    {
        return {{"tenant", QStringLiteral("example.com")},
                {"clientId", QStringLiteral("6f1c2a52-3d0e-4b8a-9c57-2f4be1a7d3c9")}};
    }
};

void Microsoft365KindTest::fieldsTakeWhatIsDocumented()
{
    const target::TargetKind kind = microsoft365::kind();
    QCOMPARE(kind.id, "microsoft365");
    model::Values given = usual();
    QCOMPARE(model::validated(kind.fields, given, {"clientSecret"}).value("cloud"), QStringLiteral("global"));
    for (const char *key : {"cloud", "tenant", "clientId", "loginUrl", "graphUrl", "certificate"})
        QVERIFY2(
            std::ranges::any_of(kind.fields, [&](const model::Field &field) { return field.key == key; }),
            key);
    given.insert("cloud", QStringLiteral("moon"));
    QCOMPARE(support::failureOf([&] { model::validated(kind.fields, given, {}); }).key, "INVALID_SETTING");
    QCOMPARE(support::failureOf([&] { model::validated(kind.fields, {}, {}); }).key, "MISSING_SETTING");
}

void Microsoft365KindTest::everyFieldSaysWhatItIs()
{
    for (const model::Field &field : microsoft365::kind().fields) {
        QVERIFY(!field.label.isEmpty());
        QVERIFY2(field.help.size() > 20 && field.help.endsWith(u'.'), field.key.constData());
    }
}

void Microsoft365KindTest::secretsAreSecret()
{
    QStringList secrets;
    for (const model::Field &field : microsoft365::kind().fields) {
        if (field.type == model::Field::Type::Secret)
            secrets.append(QString::fromLatin1(field.key));
    }
    QCOMPARE(secrets, (QStringList{QStringLiteral("clientSecret"), QStringLiteral("privateKey"),
                                   QStringLiteral("keyPassphrase"), QStringLiteral("refreshToken")}));
}

void Microsoft365KindTest::onlyTheTenantSaysWhereCopiesLie()
{
    QByteArrayList places;
    for (const model::Field &field : microsoft365::kind().fields) {
        if (field.isPlace)
            places.append(field.key);
    }
    QCOMPARE(places, (QByteArrayList{"cloud", "tenant", "graphUrl"}));
}

void Microsoft365KindTest::refusesSettingsThatCannotBeRight_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("failure");
    QTest::newRow("cloud") << QByteArray("cloud") << "moon" << QByteArray("INVALID_SETTING");
    QTest::newRow("plain http") << QByteArray("graphUrl") << "http://graph.example"
                                << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("plain sign-in") << QByteArray("loginUrl") << "http://login.example"
                                   << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("a query") << QByteArray("graphUrl") << "https://graph.example/?sig=hush"
                             << QByteArray("INVALID_SETTING");
    QTest::newRow("a query where one signs in")
        << QByteArray("loginUrl") << "https://login.example/#hush" << QByteArray("INVALID_SETTING");
    QTest::newRow("no domain") << QByteArray("domains") << "a@example.com" << QByteArray("INVALID_SETTING");
}

void Microsoft365KindTest::refusesSettingsThatCannotBeRight()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QFETCH(QByteArray, failure);
    model::Values values = usual();
    values.insert(key, value);
    const base::Failure caught = support::failureOf([&] { microsoft365::kind().make({.values = values}); });
    QCOMPARE(caught.key, failure);
    QCOMPARE(caught.area, base::Area::Input);
    QVERIFY2(!caught.sentence().contains(QStringLiteral("hush")), qPrintable(caught.sentence()));
}

void Microsoft365KindTest::makingOpensNoSecret()
{
    int opened = 0;
    const auto target = microsoft365::kind().make({.values = usual(), .secret = [&](const QByteArray &) {
                                                       ++opened;
                                                       return base::Secret("s");
                                                   }});
    QVERIFY(target);
    QCOMPARE(opened, 0);
}

QTEST_GUILESS_MAIN(Microsoft365KindTest)
#include "microsoft365kind_test.moc"
