// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/zipcontainer.h"
#include "gnupg.h"
#include "opened.h"
#include "rawzip.h"
#include "xipmaker/cms.h"
#include "xipmaker/signedzip.h"

using xipmaker::Identity;
using xipmaker::IdentityOptions;

class ZipContainerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_alice =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("alice")), {.key = IdentityOptions::Key::Ec});
    const Identity m_bob =
        xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("bob")), {.key = IdentityOptions::Key::Ec});
    const archive::Trust m_trust{.rootsPem = m_alice.caPem()};
    const QByteArray m_zip = rawZip({{"items/1.eml", "first"}, packedEntry("items/2.eml", "second")});
    using Neighbours = QMap<QString, QByteArray>;

    Opened openBeside(QByteArray zip, const Neighbours &neighbours, const archive::Trust &trust) const
    {
        QBuffer buffer(&zip);
        buffer.open(QIODevice::ReadOnly);
        return openDevice(buffer, trust, {}, receivedAt,
                          [neighbours](const QString &suffix) { return neighbours.value(suffix); });
    }

    QByteArray key(const QByteArray &zip, const Neighbours &neighbours) const
    {
        return openBeside(zip, neighbours, m_trust).key;
    }

    QByteArray signature(const QByteArray &content) const { return xipmaker::detachedCms(content, m_alice); }

    static QByteArray pem(const QByteArray &der)
    {
        return "-----BEGIN PKCS7-----\n" + der.toBase64() + "\n-----END PKCS7-----\n";
    }

    QByteArray enveloped(const QByteArray &content) const
    {
        const QString plain = m_folder.filePath(QStringLiteral("content"));
        const QString path = m_folder.filePath(QStringLiteral("content.p7m"));
        QFile file(plain);
        file.open(QIODevice::WriteOnly);
        file.write(content);
        file.close();
        xipmaker::writeEnvelopingCms(path, plain, m_alice);
        QFile made(path);
        made.open(QIODevice::ReadOnly);
        return made.readAll();
    }

private Q_SLOTS:
    void readsDetachedSignaturesWhateverTheirFilesAreCalled_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("isPem");
        QTest::newRow("p7s, DER") << QStringLiteral(".p7s") << false;
        QTest::newRow("p7s, PEM") << QStringLiteral(".p7s") << true;
        QTest::newRow("sig, DER") << QStringLiteral(".sig") << false;
        QTest::newRow("sig, PEM") << QStringLiteral(".sig") << true;
    }

    void readsDetachedSignaturesWhateverTheirFilesAreCalled()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, isPem);
        const QByteArray bytes = isPem ? pem(signature(m_zip)) : signature(m_zip);
        const Opened opened = openBeside(m_zip, {{suffix, bytes}}, m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QStringLiteral("ZIP with CMS"));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        QCOMPARE(opened.signer->fingerprint, m_alice.fingerprint());
    }

    void everySignatureBesideMustVerify()
    {
        const QString p7s = QStringLiteral(".p7s");
        const QString sig = QStringLiteral(".sig");
        QCOMPARE(key(m_zip, {}), QByteArray("SIGNATURE_MISSING"));
        QCOMPARE(key(m_zip, {{p7s, signature("other")}}), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(m_zip, {{p7s, "text"}}), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(m_zip, {{p7s, QByteArray("")}}), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(m_zip, {{p7s, signature(m_zip)}, {sig, signature(m_zip)}}), QByteArray("OK"));
        QCOMPARE(key(m_zip, {{p7s, signature(m_zip)}, {sig, signature("other")}}),
                 QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(m_zip, {{p7s, signature(m_zip)}, {sig, xipmaker::detachedCms(m_zip, m_bob)}}),
                 QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(key(m_zip, {{p7s, QByteArray(5 << 20, 'x')}}), QByteArray("ARCHIVE_LIMIT"));
        QCOMPARE(key(m_zip, {{QStringLiteral(".asc"), "-----BEGIN PGP SIGNATURE-----"}}),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
        QCOMPARE(key(m_zip, {{p7s, signature(m_zip)}, {QStringLiteral(".gpg"), "\x88\x75"}}),
                 QByteArray("SIGNATURE_UNSUPPORTED"));
    }

    void aBadSignatureIsRefusedEvenWhenNoneIsRequired()
    {
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QCOMPARE(openBeside(m_zip, {}, lenient).container, QStringLiteral("ZIP"));
        QVERIFY(!openBeside(m_zip, {}, lenient).signer);
        QCOMPARE(openBeside(m_zip, {{QStringLiteral(".p7s"), signature("other")}}, lenient).key,
                 QByteArray("SIGNATURE_INVALID"));
        lenient.rootsPem.clear();
        QCOMPARE(openBeside(m_zip, {{QStringLiteral(".p7s"), signature(m_zip)}}, lenient).key,
                 QByteArray("SIGNER_UNTRUSTED"));
    }

    void aGoodSignatureMakesNoHostileZipGood()
    {
        const QByteArray hostile = rawZip({{"../x", "y"}});
        QCOMPARE(key(hostile, {{QStringLiteral(".p7s"), signature(hostile)}}), QByteArray("ARCHIVE_UNSAFE"));
        const QByteArray stuffed = rawZip({{"a", "x"}}, {.beforeDirectory = "hidden"});
        QCOMPARE(key(stuffed, {{QStringLiteral(".p7s"), signature(stuffed)}}), QByteArray("ARCHIVE_UNSAFE"));
    }

    void aSignatureBesideAJarMustVerifyToo()
    {
        const QString path = m_folder.filePath(QStringLiteral("a.jar"));
        xipmaker::writeSignedZip(path, {{QStringLiteral("a.eml"), "text"}}, m_alice,
                                 xipmaker::ZipSignature::Jar);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray jar = file.readAll();
        QCOMPARE(openBeside(jar, {{QStringLiteral(".p7s"), signature(jar)}}, m_trust).container,
                 QStringLiteral("JAR-signed ZIP"));
        QCOMPARE(key(jar, {{QStringLiteral(".p7s"), signature("other")}}), QByteArray("SIGNATURE_INVALID"));
    }

    void readsOpenPgpSignaturesWithGpg()
    {
        Gnupg gnupg;
        if (!gnupg.isThere())
            QFAIL("gpg is not installed (package gnupg)");
        const QString alice = QStringLiteral("Alice <alice@example.com>");
        gnupg.makeKey(alice);
        const archive::Trust trust{.gpg = gnupg.program(), .gpgHome = gnupg.home()};
        for (const QString &suffix : {QStringLiteral(".asc"), QStringLiteral(".sig"), QStringLiteral(".gpg"),
                                      QStringLiteral(".pgp")}) {
            const Opened opened = openBeside(m_zip, {{suffix, gnupg.sign(alice, m_zip)}}, trust);
            QCOMPARE(opened.text, QString());
            QCOMPARE(opened.container, QStringLiteral("ZIP with OpenPGP"));
            QCOMPARE(opened.signer->subject, alice);
            QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        }
        QCOMPARE(openBeside(m_zip, {{QStringLiteral(".asc"), gnupg.sign(alice, "other")}}, trust).key,
                 QByteArray("SIGNATURE_INVALID"));
    }

    void readsEnvelopingSignatures()
    {
        const Opened opened = openBytes(enveloped(m_zip), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QStringLiteral("CMS with ZIP"));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        QCOMPARE(opened.signer->fingerprint, m_alice.fingerprint());
        QCOMPARE(openBytes(enveloped(m_zip), {.rootsPem = m_bob.caPem()}).key,
                 QByteArray("SIGNER_UNTRUSTED"));
        QCOMPARE(openBytes(enveloped("no zip"), m_trust).key, QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(openBytes(enveloped(rawZip({{"../x", "y"}})), m_trust).key, QByteArray("ARCHIVE_UNSAFE"));
        QByteArray changed = enveloped(m_zip);
        changed.replace("first", "First");
        QCOMPARE(openBytes(changed, m_trust).key, QByteArray("SIGNATURE_INVALID"));
    }

    void aSignatureBesideAnEnvelopingOneMustVerifyToo_data()
    {
        QTest::addColumn<bool>("isPem");
        QTest::newRow("DER") << false;
        QTest::newRow("PEM") << true;
    }

    void aSignatureBesideAnEnvelopingOneMustVerifyToo()
    {
        QFETCH(bool, isPem);
        const QString p7s = QStringLiteral(".p7s");
        const QByteArray p7m = isPem ? pem(enveloped(m_zip)) : enveloped(m_zip);
        const Opened opened = openBeside(p7m, {{p7s, signature(p7m)}}, m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QStringLiteral("CMS with ZIP"));
        QCOMPARE(opened.bytes, QList<QByteArray>({"first", "second"}));
        QCOMPARE(key(p7m, {{p7s, "garbage"}}), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(p7m, {{p7s, signature(m_zip)}}), QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(key(p7m, {{p7s, xipmaker::detachedCms(p7m, m_bob)}}), QByteArray("SIGNER_UNTRUSTED"));
        archive::Trust lenient = m_trust;
        lenient.requireSignature = false;
        QCOMPARE(openBeside(p7m, {{p7s, signature("other")}}, lenient).key, QByteArray("SIGNATURE_INVALID"));
    }
};

QTEST_GUILESS_MAIN(ZipContainerTest)
#include "zipcontainer_test.moc"
