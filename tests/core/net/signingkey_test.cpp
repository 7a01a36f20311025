// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/net/keymaker.h"
#include "net/signingkey.h"
#include "support/failureof.h"

using base::Secret;
using net::SigningKey;
using support::failureOf;

class SigningKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryFormOfAKey_data();
    void readsEveryFormOfAKey();
    void findsTheCertificate_data();
    void findsTheCertificate();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesACertificateThatDoesNotBelong_data();
    void refusesACertificateThatDoesNotBelong();
    void neverShowsWhatItRead();

private:
    QByteArray file(const char *name) const { return m_keys.read(QString::fromLatin1(name)); }

    support::KeyMaker m_keys;
};

void SigningKeyTest::initTestCase()
{
    m_keys.make(QStringLiteral("own"));
    m_keys.make(QStringLiteral("other"));
    m_keys.make(QStringLiteral("short"), QStringLiteral("rsa:1024"));
    m_keys.openssl(QStringLiteral("rsa -in own.key -traditional -out own.pkcs1"));
    m_keys.openssl(QStringLiteral("pkcs8 -topk8 -in own.key -passout pass:open -out own.sealed"));
    m_keys.openssl(
        QStringLiteral("rsa -in own.key -traditional -aes256 -passout pass:open -out own.sealed1"));
    m_keys.openssl(
        QStringLiteral("pkcs12 -export -inkey own.key -in own.crt -passout pass:open -out own.p12"));
    m_keys.openssl(QStringLiteral("pkcs12 -export -inkey own.key -in own.crt -passout pass: -out open.p12"));
    m_keys.openssl(
        QStringLiteral("pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default -in own.key "
                       "-passout pass:open -out old.sealed"));
    m_keys.openssl(
        QStringLiteral("pkcs12 -export -legacy -inkey own.key -in own.crt -passout pass:open -out old.p12"));
    m_keys.openssl(QStringLiteral("pkcs12 -export -nokeys -in own.crt -passout pass: -out keyless.p12"));
    m_keys.openssl(QStringLiteral("x509 -in own.crt -outform DER -out own.der"));
    m_keys.openssl(QStringLiteral("pkey -in own.key -pubout -out own.pub"));
    m_keys.write(QStringLiteral("locked.p12"), file("own.p12"));
    m_keys.write(QStringLiteral("own.ssh"), QByteArray("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n"
                                                       "-----END OPENSSH PRIVATE KEY-----\n"));
    m_keys.openssl(QStringLiteral("ecparam -name prime256v1 -genkey -noout -out ec.key"));
    m_keys.write(QStringLiteral("both"), file("own.crt") + file("own.key"));
    m_keys.write(QStringLiteral("chain"), file("other.crt") + file("own.crt"));
    m_keys.write(QStringLiteral("noise"), QByteArray(500, '\x30'));
    m_keys.write(QStringLiteral("cut"), file("own.key").left(900));
    m_keys.write(QStringLiteral("nothing"), {});
}

void SigningKeyTest::readsEveryFormOfAKey_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("own.key") << QByteArray();
    QTest::newRow("own.pkcs1") << QByteArray();
    QTest::newRow("own.sealed") << QByteArray("open");
    QTest::newRow("own.sealed1") << QByteArray("open");
    QTest::newRow("own.p12") << QByteArray("open");
    QTest::newRow("open.p12") << QByteArray();
    QTest::newRow("both") << QByteArray();
}

void SigningKeyTest::readsEveryFormOfAKey()
{
    QFETCH(QByteArray, passphrase);
    const SigningKey key(Secret(file(QTest::currentDataTag())), Secret(passphrase), file("own.crt"));
    QVERIFY(key.handle() != nullptr);
    QCOMPARE(key.certificate(), file("own.der")); // which it is only accepted with when it belongs to the key
}

void SigningKeyTest::findsTheCertificate_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("certificate");
    QTest::newRow("as PEM") << file("own.key") << file("own.crt");
    QTest::newRow("as DER") << file("own.key") << file("own.der");
    QTest::newRow("among others") << file("own.key") << file("chain");
    QTest::newRow("beside the key") << file("both") << QByteArray();
    QTest::newRow("in PKCS#12") << file("open.p12") << QByteArray();
}

void SigningKeyTest::findsTheCertificate()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, certificate);
    QCOMPARE(SigningKey(Secret(key), {}, certificate).certificate(), file("own.der"));
    QVERIFY(SigningKey(Secret(file("own.key")), {}).certificate().isEmpty());
}

void SigningKeyTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("there is none");
    QTest::newRow("noise") << QByteArray() << QStringLiteral("neither PEM nor PKCS#12");
    QTest::newRow("cut") << QByteArray() << QStringLiteral("damaged");
    QTest::newRow("own.crt") << QByteArray() << QStringLiteral("a certificate, without its key");
    QTest::newRow("own.der") << QByteArray() << QStringLiteral("a certificate, without its key");
    QTest::newRow("own.pub") << QByteArray() << QStringLiteral("a public key");
    QTest::newRow("own.ssh") << QByteArray() << QStringLiteral("the form of OpenSSH");
    QTest::newRow("ec.key") << QByteArray() << QStringLiteral("no RSA key, but of the kind EC");
    QTest::newRow("short.key") << QByteArray() << QStringLiteral("1024 bits");
    QTest::newRow("own.sealed") << QByteArray("shut") << QStringLiteral("passphrase does not open it");
    QTest::newRow("own.sealed1") << QByteArray() << QStringLiteral("passphrase is missing");
    QTest::newRow("own.p12") << QByteArray("shut") << QStringLiteral("passphrase does not open it");
    QTest::newRow("locked.p12") << QByteArray() << QStringLiteral("passphrase is missing");
    QTest::newRow("old.sealed") << QByteArray("open") << QStringLiteral("old cipher");
    QTest::newRow("old.p12") << QByteArray("open") << QStringLiteral("old cipher");
    QTest::newRow("keyless.p12") << QByteArray() << QStringLiteral("holds none");
}

void SigningKeyTest::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, why);
    const auto failure =
        failureOf([&] { SigningKey(Secret(file(QTest::currentDataTag())), Secret(passphrase)); });
    QCOMPARE(failure.key, QByteArray("KEY_INVALID"));
    QVERIFY2(failure.text.contains(why), qPrintable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
}

void SigningKeyTest::refusesACertificateThatDoesNotBelong_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("other.crt") << QStringLiteral("another key");
    QTest::newRow("noise") << QStringLiteral("neither PEM nor DER");
    QTest::newRow("own.key") << QStringLiteral("neither PEM nor DER");
}

void SigningKeyTest::refusesACertificateThatDoesNotBelong()
{
    QFETCH(QString, why);
    const auto failure =
        failureOf([&] { SigningKey(Secret(file("own.key")), {}, file(QTest::currentDataTag())); });
    QCOMPARE(failure.key, QByteArray("CERTIFICATE_INVALID"));
    QVERIFY2(failure.text.contains(why), qPrintable(failure.text));
}

void SigningKeyTest::neverShowsWhatItRead()
{
    const QByteArray canary = "canary-5f1c2b7e";
    const QByteArray inPem = "-----BEGIN PRIVATE KEY-----\n" + canary + "\n-----END PRIVATE KEY-----\n";
    for (const QByteArray &key : {canary, inPem, file("own.sealed")}) {
        const auto failure = failureOf([&] { SigningKey(Secret(key), Secret(canary)); });
        QCOMPARE(failure.key, QByteArray("KEY_INVALID"));
        QVERIFY(!(failure.text + failure.fix).toUtf8().contains(canary));
    }
}

QTEST_GUILESS_MAIN(SigningKeyTest)
#include "signingkey_test.moc"
