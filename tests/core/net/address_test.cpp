// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/address.h"
#include "support/failureof.h"

class AddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThisMachine_data();
    void knowsThisMachine();
    void comparesOrigins_data();
    void comparesOrigins();
    void showsNoSecrets();
    void takesWhatIsSecure_data();
    void takesWhatIsSecure();
    void aBaseAddressHasNoQueryAndNoFragment();
};

void AddressTest::knowsThisMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("name") << "localhost" << true;
    QTest::newRow("capitals") << "LOCALHOST" << true;
    QTest::newRow("address") << "127.0.0.1" << true;
    QTest::newRow("another of them") << "127.8.9.1" << true;
    QTest::newRow("IPv6") << "::1" << true;
    QTest::newRow("private") << "192.168.0.1" << false;
    QTest::newRow("any") << "0.0.0.0" << false;
    QTest::newRow("a name that looks like it") << "localhost.example" << false;
    QTest::newRow("an address that looks like it") << "127.0.0.1.example" << false;
    QTest::newRow("nothing") << "" << false;
}

void AddressTest::knowsThisMachine()
{
    QFETCH(QString, host);
    QTEST(net::isLoopback(host), "isLoopback");
}

void AddressTest::comparesOrigins_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("paths") << "https://a.example/x"
                           << "https://a.example/y?z" << true;
    QTest::newRow("the usual port") << "https://a.example"
                                    << "https://a.example:443" << true;
    QTest::newRow("capitals") << "https://A.example"
                              << "https://a.example" << true;
    QTest::newRow("port") << "https://a.example"
                          << "https://a.example:8443" << false;
    QTest::newRow("scheme") << "https://a.example"
                            << "http://a.example" << false;
    QTest::newRow("host") << "https://a.example"
                          << "https://b.example" << false;
    QTest::newRow("ending") << "https://a.example"
                            << "https://a.example.evil.example" << false;
}

void AddressTest::comparesOrigins()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(net::haveSameOrigin(QUrl(one), QUrl(other)), "isSame");
}

void AddressTest::showsNoSecrets()
{
    QCOMPARE(net::displayed(QUrl(QStringLiteral("https://user:word@a.example:8443/p?sig=secret#token"))),
             QStringLiteral("https://a.example:8443/p"));
}

void AddressTest::takesWhatIsSecure_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("https") << "https://a.example/x" << true;
    QTest::newRow("http here") << "http://127.0.0.1:8080/" << true;
    QTest::newRow("http, IPv6, here") << "http://[::1]:8080/" << true;
    QTest::newRow("http elsewhere") << "http://a.example/" << false;
    QTest::newRow("another scheme") << "ftp://a.example/" << false;
    QTest::newRow("a file") << "file:///etc/passwd" << false;
    QTest::newRow("no scheme") << "a.example" << false;
    QTest::newRow("a user") << "https://user:hush@a.example/" << false;
    QTest::newRow("nothing") << "" << false;
}

void AddressTest::takesWhatIsSecure()
{
    QFETCH(QString, address);
    QFETCH(bool, isTaken);
    const base::Failure failure = support::failureOf([&] { net::checkAddress(QUrl(address)); });
    QCOMPARE(failure.key, QByteArray(isTaken ? "NO_FAILURE" : "INSECURE_ADDRESS"));
    QVERIFY(!failure.text.contains(QStringLiteral("hush")));
}

void AddressTest::aBaseAddressHasNoQueryAndNoFragment()
{
    const auto check = [](const char *address) {
        return support::failureOf(
            [&] { net::checkBaseAddress(QUrl(QString::fromLatin1(address)), QStringLiteral("graphUrl")); });
    };
    QCOMPARE(check("https://a.example/x").key, QByteArray("NO_FAILURE"));
    QCOMPARE(check("http://a.example/x").key, QByteArray("INSECURE_ADDRESS"));
    for (const char *address : {"https://a.example/x?sig=hush", "https://a.example/x#hush",
                                "https://a.example?", "http://127.0.0.1:8080/?sig=hush"}) {
        const base::Failure failure = check(address);
        QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
        QCOMPARE(failure.area, base::Area::Input);
        QVERIFY2(failure.text.contains(QStringLiteral("graphUrl")), qPrintable(failure.text));
        QVERIFY2(!failure.sentence().contains(QStringLiteral("hush")), qPrintable(failure.sentence()));
    }
}

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
