// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "staging/azureblob/containeraddress.h"
#include "support/failureof.h"

class ContainerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAccountAndContainer_data();
    void namesAccountAndContainer();
    void refusesWhatIsNoContainer_data();
    void refusesWhatIsNoContainer();
    void takesAQueryForASecret();
};

void ContainerAddressTest::namesAccountAndContainer_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("account");
    QTest::newRow("Azure") << "https://contoso1.blob.core.windows.net/archive"
                           << QByteArray("https://contoso1.blob.core.windows.net/archive") << "contoso1";
    QTest::newRow("slash and spaces")
        << " https://contoso1.blob.core.windows.net/archive/ "
        << QByteArray("https://contoso1.blob.core.windows.net/archive") << "contoso1";
    QTest::newRow("a zone") << "https://contoso1.z12.blob.storage.azure.net/archive"
                            << QByteArray("https://contoso1.z12.blob.storage.azure.net/archive")
                            << "contoso1";
    QTest::newRow("another cloud") << "https://contoso1.blob.core.usgovcloudapi.net/a-1"
                                   << QByteArray("https://contoso1.blob.core.usgovcloudapi.net/a-1")
                                   << "contoso1";
    QTest::newRow("account in the path")
        << "http://127.0.0.1:10000/devstoreaccount1/archive"
        << QByteArray("http://127.0.0.1:10000/devstoreaccount1/archive") << "devstoreaccount1";
    QTest::newRow("a domain of one's own")
        << "https://blobs.example.com/archive" << QByteArray("https://blobs.example.com/archive") << "";
}

void ContainerAddressTest::namesAccountAndContainer()
{
    QFETCH(QString, setting);
    QFETCH(QByteArray, url);
    QFETCH(QString, account);
    const azureblob::ContainerAddress address = azureblob::containerAddress(setting);
    QCOMPARE(address.url, url);
    QCOMPARE(address.account, account);
    QCOMPARE(address.container.toLatin1(), url.mid(url.lastIndexOf('/') + 1));
}

void ContainerAddressTest::refusesWhatIsNoContainer_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("key");
    const QByteArray invalid = "INVALID_SETTING";
    QTest::newRow("empty") << "" << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("plain") << "http://contoso1.blob.core.windows.net/archive"
                           << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("a password") << "https://user:word@contoso1.blob.core.windows.net/archive"
                                << QByteArray("INSECURE_ADDRESS");
    QTest::newRow("no container") << "https://contoso1.blob.core.windows.net/" << invalid;
    QTest::newRow("a blob") << "https://contoso1.blob.core.windows.net/archive/x.tar" << invalid;
    QTest::newRow("an account alone") << "http://127.0.0.1:10000/devstoreaccount1" << invalid;
    QTest::newRow("an account alone, by name") << "http://localhost:10000/devstoreaccount1/" << invalid;
    QTest::newRow("an account alone, IPv6") << "http://[::1]:10000/devstoreaccount1" << invalid;
    QTest::newRow("an account alone, elsewhere") << "https://192.0.2.7/devstoreaccount1" << invalid;
    QTest::newRow("too deep") << "http://127.0.0.1:10000/devstoreaccount1/archive/x" << invalid;
    QTest::newRow("capitals") << "https://contoso1.blob.core.windows.net/Archive" << invalid;
    QTest::newRow("two hyphens") << "https://contoso1.blob.core.windows.net/my--archive" << invalid;
    QTest::newRow("short") << "https://contoso1.blob.core.windows.net/ab" << invalid;
    QTest::newRow("long") << QStringLiteral("https://contoso1.blob.core.windows.net/") + QString(64, u'a')
                          << invalid;
    QTest::newRow("encoded") << "https://contoso1.blob.core.windows.net/a%2fb" << invalid;
    QTest::newRow("an account there is not") << "http://127.0.0.1:10000/Dev_Store/archive" << invalid;
    QTest::newRow("a fragment") << "https://contoso1.blob.core.windows.net/archive#x" << invalid;
    QTest::newRow("Data Lake") << "https://contoso1.dfs.core.windows.net/archive" << invalid;
}

void ContainerAddressTest::refusesWhatIsNoContainer()
{
    QFETCH(QString, setting);
    QFETCH(QByteArray, key);
    const base::Failure failure = support::failureOf([&] { azureblob::containerAddress(setting); });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.fix.isEmpty());
}

void ContainerAddressTest::takesAQueryForASecret()
{
    for (const QString &setting :
         {QStringLiteral("https://contoso1.blob.core.windows.net/archive?sv=2023-11-03&sig=c2VjcmV0"),
          QStringLiteral("https://contoso1.blob.core.windows.net/archive?c2VjcmV0"),
          QStringLiteral("?sv=2023-11-03&sig=c2VjcmV0")}) {
        const base::Failure failure = support::failureOf([&] { azureblob::containerAddress(setting); });
        QCOMPARE(failure.key, "SECRET_IN_SETTING");
        QVERIFY(!failure.text.contains(QStringLiteral("c2VjcmV0")));
        QVERIFY(failure.fix.contains(QStringLiteral("secret sas")));
    }
}

QTEST_GUILESS_MAIN(ContainerAddressTest)
#include "containeraddress_test.moc"
