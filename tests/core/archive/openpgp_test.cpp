// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/openpgp.h"
#include "gnupg.h"
#include "refusal.h"

using namespace archive;

class OpenPgpTest : public QObject
{
    Q_OBJECT

private:
    Gnupg m_sender;
    Gnupg m_ours; ///< the keyring of the trusted
    const QString m_alice = QStringLiteral("Alice <alice@example.com>");
    const QString m_eve = QStringLiteral("Eve <eve@example.com>");
    const QByteArray m_content = QByteArray("content ").repeated(200'000);

    Signer verify(const QByteArray &signature, QByteArray content, const Trust &trust) const
    {
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        Reading reading = makeReading();
        const Input input{QStringLiteral("mail.zip"), &buffer, {}, {}};
        return verifyOpenPgp(signature, Slice(buffer, reading), {input, trust, reading});
    }

    Trust trust() const { return {.gpg = m_ours.program(), .gpgHome = m_ours.home()}; }

    QByteArray key(const QByteArray &signature, const QByteArray &content) const
    {
        return keyOf([&] { verify(signature, content, trust()); });
    }

    QString fix(const QByteArray &signature, const Trust &trusted) const
    {
        return fixOf([&] { verify(signature, m_content, trusted); });
    }

    void share(const QString &userId) const
    {
        m_ours.run({QStringLiteral("--import")}, m_sender.run({QStringLiteral("--export"), userId}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_sender.isThere())
            QFAIL("gpg is not installed (package gnupg)");
        m_sender.makeKey(m_alice);
        m_sender.makeKey(m_eve);
        share(m_alice);
    }

    void knowsOpenPgpByItsStart()
    {
        QVERIFY(isOpenPgp("-----BEGIN PGP SIGNATURE-----"));
        QVERIFY(isOpenPgp("-----BEGIN PGP MESSAGE-----"));
        QVERIFY(!isOpenPgp("-----BEGIN PKCS7-----"));
        QVERIFY(isOpenPgp("\x88\x75"));
        QVERIFY(isOpenPgp("\xc2\x75"));
        QVERIFY(!isOpenPgp("\x30\x82"));
        QVERIFY(!isOpenPgp("PK\x03\x04"));
        QVERIFY(!isOpenPgp(""));
    }

    void verifiesBinaryAndArmouredSignatures()
    {
        const Signer signer = verify(m_sender.sign(m_alice, m_content), m_content, trust());
        QCOMPARE(signer.subject, m_alice);
        QCOMPARE(signer.fingerprint.size(), 32);
        QVERIFY(signer.signedAt);
        const Signer same =
            verify(m_sender.sign(m_alice, m_content, {QStringLiteral("--armor")}), m_content, trust());
        QCOMPARE(same.fingerprint, signer.fingerprint);
    }

    void leavesNothingBehind()
    {
        verify(m_sender.sign(m_alice, m_content), m_content, trust());
        QVERIFY(QDir(m_ours.home()).entryList({QStringLiteral("signature-*")}).isEmpty());
    }

    void refusesTheRest()
    {
        const QByteArray good = m_sender.sign(m_alice, m_content);
        QCOMPARE(key(good, "other content"), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(good, ""), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(m_sender.sign(m_eve, m_content), m_content), QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(key("\x88\x75 damaged", m_content), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key("-----BEGIN PGP SIGNATURE-----", m_content), QByteArray("SIGNATURE_INVALID"));
        QByteArray flipped = good;
        flipped[flipped.size() - 4] = static_cast<char>(~flipped[flipped.size() - 4]);
        QCOMPARE(key(flipped, m_content), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(good + m_sender.sign(m_eve, m_content), m_content).left(4), QByteArray("SIGN"));
        QCOMPARE(
            key(m_sender.sign(m_alice, m_content, {QStringLiteral("--digest-algo"), QStringLiteral("SHA1")}),
                m_content),
            QByteArray("SIGNATURE_UNSUPPORTED"));
        const QByteArray inlineSigned =
            m_sender.run({QStringLiteral("--local-user"), m_alice, QStringLiteral("--sign")}, "other");
        QVERIFY(key(inlineSigned, m_content) != "OK");
    }

    void refusesSignaturesOverText()
    {
        // gpg calls them good whatever the line ends are.
        const QByteArray signature = m_sender.sign(m_alice, "a\nb\n", {QStringLiteral("--textmode")});
        QCOMPARE(key(signature, "a\nb\n"), QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key(signature, "a\r\nb\n"), QByteArray("SIGNATURE_UNSUPPORTED"));
        QVERIFY2(fixOf([&] { verify(signature, "a\r\nb\n", trust()); }).contains(u"--textmode"), "its fix");
    }

    void saysWhoClaimsToHaveSigned()
    {
        const auto text = [&](const QByteArray &signature, const QByteArray &content) {
            return textOf([&] { verify(signature, content, trust()); });
        };
        const QString changed = text(m_sender.sign(m_alice, m_content), "other content");
        QVERIFY2(changed.contains(u"It claims to be signed by " + m_alice + u", the OpenPGP key "),
                 qUtf8Printable(changed));
        const QString unknown = text(m_sender.sign(m_eve, m_content), m_content);
        QVERIFY2(unknown.contains(u"It claims to be signed by the OpenPGP key "), qUtf8Printable(unknown));
    }

    void saysHowAKeyIsTrusted()
    {
        const QByteArray good = m_sender.sign(m_alice, m_content);
        const QByteArray unknown = m_sender.sign(m_eve, m_content);
        QVERIFY2(fix(good, {}).contains(u"Set this connector's gpg "), qUtf8Printable(fix(good, {})));
        QVERIFY2(fix(unknown, trust()).contains(u"public key into the keyring"),
                 qUtf8Printable(fix(unknown, trust())));
        Trust pinned = trust();
        pinned.pinned = {QByteArray(32, 'x')};
        QVERIFY2(fix(good, pinned).contains(u"pinned"), qUtf8Printable(fix(good, pinned)));
        for (const QString &each : {fix(good, {}), fix(unknown, trust()), fix(good, pinned)})
            QVERIFY2(!each.contains(u"certificate"), qUtf8Printable(each));
    }

    void refusesExpiredKeys()
    {
        const QStringList then{QStringLiteral("--faked-system-time"), QStringLiteral("20200101T000000")};
        const QString old = QStringLiteral("Old <old@example.com>");
        m_sender.makeKey(old, QStringLiteral("1y"), then);
        const QByteArray signature = m_sender.sign(old, m_content, then);
        share(old);
        QCOMPARE(key(signature, m_content), QByteArray("SIGNER_EXPIRED"));
    }

    void refusesRevokedKeys()
    {
        const QString lost = QStringLiteral("Lost <lost@example.com>");
        const QDir revocations(m_sender.home() + QStringLiteral("/openpgp-revocs.d"));
        const QStringList before = revocations.entryList(QDir::Files);
        m_sender.makeKey(lost);
        const QByteArray signature = m_sender.sign(lost, m_content);
        share(lost);
        QCOMPARE(key(signature, m_content), QByteArray("OK"));
        for (const QString &name : revocations.entryList(QDir::Files)) {
            if (before.contains(name))
                continue;
            QFile file(revocations.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_ours.run({QStringLiteral("--import")}, file.readAll().replace(":-----BEGIN", "-----BEGIN"));
        }
        QCOMPARE(key(signature, m_content), QByteArray("SIGNER_UNTRUSTED"));
    }

    void saysWhatIsMissing()
    {
        const QByteArray good = m_sender.sign(m_alice, m_content);
        QCOMPARE(keyOf([&] { verify(good, m_content, {}); }), QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(keyOf([&] {
                     verify(good, m_content, {.gpg = QStringLiteral("/none/gpg"), .gpgHome = m_ours.home()});
                 }),
                 QByteArray("INVALID_SETTING"));
        QCOMPARE(keyOf([&] { verify(good, m_content, {.gpg = m_ours.program()}); }),
                 QByteArray("INVALID_SETTING"));
        // A program that succeeds without a word proves nothing.
        QCOMPARE(keyOf([&] {
                     verify(good, m_content, {.gpg = QStringLiteral("true"), .gpgHome = m_ours.home()});
                 }),
                 QByteArray("SIGNATURE_INVALID"));
    }

    void aStopEndsIt()
    {
        QByteArray content = m_content;
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        const base::Stop stop;
        Reading reading(QStringLiteral("mail.zip"), {}, stop);
        const Input input{QStringLiteral("mail.zip"), &buffer, {}, {}};
        const Trust cat{.gpg = QStringLiteral("yes"), .gpgHome = m_ours.home()}; // never ends
        stop.now();
        bool stopped = false;
        try {
            verifyOpenPgp("\x88\x75", Slice(buffer, reading), {input, cat, reading});
        } catch (const base::Failure &failure) {
            stopped = failure.reaction == base::Reaction::Stopped;
        }
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(OpenPgpTest)
#include "openpgp_test.moc"
