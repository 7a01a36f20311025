// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "archive/verifiedarchive.h"
#include "opened.h"
#include "rawzip.h"
#include "xipmaker/cms.h"
#include "xipmaker/signedzip.h"
#include "xipmaker/timestamp.h"
#include "xipmaker/xip.h"

using namespace xipmaker;
using archive::VerifiedArchive;

namespace {

struct Kind
{
    const char *container;
    std::optional<ZipSignature> zip;
    XipOptions::Payload payload = XipOptions::Payload::PbzxCpio;
};

const Kind kinds[] = {
    {"Apple XIP", {}, XipOptions::Payload::PbzxCpio},
    {"Apple XIP", {}, XipOptions::Payload::GzipCpio},
    {"XAR", {}, XipOptions::Payload::Files},
    {"JAR-signed ZIP", ZipSignature::Jar},
    {"ASiC-S", ZipSignature::AsicS},
    {"ASiC-E", ZipSignature::AsicE},
    {"ZIP with CMS", ZipSignature::DetachedP7s},
    {"CMS with ZIP", ZipSignature::P7m},
};

} // namespace

class VerifiedArchiveTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_identity = makeIdentity(m_folder.filePath(QStringLiteral("id")));
    const archive::Trust m_trust{.rootsPem = m_identity.caPem()};
    const std::vector<Entry> m_entries{{QStringLiteral("items/1.eml"), "first message"},
                                       {QStringLiteral("items/ü 😀.eml"), "second message"},
                                       {QStringLiteral("empty"), QByteArray()},
                                       Entry::noise(QStringLiteral("noise.bin"), 300'000)};

    QString make(const Kind &kind, const std::vector<Entry> &entries)
    {
        const QString path = m_folder.filePath(QStringLiteral("archive"));
        QFile::remove(path + QStringLiteral(".p7s"));
        if (kind.zip)
            writeSignedZip(path, entries, m_identity, *kind.zip);
        else
            writeXip(path, entries, m_identity, {.payload = kind.payload});
        return path;
    }

    static void addKinds()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(kinds); ++i)
            QTest::addRow("%d %s", static_cast<int>(i), kinds[i].container) << static_cast<int>(i);
    }

private Q_SLOTS:
    void opensEveryContainer_data() { addKinds(); }
    void opensEveryContainer()
    {
        QFETCH(int, index);
        const Kind &kind = kinds[index];
        const Opened opened = openFile(make(kind, m_entries), m_trust);
        QCOMPARE(opened.text, QString());
        QCOMPARE(opened.container, QLatin1String(kind.container));
        QCOMPARE(opened.members.size(), m_entries.size());
        for (size_t i = 0; i < m_entries.size(); ++i) {
            QByteArray expected;
            m_entries[i].forEachPiece([&](QByteArrayView piece) { expected.append(piece); });
            QCOMPARE(opened.members[i].path, m_entries[i].name);
            QCOMPARE(opened.members[i].size, m_entries[i].size);
            QVERIFY(opened.bytes[static_cast<qsizetype>(i)] == expected);
            QCOMPARE(opened.members[i].sha256, base::Digest::sha256(expected));
            QCOMPARE(opened.members[i].modified, *base::fromIso(u"2026-11-20T08:00:00Z"));
        }
        QCOMPARE(opened.signer->fingerprint, m_identity.fingerprint());
        QCOMPARE(opened.signer->subject, QStringLiteral("CN=Sandbox Signer,O=Chancery Sandbox"));
        QVERIFY(opened.signer->signedAt);
    }

    void refusesEveryContainerWithoutTrust_data() { addKinds(); }
    void refusesEveryContainerWithoutTrust()
    {
        QFETCH(int, index);
        const QString path = make(kinds[index], {{QStringLiteral("a"), "x"}});
        static const Identity other = makeIdentity(m_folder.filePath(QStringLiteral("other")));
        const Opened opened = openFile(path, {.rootsPem = other.caPem()});
        QCOMPARE(opened.key, QByteArray("SIGNER_UNTRUSTED"));
        QVERIFY(opened.text.startsWith(QStringLiteral("mail.xip is refused: ")));
        QVERIFY(opened.text.contains(QStringLiteral("CN=Sandbox Signer")));
        QVERIFY(!opened.fix.isEmpty());
        QCOMPARE(openFile(path, {.pinned = {m_identity.fingerprint()}}).key, QByteArray("OK"));
        QCOMPARE(openFile(path, m_trust, {}, *base::fromIso(u"2046-01-01")).key,
                 QByteArray("SIGNER_EXPIRED"));
    }

    void aSignatureBesideAXarMustVerifyAndStandsForItsOwn()
    {
        const QString path = m_folder.filePath(QStringLiteral("beside.xar"));
        writeXip(path, {{QStringLiteral("a.eml"), "text"}}, m_identity,
                 {.payload = XipOptions::Payload::Files, .rsa = false, .cms = false});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray xar = file.readAll();
        const auto openBeside = [&](const QByteArray &signature, bool isRequired) {
            QFile device(path);
            device.open(QIODevice::ReadOnly);
            archive::Trust trust = m_trust;
            trust.requireSignature = isRequired;
            return openDevice(device, trust, {}, receivedAt, [&](const QString &suffix) {
                return suffix == QStringLiteral(".p7s") ? signature : QByteArray();
            });
        };
        QCOMPARE(openBeside({}, true).key, QByteArray("SIGNATURE_MISSING"));
        QCOMPARE(openBeside({}, false).key, QByteArray("OK"));
        QCOMPARE(openBeside("text", false).key, QByteArray("SIGNATURE_INVALID"));
        QCOMPARE(openBeside(detachedCms("other", m_identity), false).key, QByteArray("SIGNATURE_INVALID"));
        const Opened good = openBeside(detachedCms(xar, m_identity), true);
        QCOMPARE(good.container, QStringLiteral("XAR with CMS"));
        QCOMPARE(good.signer->fingerprint, m_identity.fingerprint());
        QCOMPARE(good.bytes, QList<QByteArray>({"text"}));
    }

    void saysWhoClaimsToHaveSignedWhatWasChanged_data() { addKinds(); }
    void saysWhoClaimsToHaveSignedWhatWasChanged()
    {
        QFETCH(int, index);
        QByteArray noise;
        const Entry entry = Entry::noise(QStringLiteral("items/1.eml"), 1000);
        entry.forEachPiece([&](QByteArrayView piece) { noise += piece; });
        const QString path = make(kinds[index], {entry});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        // In a XAR the RSA signature, which stands behind the checksum; elsewhere the content, stored as it
        // is.
        const qsizetype packedToc = qFromBigEndian<quint32>(bytes.constData() + 12);
        const qsizetype at = kinds[index].zip ? bytes.indexOf(noise) : 28 + packedToc + 32 + 10;
        QVERIFY(at > 0);
        bytes[at] = static_cast<char>(~bytes[at]);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const Opened opened = openFile(path, m_trust);
        QVERIFY(opened.key != "OK");
        QVERIFY2(opened.text.contains(u"CN=Sandbox Signer"), qUtf8Printable(opened.text));
        QVERIFY2(opened.text.contains(u"fingerprint"), qUtf8Printable(opened.text));
    }

    void saysWhoClaimsToHaveSignedWhatStandsBehindSomething()
    {
        const QByteArray zip = rawZip({{"a", "x"}});
        QByteArray bytes = "MZ" + zip;
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        const Opened opened = openDevice(device, m_trust, {}, receivedAt, [&](const QString &suffix) {
            return suffix == QStringLiteral(".p7s") ? detachedCms(zip, m_identity) : QByteArray();
        });
        QCOMPARE(opened.key, QByteArray("ARCHIVE_UNSAFE"));
        QVERIFY2(opened.text.contains(u"It claims to be signed by CN=Sandbox Signer"),
                 qUtf8Printable(opened.text));
    }

    void noByteMayChange_data() { addKinds(); }
    void noByteMayChange()
    {
        QFETCH(int, index);
        const QString path = make(kinds[index], {{QStringLiteral("items/1.eml"), "first message"},
                                                 {QStringLiteral("items/2.eml"), "second message"}});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const QList<QByteArray> bytes = openFile(path, m_trust).bytes;
        QVERIFY(!bytes.isEmpty());
        const qsizetype step = std::max<qsizetype>(1, good.size() / 120);
        for (qsizetype at = 0; at < good.size(); at += step) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x41);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(changed);
            file.close();
            const Opened opened = openFile(path, m_trust);
            // A byte that nothing means (a spare certificate, a time) may change; what is released may not.
            QVERIFY2(opened.key != "OK" || opened.bytes == bytes, QByteArray::number(at).constData());
        }
    }

    void refusesEveryContainerThatIsCutOffOrAppendedTo_data() { addKinds(); }
    void refusesEveryContainerThatIsCutOffOrAppendedTo()
    {
        QFETCH(int, index);
        const QString path = make(kinds[index], m_entries);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto with = [&](const QByteArray &bytes) {
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return QByteArray("TEST");
            file.write(bytes);
            file.close();
            return openFile(path, m_trust).key;
        };
        for (const qsizetype left :
             {qsizetype(0), qsizetype(1), qsizetype(30), good.size() / 3, good.size() - 1})
            QVERIFY(with(good.first(left)) != "OK");
        QVERIFY(with(good + 'x') != "OK");
        QVERIFY(with(good + QByteArray(1000, '\0')) != "OK");
        QVERIFY(with('x' + good) != "OK");
        QVERIFY(with(good + good) != "OK");
        QCOMPARE(with(good), QByteArray("OK"));
    }

    void recognisesContainersByContentOnly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("nothing of ours") << QByteArray("\0\1\2", 3) << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("text") << QByteArray("From: a@example.com") << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("yaa") << QByteArray("AA01....") << QByteArray("SIGNATURE_UNSUPPORTED");
        QTest::newRow("OpenPGP message") << QByteArray("\xa3\x01\x05") << QByteArray("SIGNATURE_UNSUPPORTED");
        QTest::newRow("armoured message")
            << QByteArray("-----BEGIN PGP MESSAGE-----") << QByteArray("SIGNATURE_UNSUPPORTED");
        QTest::newRow("ZIP behind a program")
            << QByteArray("MZ" + rawZip({{"a", "x"}})) << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("xar! only") << QByteArray("xar!") << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("PK only") << QByteArray("PK\x03\x04") << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("detached CMS") << QByteArray::fromHex("301306092a864886f70d010702a006300402010130")
                                      << QByteArray("ARCHIVE_UNREADABLE");
    }

    void recognisesContainersByContentOnly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(openBytes(bytes, m_trust).key, key);
    }

    void saysWhatAFileIsThatIsNoArchive_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fix");
        const QString zip = QStringLiteral("put it into a ZIP");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("it is empty")
                               << QStringLiteral("again, whole");
        QTest::newRow("e-mail") << QByteArray("From: ü@example.com\r\n") << QStringLiteral("single e-mail")
                                << zip;
        QTest::newRow("text") << QByteArray("Dear all,\n") << QStringLiteral("plain text") << zip;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << QStringLiteral("gzip") << zip;
        QTest::newRow("7-Zip") << QByteArray("7z\xBC\xAF\x27\x1C\0\4", 8) << QStringLiteral("7-Zip") << zip;
        QTest::newRow("RAR") << QByteArray("Rar!\x1a\7") << QStringLiteral("RAR") << zip;
    }

    void saysWhatAFileIsThatIsNoArchive()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, fix);
        const Opened opened = openBytes(bytes, m_trust);
        QCOMPARE(opened.key, QByteArray("ARCHIVE_UNREADABLE"));
        QVERIFY2(opened.text.contains(text), qUtf8Printable(opened.text));
        QVERIFY2(opened.fix.contains(fix), qUtf8Printable(opened.fix));
    }

    void aTimeStampOutlivesTheSigner()
    {
        const Identity old = makeIdentity(
            m_folder.filePath(QStringLiteral("old")),
            {.notBefore = *base::fromIso(u"2022-01-01"), .notAfter = *base::fromIso(u"2023-01-01")});
        const Identity authority =
            makeIdentity(m_folder.filePath(QStringLiteral("authority")),
                         {.key = IdentityOptions::Key::Ec, .criticalTimeStamping = true});
        const QString path = m_folder.filePath(QStringLiteral("old.xip"));
        writeXip(path, m_entries, old, {.editCms = [&](const QByteArray &cms) {
                     return timeStamped(cms, authority, *base::fromIso(u"2022-06-01"));
                 }});
        QCOMPARE(openFile(path, {.rootsPem = old.caPem()}).key, QByteArray("SIGNER_EXPIRED"));
        const Opened opened = openFile(path, {.rootsPem = old.caPem() + authority.caPem()});
        QCOMPARE(opened.key, QByteArray("OK"));
        QCOMPARE(*opened.signer->signedAt, *base::fromIso(u"2022-06-01"));
    }

    void writesBehindWhatTheScratchHolds()
    {
        const QString path = make(kinds[0], m_entries);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTemporaryFile scratch;
        QVERIFY(scratch.open());
        scratch.write("before");
        const VerifiedArchive verified = VerifiedArchive::open({QStringLiteral("a"), &file, receivedAt, {}},
                                                               m_trust, {}, scratch, base::Stop());
        QCOMPARE(verified.members()[0].offset, 6);
        const std::unique_ptr<QIODevice> first = verified.read(verified.members()[0]);
        const std::unique_ptr<QIODevice> second = verified.read(verified.members()[1]);
        QCOMPARE(first->read(5), QByteArray("first"));
        QCOMPARE(second->readAll(), QByteArray("second message"));
        QCOMPARE(first->readAll(), QByteArray(" message"));
    }

    void releasesNothingBeforeEverythingIsVerified()
    {
        // The last file is bad: the good ones before it stay in the scratch, and nobody is told of them.
        const QString path = m_folder.filePath(QStringLiteral("late.xar"));
        writeXip(path, m_entries, m_identity,
                 {.payload = XipOptions::Payload::Files, .editHeap = [](QByteArray heap) {
                      heap.back() = static_cast<char>(~heap.back());
                      return heap;
                  }});
        const Opened opened = openFile(path, m_trust);
        QCOMPARE(opened.key, QByteArray("SIGNATURE_INVALID"));
        QVERIFY(opened.members.empty());
    }

    void aStopEndsItAtOnce()
    {
        const QString path = make(kinds[0], m_entries);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTemporaryFile scratch;
        QVERIFY(scratch.open());
        const base::Stop stop;
        stop.now();
        bool stopped = false;
        try {
            VerifiedArchive::open({QStringLiteral("a"), &file, receivedAt, {}}, m_trust, {}, scratch, stop);
        } catch (const base::Failure &failure) {
            stopped = failure.reaction == base::Reaction::Stopped;
        }
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(VerifiedArchiveTest)
#include "verifiedarchive_test.moc"
