// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/cloud.h"
#include "support/failureof.h"

using net::Cloud;

class CloudTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEachCloud_data();
    void knowsEachCloud();
    void isTheGlobalOneUnlessSaid();
    void refusesAnotherCloud();
    void isAChoiceOfASetting();
};

void CloudTest::knowsEachCloud_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("graphScope");
    QTest::addColumn<QString>("blobSuffix");
    QTest::addColumn<QString>("imapScope");
    const auto row = [](const char *id, const QString &authority, const QString &graph, const QString &blob,
                        const QString &imap) {
        QTest::newRow(id) << authority << graph << blob << imap;
    };
    row("global", QStringLiteral("https://login.microsoftonline.com"),
        QStringLiteral("https://graph.microsoft.com/.default"), QStringLiteral("blob.core.windows.net"),
        QStringLiteral("https://outlook.office365.com/.default"));
    row("gcchigh", QStringLiteral("https://login.microsoftonline.us"),
        QStringLiteral("https://graph.microsoft.us/.default"), QStringLiteral("blob.core.usgovcloudapi.net"),
        QStringLiteral("https://outlook.office365.us/.default"));
    row("dod", QStringLiteral("https://login.microsoftonline.us"),
        QStringLiteral("https://dod-graph.microsoft.us/.default"),
        QStringLiteral("blob.core.usgovcloudapi.net"),
        QStringLiteral("https://outlook-dod.office365.us/.default"));
    row("china", QStringLiteral("https://login.partner.microsoftonline.cn"),
        QStringLiteral("https://microsoftgraph.chinacloudapi.cn/.default"),
        QStringLiteral("blob.core.chinacloudapi.cn"), QStringLiteral("https://partner.outlook.cn/.default"));
}

void CloudTest::knowsEachCloud()
{
    QFETCH(QString, authority);
    QFETCH(QString, graphScope);
    QFETCH(QString, blobSuffix);
    QFETCH(QString, imapScope);
    const Cloud &cloud = net::cloudOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(cloud.authority.toString(), authority);
    QCOMPARE(cloud.graphScope(), graphScope);
    QCOMPARE(cloud.blobSuffix, blobSuffix);
    QCOMPARE(cloud.imapScope(), imapScope);
    QCOMPARE(cloud.storageScope(), QStringLiteral("https://storage.azure.com/.default"));
    QVERIFY(!cloud.name.isEmpty());
}

void CloudTest::isTheGlobalOneUnlessSaid()
{
    QCOMPARE(net::cloudOf({}).id, QStringLiteral("global"));
    QCOMPARE(net::allClouds().size(), size_t(4));
}

void CloudTest::refusesAnotherCloud()
{
    const auto failure = support::failureOf([] { net::cloudOf(QStringLiteral("germany")); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
    QVERIFY(failure.fix.contains(QStringLiteral("global, gcchigh, dod, china")));
}

void CloudTest::isAChoiceOfASetting()
{
    const model::Field field = net::cloudField();
    QCOMPARE(field.key, "cloud");
    QCOMPARE(field.choices, QStringList({QStringLiteral("global"), QStringLiteral("gcchigh"),
                                         QStringLiteral("dod"), QStringLiteral("china")}));
    QCOMPARE(field.choiceLabels.size(), field.choices.size());
    QCOMPARE(field.defaultValue, field.choices.front());
}

QTEST_GUILESS_MAIN(CloudTest)
#include "cloud_test.moc"
