// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/signing.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/cms.h"

using namespace archive;
using xipmaker::Identity;
using xipmaker::IdentityOptions;

class SigningTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_alice =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("alice")), {.key = IdentityOptions::Key::Ec});
    const Identity m_bob =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("bob")), {.key = IdentityOptions::Key::Ec});
    const Input m_input{QStringLiteral("mail.zip"), nullptr, someday, {}};

private Q_SLOTS:
    void everySignerMustBeTrusted()
    {
        const auto key = [&](const QByteArray &roots) {
            const Trust trust{.rootsPem = roots};
            Reading reading = makeReading();
            std::vector<SignedBy> both;
            both.push_back(signedBy(m_alice));
            both.push_back(signedBy(m_bob));
            QByteArray first;
            const QByteArray result = keyOf([&] {
                first = Signing{m_input, trust, reading}.judgeAll(both).fingerprint;
            });
            if (result == "OK" && first != m_alice.fingerprint())
                return QByteArray("ANOTHER_FIRST");
            return result;
        };
        QCOMPARE(key(m_alice.caPem() + m_bob.caPem()), QByteArray("OK"));
        QCOMPARE(key(m_alice.caPem()), QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(key(m_bob.caPem()), QByteArray("SIGNER_UNTRUSTED"));
    }

    void theSignatureIsJudgedBeforeTheSigner()
    {
        const QByteArray cms = xipmaker::detachedCms("content", m_alice);
        const Trust nobody;
        const Trust alice{.rootsPem = m_alice.caPem()};
        const auto key = [&](const Trust &trust, const QByteArray &content) {
            Reading reading = makeReading();
            return keyOf([&] { Signing{m_input, trust, reading}.verify(cms, content); });
        };
        QCOMPARE(key(alice, "content"), QByteArray("OK"));
        QCOMPARE(key(nobody, "content"), QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(key(nobody, "contend"), QByteArray("SIGNATURE_INVALID"));
    }

    void sha1ProvesNothingHere()
    {
        const QByteArray cms = xipmaker::detachedCms("content", m_alice, base::Digest::Algorithm::Sha1);
        const Trust alice{.rootsPem = m_alice.caPem()};
        Reading reading = makeReading();
        QCOMPARE(keyOf([&] {
                     Signing{m_input, alice, reading}.verify(cms, "content");
                 }),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
    }
};

QTEST_GUILESS_MAIN(SigningTest)
#include "signing_test.moc"
