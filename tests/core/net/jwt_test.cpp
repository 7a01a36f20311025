// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/net/keymaker.h"
#include "net/jwt.h"

using base::Secret;
using net::JwtAlgorithm;
using net::SigningKey;

namespace {

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

QJsonObject object(const QByteArray &part)
{
    return QJsonDocument::fromJson(decoded(part)).object();
}

} // namespace

class JwtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isVerifiedByOpenSsl_data();
    void isVerifiedByOpenSsl();
    void carriesHeaderAndClaims();
    void namesItsAlgorithmItself();
    void encodesWithoutPadding_data();
    void encodesWithoutPadding();
    void readsTheClaimsOfOthersTokens();

private:
    QByteArrayList made(JwtAlgorithm algorithm, const QJsonObject &header = {}) const;

    support::KeyMaker m_keys;
    QJsonObject m_claims{{QStringLiteral("iss"), QStringLiteral("Grüße")},
                         {QStringLiteral("exp"), qint64{1'900'000'000}}};
};

void JwtTest::initTestCase()
{
    m_keys.make(QStringLiteral("own"));
    m_keys.openssl(QStringLiteral("pkey -in own.key -pubout -out own.pub"));
}

QByteArrayList JwtTest::made(JwtAlgorithm algorithm, const QJsonObject &header) const
{
    const SigningKey key(Secret(m_keys.read(QStringLiteral("own.key"))), {});
    return net::signedJwt(key, algorithm, m_claims, header).reveal().split('.');
}

void JwtTest::isVerifiedByOpenSsl_data()
{
    QTest::addColumn<JwtAlgorithm>("algorithm");
    QTest::addColumn<QString>("options");
    QTest::newRow("RS256") << JwtAlgorithm::Rs256 << QStringLiteral("-sha256");
    QTest::newRow("RS512") << JwtAlgorithm::Rs512 << QStringLiteral("-sha512");
    QTest::newRow("PS256") << JwtAlgorithm::Ps256
                           << QStringLiteral(
                                  "-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 "
                                  "-sigopt rsa_mgf1_md:sha256");
}

void JwtTest::isVerifiedByOpenSsl()
{
    QFETCH(JwtAlgorithm, algorithm);
    QFETCH(QString, options);
    const QByteArrayList parts = made(algorithm);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(object(parts[0]).value(QStringLiteral("alg")).toString(),
             QString::fromLatin1(QTest::currentDataTag()));
    m_keys.write(QStringLiteral("signature"), decoded(parts[2]));
    const QString verify = QStringLiteral("dgst %1 -verify own.pub -signature signature").arg(options);
    QCOMPARE(m_keys.openssl(verify, parts[0] + '.' + parts[1]), QByteArray("Verified OK\n"));
}

void JwtTest::carriesHeaderAndClaims()
{
    const QByteArrayList parts =
        made(JwtAlgorithm::Rs256, {{QStringLiteral("kid"), QStringLiteral("seven")}});
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("kid"), QStringLiteral("seven")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    QCOMPARE(object(parts[0]), header);
    QCOMPARE(object(parts[1]), m_claims);
    QVERIFY(decoded(parts[1]).contains("\"exp\":1900000000"));
}

void JwtTest::namesItsAlgorithmItself()
{
    const QByteArrayList parts = made(JwtAlgorithm::Ps256, {{QStringLiteral("alg"), QStringLiteral("none")}});
    QCOMPARE(object(parts[0]).value(QStringLiteral("alg")).toString(), QStringLiteral("PS256"));
}

void JwtTest::encodesWithoutPadding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("RFC 7515, appendix C") << QByteArray("\x03\xec\xff\xe0\xc1") << QByteArray("A-z_4ME");
    QTest::newRow("whole") << QByteArray("abc") << QByteArray("YWJj");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void JwtTest::encodesWithoutPadding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(net::base64Url(bytes), text);
}

void JwtTest::readsTheClaimsOfOthersTokens()
{
    QCOMPARE(net::claimsIn(made(JwtAlgorithm::Rs256).join('.')), m_claims);
    for (const char *opaque : {"", "abc", "a.b.c", "a.b.c.d", "e30.W10.x"})
        QVERIFY2(net::claimsIn(opaque).isEmpty(), opaque);
}

QTEST_GUILESS_MAIN(JwtTest)
#include "jwt_test.moc"
