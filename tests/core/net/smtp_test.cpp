// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "net/smtp.h"
#include "support/failureof.h"
#include "support/smtpserver.h"
#include "xipmaker/identity.h"

using base::Area;
using base::Reaction;
using support::SmtpServer;

class SmtpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsMailInOnThisMachine();
    void handsMailInOverStartTls();
    void handsMailInOverTls();
    void insistsOnEncryptionElsewhere();
    void verifiesTheServersCertificate();
    void signsIn();
    void tellsOfAWrongPassword();
    void tellsOfARefusal_data();
    void tellsOfARefusal();
    void tellsOfAServerThatIsNotThere();
    void refusesAddressesThatAreNone_data();
    void refusesAddressesThatAreNone();
    void refusesServersThatAreNone_data();
    void refusesServersThatAreNone();
    void doesNotStartWhenStopped();

private:
    QStringList certificate() const
    {
        return {QStringLiteral("--cert"), m_identity.leafPath(), m_identity.keyPath()};
    }
    model::Network network() const { return {.caFile = m_identity.caPath()}; }
    void send(const net::SmtpServer &server, const model::Network &network) const
    {
        net::sendMail(m_mail, server, network, Area::Input, m_stop);
    }

    QTemporaryDir m_folder;
    xipmaker::Identity m_identity;
    base::Stop m_stop;
    const net::Mail m_mail{.from = QStringLiteral("chancery@contoso.example"),
                           .to = {QStringLiteral("desk4@contoso.example")},
                           .message = "Subject: Words\r\n\r\nFirst\r\n.hidden\r\n"};
};

void SmtpTest::initTestCase()
{
    m_identity = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("server")),
                                        {.key = xipmaker::IdentityOptions::Key::Ec,
                                         .commonName = QStringLiteral("mail.example"),
                                         .extendedKeyUsage = "serverAuth",
                                         .subjectAltName = "DNS:mail.example,IP:127.0.0.1,IP:0.0.0.0"});
}

void SmtpTest::handsMailInOnThisMachine()
{
    SmtpServer server;
    send({.url = server.url()}, {});
    const QJsonObject seen = server.takeMessage();
    QCOMPARE(seen[QLatin1String("message")].toString().toUtf8(), m_mail.message);
    QVERIFY(seen[QLatin1String("from")].toString().contains(QStringLiteral("<chancery@contoso.example>")));
    QVERIFY(seen[QLatin1String("to")][0].toString().contains(QStringLiteral("<desk4@contoso.example>")));
    QVERIFY(!seen[QLatin1String("isSecure")].toBool());
}

void SmtpTest::handsMailInOverStartTls()
{
    // 0.0.0.0 leads to this machine as well, without being one of the names that may go without encryption.
    SmtpServer server(certificate());
    send({.url = server.url(QStringLiteral("smtp"), QStringLiteral("0.0.0.0"))}, network());
    const QJsonObject seen = server.takeMessage();
    QVERIFY(seen[QLatin1String("isSecure")].toBool());
    QCOMPARE(seen[QLatin1String("message")].toString().toUtf8(), m_mail.message);
}

void SmtpTest::handsMailInOverTls()
{
    SmtpServer server(certificate() + QStringList{QStringLiteral("--implicit")});
    send({.url = server.url(QStringLiteral("smtps"))}, network());
    const QJsonObject seen = server.takeMessage();
    QVERIFY(seen[QLatin1String("isSecure")].toBool());
    QCOMPARE(seen[QLatin1String("message")].toString().toUtf8(), m_mail.message);
}

void SmtpTest::insistsOnEncryptionElsewhere()
{
    SmtpServer server;
    const auto failure = support::failureOf(
        [&] { send({.url = server.url(QStringLiteral("smtp"), QStringLiteral("0.0.0.0"))}, {}); });
    QCOMPARE(failure.key, QByteArray("TLS_FAILED"));
    QCOMPARE(failure.reaction, Reaction::EndRun);
    QVERIFY(!server.hasMessage());
}

void SmtpTest::verifiesTheServersCertificate()
{
    SmtpServer server(certificate() + QStringList{QStringLiteral("--implicit")});
    const auto failure = support::failureOf([&] { send({.url = server.url(QStringLiteral("smtps"))}, {}); });
    QCOMPARE(failure.key, QByteArray("TLS_CERTIFICATE"));
    QCOMPARE(failure.reaction, Reaction::EndRun);
    QVERIFY(!server.hasMessage());
}

void SmtpTest::signsIn()
{
    SmtpServer server(certificate() + QStringList{QStringLiteral("--implicit"), QStringLiteral("--user"),
                                                  QStringLiteral("chancery"), QStringLiteral("pass word")});
    send({.url = server.url(QStringLiteral("smtps")),
          .user = QStringLiteral("chancery"),
          .password = base::Secret("pass word")},
         network());
    QCOMPARE(server.takeMessage()[QLatin1String("user")].toString(), QStringLiteral("chancery"));
}

void SmtpTest::tellsOfAWrongPassword()
{
    SmtpServer server({QStringLiteral("--user"), QStringLiteral("chancery"), QStringLiteral("another")});
    const auto failure = support::failureOf([&] {
        send({.url = server.url(),
              .user = QStringLiteral("chancery"),
              .password = base::Secret("secret-word")},
             {});
    });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_FAILED"));
    QCOMPARE(failure.area, Area::SignIn);
    QVERIFY(!failure.text.contains(QStringLiteral("secret-word")));
}

void SmtpTest::tellsOfARefusal_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("reaction");
    QTest::newRow("for good") << 550 << int(Reaction::EndRun);
    QTest::newRow("for now") << 451 << int(Reaction::Retry);
}

void SmtpTest::tellsOfARefusal()
{
    QFETCH(int, code);
    SmtpServer server({QStringLiteral("--refuse"), QString::number(code)});
    const auto failure = support::failureOf([&] { send({.url = server.url()}, {}); });
    QTEST(int(failure.reaction), "reaction");
    QVERIFY2(failure.text.contains(QString::number(code)), qPrintable(failure.text));
}

void SmtpTest::tellsOfAServerThatIsNotThere()
{
    QUrl url;
    {
        SmtpServer server;
        url = server.url();
    }
    const auto failure = support::failureOf([&] { send({.url = url}, {}); });
    QCOMPARE(failure.key, QByteArray("SMTP_FAILED"));
    QCOMPARE(failure.reaction, Reaction::Retry);
    QCOMPARE(failure.area, Area::Input);
}

void SmtpTest::refusesAddressesThatAreNone_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "desk4", "@contoso.example", "a@b>\r\nRCPT TO:<c@d", "a b@c"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void SmtpTest::refusesAddressesThatAreNone()
{
    QFETCH(QString, address);
    const net::SmtpServer server{.url = QUrl(QStringLiteral("smtp://127.0.0.1:1"))};
    for (const net::Mail &mail : {net::Mail{address, m_mail.to, "x"}, net::Mail{m_mail.from, {address}, "x"}})
        QCOMPARE(support::failureOf([&] { net::sendMail(mail, server, {}, Area::Input, m_stop); }).key,
                 QByteArray("INVALID_SETTING"));
}

void SmtpTest::refusesServersThatAreNone_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"", "mail.example", "http://mail.example", "smtp://", "smtp://user:word@mail.example"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void SmtpTest::refusesServersThatAreNone()
{
    QFETCH(QString, url);
    const auto failure = support::failureOf([&] { net::checkSmtpAddress(QUrl(url)); });
    QCOMPARE(failure.key, QByteArray("INSECURE_ADDRESS"));
    QVERIFY(!failure.text.contains(QStringLiteral("word")));
}

void SmtpTest::doesNotStartWhenStopped()
{
    SmtpServer server;
    const base::Stop stop;
    stop.now();
    const auto failure =
        support::failureOf([&] { net::sendMail(m_mail, {.url = server.url()}, {}, Area::Input, stop); });
    QCOMPARE(failure.reaction, Reaction::Stopped);
}

QTEST_GUILESS_MAIN(SmtpTest)
#include "smtp_test.moc"
