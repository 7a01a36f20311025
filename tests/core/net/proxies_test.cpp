// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "net/proxies.h"
#include "support/failureof.h"

class ProxiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatIsSet();
    void takesNoneForThisMachine();
    void takesTheSystems();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void saysWhyNoPasswordIsTaken();

private:
    const QUrl m_far{QStringLiteral("https://a.example/")};
};

void ProxiesTest::takesWhatIsSet()
{
    const QNetworkProxy proxy = net::proxiesFor(QStringLiteral("http://proxy.example:3128"), m_far).at(0);
    QCOMPARE(proxy.type(), QNetworkProxy::HttpProxy);
    QCOMPARE(proxy.hostName(), QStringLiteral("proxy.example"));
    QCOMPARE(proxy.port(), quint16(3128));
    QCOMPARE(net::proxiesFor(QStringLiteral("none"), m_far).at(0).type(), QNetworkProxy::NoProxy);
}

void ProxiesTest::takesNoneForThisMachine()
{
    const QUrl near(QStringLiteral("http://127.0.0.1:80/"));
    QCOMPARE(net::proxiesFor(QStringLiteral("http://proxy.example:3128"), near).at(0).type(),
             QNetworkProxy::NoProxy);
}

void ProxiesTest::takesTheSystems()
{
#ifdef Q_OS_LINUX
    qputenv("https_proxy", "http://proxy.example:8080");
    qunsetenv("no_proxy");
    for (const char *setting : {"system", ""})
        QCOMPARE(net::proxiesFor(QString::fromLatin1(setting), m_far).at(0).port(), quint16(8080));
    qunsetenv("https_proxy");
    QCOMPARE(net::proxiesFor(QStringLiteral("system"), m_far).at(0).type(), QNetworkProxy::NoProxy);
#else
    QVERIFY(!net::proxiesFor(QStringLiteral("system"), m_far).isEmpty());
#endif
}

void ProxiesTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("setting");
    for (const char *setting :
         {"proxy.example", "proxy.example:3128", "http://proxy.example", "socks5://p.example:1",
          "http://user:S3cret@proxy.example:3128", "http://:3128"})
        QTest::newRow(setting) << QString::fromLatin1(setting);
}

void ProxiesTest::refusesWhatIsNone()
{
    QFETCH(QString, setting);
    const auto failure = support::failureOf([&] { net::proxiesFor(setting, m_far); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
    QVERIFY(!failure.text.contains(QStringLiteral("S3cret")));
}

void ProxiesTest::saysWhyNoPasswordIsTaken()
{
    for (const char *setting : {"http://user:word@proxy.example:3128", "http://user@proxy.example:3128",
                                "user:word@proxy.example:3128"}) {
        const auto failure =
            support::failureOf([&] { net::proxiesFor(QString::fromLatin1(setting), m_far); });
        QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
        QVERIFY2(failure.text.contains(QStringLiteral("user name or password")), qPrintable(failure.text));
        QVERIFY2(failure.fix.contains(QStringLiteral("forwarding proxy")), qPrintable(failure.fix));
        QVERIFY(!failure.sentence().contains(QStringLiteral("user:")));
    }
}

QTEST_GUILESS_MAIN(ProxiesTest)
#include "proxies_test.moc"
