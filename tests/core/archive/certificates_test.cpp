// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/certificates.h"
#include "xipmaker/cms.h"

using namespace archive;

class CertificatesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const xipmaker::Identity m_identity = xipmaker::makeIdentity(
        m_folder.filePath(QStringLiteral("id")), {.commonName = QStringLiteral("Bücher, \"Ä\" + Söhne")});

private Q_SLOTS:
    void findsAllCertificatesOfABundle()
    {
        const QByteArray bundle =
            "comment\n" + m_identity.caPem() + m_identity.keyPem() + "\n\n" + m_identity.leafPem();
        const auto found = certificatesOfPem(bundle);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(signerOf(found[1].get()).fingerprint, m_identity.fingerprint());
        QVERIFY(certificatesOfPem("").empty());
        QVERIFY(certificatesOfPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").empty());
    }

    void readsABundleWithAByteOrderMark()
    {
        const QByteArray bundle = "\xEF\xBB\xBF" + m_identity.caPem() + m_identity.leafPem();
        QCOMPARE(certificatesOfPem(bundle).size(), size_t(2));
        QCOMPARE(certificateBlocks(bundle), 2);
    }

    void countsDamagedCertificatesToo()
    {
        const QByteArray damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        const QByteArray bundle = m_identity.caPem() + damaged + m_identity.leafPem();
        QCOMPARE(certificatesOfPem(bundle).size(), size_t(1));
        QCOMPARE(certificateBlocks(bundle), 3);
        QCOMPARE(certificateBlocks(QByteArray(bundle).replace("\n", "\r\n")), 3);
        QCOMPARE(certificateBlocks(QByteArray(bundle).replace("-----BEGIN", "  -----BEGIN")), 3);
        QCOMPARE(certificateBlocks("# -----BEGIN CERTIFICATE-----\n" + m_identity.keyPem()), 0);
        QCOMPARE(certificateBlocks({}), 0);
    }

    void describesTheSigner()
    {
        const Signer signer = signerOf(certificatesOfPem(m_identity.leafPem()).front().get());
        QCOMPARE(signer.subject, QStringLiteral("CN=Bücher\\, \\\"Ä\\\" \\+ Söhne,O=Chancery Sandbox"));
        QCOMPARE(signer.fingerprint, m_identity.fingerprint());
        QVERIFY(!signer.signedAt);
    }

    void readsDerAndNothingBehindIt()
    {
        const QByteArray der = xipmaker::chainDer(m_identity).first();
        const X509Ptr certificate = certificateOfDer(der);
        QVERIFY(certificate);
        QCOMPARE(signerOf(shared(certificate.get()).get()).fingerprint, m_identity.fingerprint());
        QVERIFY(!certificateOfDer(der + "x"));
        QVERIFY(!certificateOfDer(der.chopped(1)));
        QVERIFY(!certificateOfDer("text"));
        QVERIFY(!certificateOfDer(""));
    }

    void readsAsn1Times_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("UTC time") << QByteArray("261120080910Z") << QStringLiteral("2026-11-20T08:09:10Z");
        QTest::newRow("last century")
            << QByteArray("991231235959Z") << QStringLiteral("1999-12-31T23:59:59Z");
        QTest::newRow("generalized") << QByteArray("20261120080910Z")
                                     << QStringLiteral("2026-11-20T08:09:10Z");
    }

    void readsAsn1Times()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        const Owned<ASN1_TIME, ASN1_TIME_free> time(ASN1_TIME_new());
        QCOMPARE(ASN1_TIME_set_string(time.get(), text.constData()), 1);
        QCOMPARE(base::toIso(*instantOf(time.get())), iso);
        QVERIFY(!instantOf(nullptr));
    }
};

QTEST_GUILESS_MAIN(CertificatesTest)
#include "certificates_test.moc"
