// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>

#include "archive/cms.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/cms.h"
#include "xipmaker/openssl.h"
#include "xipmaker/timestamp.h"

using namespace archive;
using Digests = CmsSignature::Digests;
using Algorithm = base::Digest::Algorithm;
using xipmaker::Identity;
using xipmaker::IdentityOptions;

class CmsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_rsa = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("rsa")));
    const Identity m_ec =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("ec")), {.key = IdentityOptions::Key::Ec});
    mutable Reading m_reading = makeReading();

    std::vector<SignedBy> verify(const QByteArray &cms, const QByteArray &content,
                                 Digests digests = Digests::Strong) const
    {
        CmsSignature signature(cms, {}, digests, m_reading);
        for (qsizetype at = 0; at < content.size(); at += 7)
            signature.add(QByteArrayView(content).sliced(at, std::min<qsizetype>(7, content.size() - at)));
        return signature.verified();
    }

    QByteArray key(const QByteArray &cms, const QByteArray &content, Digests digests = Digests::Strong) const
    {
        return keyOf([&] { verify(cms, content, digests); });
    }

    static QByteArray pem(const QByteArray &der, const char *name)
    {
        return QByteArray("-----BEGIN ") + name + "-----\n" + der.toBase64() + "\n-----END " + name +
               "-----\n";
    }

    /// A CMS with other signing flags.
    static QByteArray made(const Identity &identity, const QByteArray &content, unsigned int flags)
    {
        const auto bioOf = [](const QByteArray &bytes) {
            return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
        };
        const X509Ptr leaf = std::move(certificatesOfPem(identity.leafPem()).front());
        const QByteArray keyPem = identity.keyPem();
        const Owned<EVP_PKEY, EVP_PKEY_free> privateKey(
            PEM_read_bio_PrivateKey(bioOf(keyPem).get(), nullptr, nullptr, nullptr));
        const CmsPtr cms(
            CMS_sign(leaf.get(), privateKey.get(), nullptr, bioOf(content).get(), CMS_BINARY | flags));
        const BioPtr out(BIO_new(BIO_s_mem()));
        i2d_CMS_bio(out.get(), cms.get());
        return xipmaker::contentsOf(out.get());
    }

private Q_SLOTS:
    void verifiesDetachedSignatures()
    {
        for (const Identity &identity : {m_rsa, m_ec}) {
            const QByteArray cms = xipmaker::detachedCms("content", identity);
            const auto signers = verify(cms, "content");
            QCOMPARE(signers.size(), size_t(1));
            QCOMPARE(signerOf(signers[0].certificate.get()).fingerprint, identity.fingerprint());
            QCOMPARE(signers[0].others.size(), size_t(2));
            QVERIFY(signers[0].claimedAt);
            QVERIFY(signers[0].timeStamp.isEmpty());
            QCOMPARE(key(cms, "contend"), QByteArray("SIGNATURE_INVALID"));
            QCOMPARE(key(cms, ""), QByteArray("SIGNATURE_INVALID"));
            QCOMPARE(key(cms, "content "), QByteArray("SIGNATURE_INVALID"));
        }
    }

    void saysWhoClaimsToHaveSigned()
    {
        const QByteArray cms = xipmaker::detachedCms("content", m_rsa);
        const QString text = textOf([&] { verify(cms, "other"); });
        QVERIFY2(text.contains(u"It claims to be signed by CN="), qUtf8Printable(text));
        QCOMPARE(claimedSigner(cms)->fingerprint, m_rsa.fingerprint());
        for (const QByteArray &bytes : {QByteArray(), QByteArray("text"), cms.first(200)})
            QVERIFY(!claimedSigner(bytes));
    }

    void readsPemAndPadding()
    {
        const QByteArray cms = xipmaker::detachedCms("content", m_rsa);
        QCOMPARE(key(pem(cms, "CMS"), "content"), QByteArray("OK"));
        QCOMPARE(key(pem(cms, "PKCS7"), "content"), QByteArray("OK"));
        QCOMPARE(key(cms + QByteArray(5000, '\0'), "content"), QByteArray("OK"));
        QCOMPARE(key(cms + "x", "content"), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(pem(cms, "CERTIFICATE"), "content"), QByteArray("SIGNATURE_INVALID"));
    }

    void readsSignaturesWithoutAttributes()
    {
        const QByteArray cms = made(m_rsa, "content", CMS_DETACHED | CMS_NOATTR);
        const auto signers = verify(cms, "content");
        QVERIFY(!signers[0].claimedAt);
        QCOMPARE(key(cms, "contend"), QByteArray("SIGNATURE_INVALID"));
    }

    void readsIndefiniteLengths()
    {
        // What a streaming signer writes: SEQUENCE, [0] and SEQUENCE of indefinite length.
        const QByteArray cms = xipmaker::detachedCms("content", m_rsa);
        QCOMPARE(static_cast<unsigned char>(cms[1]), 0x82);
        const QByteArray ber = QByteArray("\x30\x80") + cms.sliced(4) + QByteArray(2, '\0');
        QCOMPARE(key(ber + QByteArray(100, '\0'), "content"), QByteArray("OK"));
    }

    void judgesDigestsByPolicy_data()
    {
        QTest::addColumn<Algorithm>("algorithm");
        QTest::addColumn<QByteArray>("strong");
        QTest::addColumn<QByteArray>("weak");
        QTest::newRow("SHA-256") << Algorithm::Sha256 << QByteArray("OK") << QByteArray("OK");
        QTest::newRow("SHA-512") << Algorithm::Sha512 << QByteArray("OK") << QByteArray("OK");
        QTest::newRow("SHA-1") << Algorithm::Sha1 << QByteArray("SIGNATURE_UNSUPPORTED") << QByteArray("OK");
        QTest::newRow("MD5") << Algorithm::Md5 << QByteArray("SIGNATURE_UNSUPPORTED")
                             << QByteArray("SIGNATURE_UNSUPPORTED");
    }

    void judgesDigestsByPolicy()
    {
        QFETCH(Algorithm, algorithm);
        QFETCH(QByteArray, strong);
        QFETCH(QByteArray, weak);
        const QByteArray cms = xipmaker::detachedCms("content", m_rsa, algorithm);
        QCOMPARE(key(cms, "content", Digests::Strong), strong);
        QCOMPARE(key(cms, "content", Digests::Sha1AndStronger), weak);
    }

    void everyBitOfASignatureCounts()
    {
        const QByteArray cms = xipmaker::detachedCms("content", m_ec);
        int accepted = 0;
        for (qsizetype at = 0; at < cms.size(); ++at) {
            QByteArray changed = cms;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            accepted += key(changed, "content") == "OK";
        }
        // What may change without harm: the certificates' own signatures and unused fields; the chain judges
        // those.
        QVERIFY2(accepted < cms.size() * 2 / 3, QByteArray::number(accepted).constData());
        const QByteArray signature = QByteArray(verify(cms, "content")[0].stampedValue);
        const qsizetype from = cms.lastIndexOf(signature);
        for (qsizetype at = from; at < from + signature.size(); ++at) {
            QByteArray changed = cms;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            QCOMPARE(key(changed, "content"), QByteArray("SIGNATURE_INVALID"));
        }
    }

    void refusesWhatIsNoDetachedSignature_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("text");
        QTest::newRow("cut off") << xipmaker::detachedCms("content", m_rsa).chopped(1);
        QTest::newRow("other content type") << QByteArray::fromHex("300f06092a864886f70d010701a0020400");
    }

    void refusesWhatIsNoDetachedSignature()
    {
        QFETCH(QByteArray, cms);
        QCOMPARE(key(cms, "content"), QByteArray("SIGNATURE_INVALID"));
    }

    void saysWhichFormOfAGoodSignatureIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("cms");
        QTest::addColumn<QString>("fix");
        QTest::newRow("with content") << made(m_rsa, "content", 0) << QStringLiteral("-nodetach");
        QTest::newRow("without the certificate")
            << made(m_rsa, "content", CMS_DETACHED | CMS_NOCERTS) << QStringLiteral("-nocerts");
        QTest::newRow("in an e-mail") << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/signed; "
                                                    "protocol=\"application/pkcs7-signature\"\n\ncontent")
                                      << QStringLiteral("-outform DER");
    }

    void saysWhichFormOfAGoodSignatureIsNotTaken()
    {
        QFETCH(QByteArray, cms);
        QFETCH(QString, fix);
        QCOMPARE(key(cms, "content"), QByteArray("SIGNATURE_UNSUPPORTED"));
        const QString told = fixOf([&] { verify(cms, "content"); });
        QVERIFY2(told.contains(fix) && !told.contains(u"find out"), qUtf8Printable(told));
    }

    void asksForTheBytesWhereAGoodSignatureIsOverOthers()
    {
        const QByteArray good = xipmaker::detachedCms("con\r\ntent", m_rsa);
        QCOMPARE(key(good, "con\ntent"), QByteArray("SIGNATURE_INVALID"));
        QVERIFY(fixOf([&] { verify(good, "con\ntent"); }).contains(u"-binary"));
        QByteArray forged = good;
        forged[forged.size() - 1] = static_cast<char>(forged.back() ^ 0x01);
        QVERIFY(!fixOf([&] { verify(forged, "con\r\ntent"); }).contains(u"-binary"));
    }

    void refusesWhatFollowsAPemBlock()
    {
        const QByteArray good = pem(xipmaker::detachedCms("content", m_rsa), "CMS");
        const QByteArray other = pem(xipmaker::detachedCms("content", m_ec), "PKCS7");
        QCOMPARE(key(good + "\r\n \n", "content"), QByteArray("OK"));
        for (const QByteArray &bytes :
             {QByteArray(good + other), QByteArray(other + good), QByteArray(good + good),
              QByteArray(good + "x"), QByteArray(good + pem("x", "CERTIFICATE"))}) {
            QCOMPARE(key(bytes, "content"), QByteArray("ARCHIVE_UNSAFE"));
            QVERIFY(!claimedSigner(bytes));
        }
        QByteArray enveloping = pem(made(m_rsa, "content", 0), "CMS") + other;
        QVERIFY(takeContent(enveloping).isNull());
    }

    void takesTheCertificateFromBeside()
    {
        const QByteArray cms = made(m_rsa, "content", CMS_DETACHED | CMS_NOCERTS);
        CmsSignature signature(cms, certificatesOfPem(m_rsa.leafPem() + m_rsa.caPem()), Digests::Strong,
                               m_reading);
        signature.add("content");
        const auto signers = signature.verified();
        QCOMPARE(signerOf(signers[0].certificate.get()).fingerprint, m_rsa.fingerprint());
        QCOMPARE(signers[0].others.size(), size_t(2));
    }

    void handsOnTheTimeStamp()
    {
        const Identity authority = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("authority")),
                                                          {.criticalTimeStamping = true});
        const QByteArray cms =
            xipmaker::timeStamped(xipmaker::detachedCms("content", m_rsa), authority, someday);
        const auto signers = verify(cms, "content");
        QVERIFY(!signers[0].timeStamp.isEmpty());
        QCOMPARE(signers[0].stampedValue.size(), 256);
    }
};

QTEST_GUILESS_MAIN(CmsTest)
#include "cms_test.moc"
