// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include "net/security.h"
#include "support/failureof.h"
#include "xipmaker/identity.h"

class SecurityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForTlsAndAProof();
    void trustsTheFileBesidesTheSystem();
    void refusesAFileWithoutCertificates_data();
    void refusesAFileWithoutCertificates();
    void namesEachCertificateAndItsFault();

private:
    QTemporaryDir m_folder;
    xipmaker::Identity m_identity;
};

void SecurityTest::initTestCase()
{
    m_identity = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("own")),
                                        {.key = xipmaker::IdentityOptions::Key::Ec});
}

void SecurityTest::asksForTlsAndAProof()
{
    for (const QString &caFile : {QString(), m_identity.caPath()}) {
        const QSslConfiguration configuration = net::securityOf(caFile);
        QCOMPARE(configuration.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(configuration.peerVerifyMode(), QSslSocket::VerifyPeer);
    }
}

void SecurityTest::trustsTheFileBesidesTheSystem()
{
    const qsizetype systems = QSslConfiguration::systemCaCertificates().size();
    const QList<QSslCertificate> trusted = net::securityOf(m_identity.caPath()).caCertificates();
    QCOMPARE(trusted.size(), systems + 1);
    QVERIFY(trusted.contains(QSslCertificate(m_identity.caPem())));
    QVERIFY(net::authoritiesOf(m_identity.caPath()).contains(QSslCertificate(m_identity.caPem()).toPem()));
    QCOMPARE(net::authoritiesOf({}).count("BEGIN CERTIFICATE"), systems);
}

void SecurityTest::refusesAFileWithoutCertificates_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("nowhere.pem"));
    QTest::newRow("a folder") << m_folder.path();
    QTest::newRow("a key") << m_identity.keyPath();
}

void SecurityTest::refusesAFileWithoutCertificates()
{
    QFETCH(QString, file);
    const auto failure = support::failureOf([&] { net::securityOf(file); });
    QCOMPARE(failure.key, QByteArray("CA_FILE_INVALID"));
    QVERIFY(failure.text.contains(file));
}

void SecurityTest::namesEachCertificateAndItsFault()
{
    const QSslError expired(QSslError::CertificateExpired, QSslCertificate(m_identity.leafPem()));
    const QSslError unknown(QSslError::NoPeerCertificate);
    const base::Failure failure =
        net::certificateFailure(base::Area::Source, QStringLiteral("a.example"), {expired, expired, unknown});
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QVERIFY2(failure.text.startsWith(
                 QStringLiteral("The certificate of a.example is refused. “Sandbox Signer”: ")),
             qPrintable(failure.text));
    QCOMPARE(failure.text.count(expired.errorString()), 1);
    QVERIFY(failure.text.contains(QStringLiteral("no certificate: ")));
}

QTEST_GUILESS_MAIN(SecurityTest)
#include "security_test.moc"
