// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/chain.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/timestamp.h"

using namespace archive;
using xipmaker::Identity;
using xipmaker::IdentityOptions;

class ChainTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_made = 0;

    Identity make(IdentityOptions options = {})
    {
        options.key = IdentityOptions::Key::Ec; // quick to make
        return xipmaker::makeIdentity(m_folder.filePath(QString::number(++m_made)), options);
    }

    static QByteArray verdict(const Identity &identity, const Trust &trust, base::Instant when = someday,
                              Profile profile = Profile::General)
    {
        Reading reading = makeReading();
        return keyOf([&] { judge(signedBy(identity), trust, profile, when, reading); });
    }

private Q_SLOTS:
    void trustsAChainToTheBundle()
    {
        const Identity identity = make();
        const Identity other = make();
        Reading reading = makeReading();
        const Signer signer = judge(signedBy(identity), {.rootsPem = other.caPem() + identity.caPem()},
                                    Profile::General, someday, reading);
        QCOMPARE(signer.fingerprint, identity.fingerprint());
        QCOMPARE(signer.subject, QStringLiteral("CN=Sandbox Signer,O=Chancery Sandbox"));
        QCOMPARE(verdict(identity, {.rootsPem = other.caPem()}), QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(verdict(identity, {}), QByteArray("SIGNER_UNTRUSTED"));
    }

    void everyCertificateOfTheBundleIsAnAnchor()
    {
        const Identity identity = make();
        QCOMPARE(verdict(identity, {.rootsPem = identity.leafPem()}), QByteArray("OK"));
    }

    void aSelfSignedSignerNeedsToBeNamed()
    {
        const Identity identity = make({.selfSigned = true});
        QCOMPARE(verdict(identity, {.rootsPem = identity.caPem()}), QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(verdict(identity, {.rootsPem = identity.leafPem()}), QByteArray("OK"));
        QCOMPARE(verdict(identity, {.pinned = {identity.fingerprint()}}), QByteArray("OK"));
    }

    void aPinnedSignerNeedsNoChain()
    {
        const Identity identity = make({.extendedKeyUsage = "serverAuth"});
        QCOMPARE(verdict(identity, {.pinned = {identity.fingerprint()}}), QByteArray("OK"));
        QCOMPARE(verdict(identity, {.pinned = {QByteArray(32, 'x')}}), QByteArray("SIGNER_UNTRUSTED"));
    }

    void judgesValidityAtTheTimeOfReceipt_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("before") << QStringLiteral("2021-12-31T23:59:59Z") << QByteArray("SIGNER_EXPIRED");
        QTest::newRow("begin") << QStringLiteral("2022-01-02") << QByteArray("OK");
        QTest::newRow("end") << QStringLiteral("2022-12-30") << QByteArray("OK");
        QTest::newRow("after") << QStringLiteral("2023-01-02") << QByteArray("SIGNER_EXPIRED");
    }

    void judgesValidityAtTheTimeOfReceipt()
    {
        QFETCH(QString, when);
        QFETCH(QByteArray, key);
        static const Identity identity =
            make({.notBefore = *base::fromIso(u"2022-01-01"), .notAfter = *base::fromIso(u"2023-01-01")});
        QCOMPARE(verdict(identity, {.rootsPem = identity.caPem()}, *base::fromIso(when)), key);
        QCOMPARE(verdict(identity, {.pinned = {identity.fingerprint()}}, *base::fromIso(when)), key);
    }

    void aTimeStampOutlivesTheCertificate()
    {
        const Identity identity =
            make({.notBefore = *base::fromIso(u"2022-01-01"), .notAfter = *base::fromIso(u"2023-01-01")});
        const Identity authority = make({.criticalTimeStamping = true});
        const auto at = [&](QStringView when, const Trust &trust) {
            SignedBy by = signedBy(identity);
            by.stampedValue = "signature";
            by.timeStamp = xipmaker::timeStampToken("signature", authority, *base::fromIso(when));
            Reading reading = makeReading();
            return keyOf([&] {
                const Signer signer = judge(by, trust, Profile::General, someday, reading);
                if (signer.signedAt != base::fromIso(when))
                    throw base::itemFailure("WRONG_TIME", QString());
            });
        };
        const Trust both{.rootsPem = identity.caPem() + authority.caPem()};
        QCOMPARE(at(u"2022-06-01T00:00:00Z", both), QByteArray("OK"));
        QCOMPARE(at(u"2024-06-01T00:00:00Z", both), QByteArray("SIGNER_EXPIRED"));
        QCOMPARE(at(u"2022-06-01T00:00:00Z", {.rootsPem = identity.caPem()}), QByteArray("SIGNER_EXPIRED"));
        QCOMPARE(
            at(u"2022-06-01T00:00:00Z", {.rootsPem = authority.caPem(), .pinned = {identity.fingerprint()}}),
            QByteArray("OK"));
    }

    void aSignerWhoExpiredAfterTheFileCameIsValid()
    {
        const Identity identity =
            make({.notBefore = *base::fromIso(u"2022-01-01"), .notAfter = *base::fromIso(u"2023-01-01")});
        const Trust chain{.rootsPem = identity.caPem()};
        const Trust pinned{.pinned = {identity.fingerprint()}};
        const auto cameAt = [&](QStringView time, const Trust &trust) {
            Reading reading = makeReading();
            return keyOf([&] {
                judge(signedBy(identity), trust, Profile::General, {someday, base::fromIso(time)}, reading);
            });
        };
        for (const Trust &trust : {chain, pinned}) {
            QCOMPARE(cameAt(u"2022-06-01", trust), QByteArray("OK"));
            QCOMPARE(cameAt(u"2023-06-01", trust), QByteArray("SIGNER_EXPIRED"));
            QCOMPARE(cameAt(u"2021-06-01", trust), QByteArray("SIGNER_EXPIRED"));
            QCOMPARE(cameAt({}, trust), QByteArray("SIGNER_EXPIRED"));
        }
        QCOMPARE(cameAt(u"2022-06-01", {}), QByteArray("SIGNER_UNTRUSTED"));
    }

    void aFreshSignerIsValidForAFileThatSeemsOlder()
    {
        const Identity identity = make({.notBefore = someday - std::chrono::hours(1)});
        Reading reading = makeReading();
        QCOMPARE(keyOf([&] {
                     judge(signedBy(identity), {.rootsPem = identity.caPem()}, Profile::General,
                           {someday, someday - std::chrono::hours(2)}, reading);
                 }),
                 QByteArray("OK"));
    }

    void aClaimedTimeIsShownButProvesNothing()
    {
        const Identity identity =
            make({.notBefore = *base::fromIso(u"2022-01-01"), .notAfter = *base::fromIso(u"2023-01-01")});
        const Trust trust{.rootsPem = identity.caPem()};
        SignedBy by = signedBy(identity);
        by.claimedAt = base::fromIso(u"2022-06-01");
        Reading reading = makeReading();
        QCOMPARE(keyOf([&] { judge(by, trust, Profile::General, someday, reading); }),
                 QByteArray("SIGNER_EXPIRED"));
        QVERIFY(judge(by, trust, Profile::General, *base::fromIso(u"2022-07-01"), reading).signedAt ==
                by.claimedAt);
    }

    void wantsAKeyThatMaySign_data()
    {
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("none") << QByteArray() << QByteArray("OK");
        QTest::newRow("any") << QByteArray("anyExtendedKeyUsage") << QByteArray("OK");
        QTest::newRow("mail") << QByteArray("emailProtection") << QByteArray("OK");
        QTest::newRow("code") << QByteArray("codeSigning") << QByteArray("OK");
        QTest::newRow("documents") << QByteArray("1.3.6.1.5.5.7.3.36") << QByteArray("OK");
        QTest::newRow("server and mail") << QByteArray("serverAuth,emailProtection") << QByteArray("OK");
        QTest::newRow("server") << QByteArray("serverAuth") << QByteArray("SIGNER_UNTRUSTED");
        QTest::newRow("client") << QByteArray("clientAuth") << QByteArray("SIGNER_UNTRUSTED");
        QTest::newRow("OCSP") << QByteArray("OCSPSigning") << QByteArray("SIGNER_UNTRUSTED");
        QTest::newRow("Apple's own") << QByteArray("1.2.840.113635.100.4.13")
                                     << QByteArray("SIGNER_UNTRUSTED");
    }

    void wantsAKeyThatMaySign()
    {
        QFETCH(QByteArray, usage);
        QFETCH(QByteArray, key);
        const Identity identity = make({.extendedKeyUsage = usage});
        QCOMPARE(verdict(identity, {.rootsPem = identity.caPem()}), key);
    }

    void anAuthoritysKeyIsNoSigner()
    {
        const Identity identity = make();
        SignedBy root;
        root.certificate = std::move(certificatesOfPem(identity.caPem()).front());
        Reading reading = makeReading();
        QCOMPARE(
            keyOf([&] { judge(root, {.rootsPem = identity.caPem()}, Profile::General, someday, reading); }),
            QByteArray("SIGNER_UNTRUSTED"));
    }

    void appleSignersPassInAXarOnly()
    {
        const Identity identity =
            make({.extendedKeyUsage = "1.2.840.113635.100.4.13", .applePrivateExtension = true});
        const Trust trust{.rootsPem = identity.caPem()};
        QCOMPARE(verdict(identity, trust, someday, Profile::Apple), QByteArray("OK"));
        QCOMPARE(verdict(identity, trust, someday, Profile::General), QByteArray("SIGNER_UNTRUSTED"));
    }

    void refusalsNameTheSigner()
    {
        const Identity identity = make({.commonName = QStringLiteral("Mallory")});
        Reading reading = makeReading();
        const QString text =
            textOf([&] { judge(signedBy(identity), {}, Profile::General, someday, reading); });
        QVERIFY(text.contains(QStringLiteral("CN=Mallory")));
        QVERIFY(text.contains(QString::fromLatin1(identity.fingerprint().toHex(':').toUpper())));
    }
};

QTEST_GUILESS_MAIN(ChainTest)
#include "chain_test.moc"
