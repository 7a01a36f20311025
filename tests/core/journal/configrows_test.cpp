// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/configrows.h"

using namespace journal;

class ConfigRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOwnersOfSecrets();
    void saysWhichNameIsUsed();
    void describesSettings();
    void cutsNoCharacterInTwoInTheAudit();
};

void ConfigRowsTest::namesOwnersOfSecrets()
{
    QCOMPARE(ownerOf(base::AccountId{3}), "account:3");
    QCOMPARE(ownerOf(base::ConnectorId{7}), "connector:7");
}

void ConfigRowsTest::saysWhichNameIsUsed()
{
    const base::Failure failure = nameInUse(QStringLiteral("a connector"), QStringLiteral("Chats"));
    QCOMPARE(failure.key, "NAME_IN_USE");
    QCOMPARE(failure.area, base::Area::Input);
    QCOMPARE(failure.text, QStringLiteral("There is a connector “Chats” already."));
    QCOMPARE(goneMeanwhile(QStringLiteral("account")).key, "UNKNOWN_NAME");
}

void ConfigRowsTest::describesSettings()
{
    const QJsonObject described_ = described(QStringLiteral("xip"), {{"folder", QStringLiteral("/drop")}});
    QCOMPARE(described_.value(QStringLiteral("kind")).toString(), QStringLiteral("xip"));
    QCOMPARE(
        described_.value(QStringLiteral("settings")).toObject().value(QStringLiteral("folder")).toString(),
        QStringLiteral("/drop"));
}

void ConfigRowsTest::cutsNoCharacterInTwoInTheAudit()
{
    Fixture f;
    const QString beginning(319, u'x');
    const QString sourceUser = beginning + QStringLiteral("\U0001F600@example.com");
    f.configuration().setMapping(f.connector(), {{sourceUser, alice}}, {});
    QByteArray detail;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "mapping.import")
            detail = row.detail;
    });
    QVERIFY2(detail.contains((u'"' + beginning + QStringLiteral("… → ") + alice).toUtf8()),
             detail.constData());
}

QTEST_GUILESS_MAIN(ConfigRowsTest)
#include "configrows_test.moc"
