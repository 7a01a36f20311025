// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>

#include "archive/xarsignature.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/cms.h"
#include "xipmaker/timestamp.h"

using namespace archive;
using Algorithm = base::Digest::Algorithm;
using xipmaker::Identity;

class XarSignatureTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_alice = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("alice")));
    const Identity m_bob = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("bob")));
    const XarSigned m_content{"packed table of contents", base::Digest::sha256("packed table of contents"),
                              Algorithm::Sha256};
    mutable Reading m_reading = makeReading();

    /// A heap of an RSA signature and a CMS, and the table of contents that says where they are.
    struct Signed
    {
        XarToc toc;
        QByteArray heap;
    };

    Signed both(const QByteArray &rsa, const QByteArray &cms, const Identity &rsaSigner,
                const Identity &cmsSigner) const
    {
        Signed result;
        result.toc.signature =
            XarSignature{QStringLiteral("RSA"), {0, rsa.size()}, xipmaker::chainDer(rsaSigner)};
        result.toc.cmsSignature =
            XarSignature{QStringLiteral("CMS"), {rsa.size(), cms.size()}, xipmaker::chainDer(cmsSigner)};
        result.heap = rsa + cms;
        return result;
    }

    Signed good() const
    {
        return both(xipmaker::rsaSignature(m_content.packedToc, m_alice, Algorithm::Sha256),
                    xipmaker::detachedCms(m_content.digest, m_alice), m_alice, m_alice);
    }

    std::vector<SignedBy> verify(Signed signedToc) const
    {
        QBuffer buffer(&signedToc.heap);
        buffer.open(QIODevice::ReadOnly);
        return verifyXarSignatures(signedToc.toc, m_content, Slice(buffer, m_reading), m_reading);
    }

    QByteArray key(const Signed &signedToc) const
    {
        return keyOf([&] { verify(signedToc); });
    }

    /// The same authority's certificate under the same key, with another serial number.
    static QByteArray renewedRoot(const Identity &identity)
    {
        QFile file(identity.folder + QStringLiteral("/ca.key"));
        file.open(QIODevice::ReadOnly);
        const QByteArray pem = file.readAll();
        const BioPtr bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
        const Owned<EVP_PKEY, EVP_PKEY_free> key(
            PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
        const X509Ptr root = std::move(certificatesOfPem(identity.caPem()).front());
        ASN1_INTEGER_set(X509_get_serialNumber(root.get()), 7);
        X509_sign(root.get(), key.get(), EVP_sha256());
        unsigned char *der = nullptr;
        const int size = i2d_X509(root.get(), &der);
        const QByteArray bytes(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
        return bytes;
    }

private Q_SLOTS:
    void verifiesBothAndEach()
    {
        QCOMPARE(verify(good()).size(), size_t(2));
        Signed rsaOnly = good();
        rsaOnly.toc.cmsSignature.reset();
        QCOMPARE(verify(rsaOnly).size(), size_t(1));
        Signed cmsOnly = good();
        cmsOnly.toc.signature.reset();
        QCOMPARE(verify(cmsOnly).size(), size_t(1));
        QVERIFY(verify({}).empty());
    }

    void tellsWhoClaimsToHaveSigned()
    {
        XarToc toc = good().toc;
        QCOMPARE(claimedSigner(toc)->fingerprint, m_alice.fingerprint());
        toc.signature.reset();
        QCOMPARE(claimedSigner(toc)->fingerprint, m_alice.fingerprint());
        toc.cmsSignature->certificates = {"no certificate"};
        QVERIFY(!claimedSigner(toc));
        QVERIFY(!claimedSigner({}));
    }

    void bothMustBeGood_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::addColumn<bool>("cms");
        QTest::newRow("bad RSA, good CMS") << false << true;
        QTest::newRow("good RSA, bad CMS") << true << false;
        QTest::newRow("both bad") << false << false;
    }

    void bothMustBeGood()
    {
        QFETCH(bool, rsa);
        QFETCH(bool, cms);
        const auto content = [](bool isGood, const QByteArray &bytes) {
            return isGood ? bytes : QByteArray("other");
        };
        QCOMPARE(
            key(both(xipmaker::rsaSignature(content(rsa, m_content.packedToc), m_alice, Algorithm::Sha256),
                     xipmaker::detachedCms(content(cms, m_content.digest), m_alice), m_alice, m_alice)),
            QByteArray("SIGNATURE_INVALID"));
    }

    void aSignatureOverTheChecksumsHashIsNone()
    {
        // One public verifier hashes the checksum once more; what Apple signs is the table of contents.
        Signed hashed = good();
        hashed.heap = xipmaker::rsaSignature(m_content.digest, m_alice, Algorithm::Sha256);
        hashed.toc.cmsSignature.reset();
        QCOMPARE(key(hashed), QByteArray("SIGNATURE_INVALID"));
    }

    void theFirstCertificateIsTheSigner()
    {
        Signed swapped = good();
        std::swap(swapped.toc.signature->certificates[0], swapped.toc.signature->certificates[1]);
        QCOMPARE(key(swapped), QByteArray("SIGNATURE_INVALID"));
        Signed another = good();
        another.toc.signature->certificates = xipmaker::chainDer(m_bob);
        QCOMPARE(key(another), QByteArray("SIGNATURE_INVALID"));
    }

    void twoSignersAreBothNamed()
    {
        const auto signers =
            verify(both(xipmaker::rsaSignature(m_content.packedToc, m_alice, Algorithm::Sha256),
                        xipmaker::detachedCms(m_content.digest, m_bob), m_alice, m_bob));
        QCOMPARE(signerOf(signers[0].certificate.get()).fingerprint, m_alice.fingerprint());
        QCOMPARE(signerOf(signers[1].certificate.get()).fingerprint, m_bob.fingerprint());
        QVERIFY(!signers[0].claimedAt);
        QVERIFY(signers[1].claimedAt);
    }

    void theStampOfTheSameKeyHoldsForRsa()
    {
        const Identity authority =
            xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("authority")),
                                   {.key = xipmaker::IdentityOptions::Key::Ec, .criticalTimeStamping = true});
        const QByteArray rsa = xipmaker::rsaSignature(m_content.packedToc, m_alice, Algorithm::Sha256);
        const auto stamped = [&](const Identity &identity) {
            return xipmaker::timeStamped(xipmaker::detachedCms(m_content.digest, identity), authority,
                                         someday);
        };
        QVERIFY(!verify(both(rsa, stamped(m_alice), m_alice, m_alice))[0].timeStamp.isEmpty());
        QVERIFY(verify(both(rsa, stamped(m_bob), m_alice, m_bob))[0].timeStamp.isEmpty());
    }

    void refusesWhatCannotBeJudged_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("unknown style") << 0 << QByteArray("SIGNATURE_UNSUPPORTED");
        QTest::newRow("unknown second style") << 1 << QByteArray("SIGNATURE_UNSUPPORTED");
        QTest::newRow("no certificate") << 2 << QByteArray("SIGNATURE_INVALID");
        QTest::newRow("damaged certificate") << 3 << QByteArray("SIGNATURE_INVALID");
        QTest::newRow("no size") << 4 << QByteArray("SIGNATURE_INVALID");
        QTest::newRow("huge") << 5 << QByteArray("SIGNATURE_INVALID");
        QTest::newRow("outside") << 6 << QByteArray("ARCHIVE_UNREADABLE");
    }

    void refusesWhatCannotBeJudged()
    {
        QFETCH(int, change);
        QFETCH(QByteArray, key);
        Signed changed = good();
        XarSignature &rsa = *changed.toc.signature;
        switch (change) {
        case 0:
            rsa.style = QStringLiteral("DSA");
            break;
        case 1:
            changed.toc.cmsSignature->style = QStringLiteral("PGP");
            break;
        case 2:
            rsa.certificates.clear();
            break;
        case 3:
            rsa.certificates[1] = "x";
            break;
        case 4:
            rsa.extent.length = -1;
            break;
        case 5:
            rsa.extent.length = 1LL << 40;
            break;
        default:
            rsa.extent.offset = 1LL << 40;
        }
        QCOMPARE(this->key(changed), key);
    }

    void noByteOfAnEmbeddedCertificateMayChange()
    {
        // The certificates of the table of contents are signed with it; those inside of the CMS are not.
        const Signed original = good();
        const qint64 cms = original.toc.cmsSignature->extent.offset;
        for (const QByteArray &certificate : original.toc.cmsSignature->certificates) {
            const qsizetype from = original.heap.indexOf(certificate, cms);
            QVERIFY(from > 0);
            for (qsizetype at = from; at < from + certificate.size(); ++at) {
                Signed changed = original;
                changed.heap[at] = static_cast<char>(changed.heap[at] ^ 0x01);
                const QByteArray key = this->key(changed);
                QVERIFY2(key == "SIGNATURE_INVALID",
                         QByteArray(QByteArray::number(at - from) + ": " + key).constData());
            }
        }
    }

    void aCertificateOfTheSameAuthorityKeyIsNoAlteredOne()
    {
        // Authorities renew their certificates under the same key, and cross-sign each other's.
        Signed renewed = good();
        renewed.toc.cmsSignature->certificates[1] = renewedRoot(m_alice);
        QCOMPARE(key(renewed), QByteArray("OK"));
    }

    void oldStyleNamesAreRead()
    {
        Signed old = good();
        old.toc.signature->style = QStringLiteral("SHA1withRSA");
        QCOMPARE(verify(old).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(XarSignatureTest)
#include "xarsignature_test.moc"
