// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/cms.h"
#include "archive/cmsenvelope.h"
#include "refusal.h"
#include "signers.h"
#include "xipmaker/cms.h"

using namespace archive;

namespace {

struct Opened
{
    QByteArray detached;
    QByteArray content;
};

Opened open(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Reading reading = makeReading();
    Opened opened;
    opened.detached = openCmsEnvelope(
        Slice(buffer, reading), [&](QByteArrayView piece) { opened.content.append(piece); }, reading);
    return opened;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    file.open(QIODevice::ReadOnly);
    return file.readAll();
}

} // namespace

class CmsEnvelopeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const xipmaker::Identity m_identity = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("id")),
                                                                 {.key = xipmaker::IdentityOptions::Key::Ec});
    QByteArray m_content;
    QByteArray m_ber; ///< indefinite lengths, content in chunks
    QByteArray m_der;

    void checkOpens(const QByteArray &cms)
    {
        QVERIFY(isCmsEnvelope(QByteArrayView(cms).first(64)));
        const Opened opened = open(cms);
        QCOMPARE(opened.content, m_content);
        Reading reading = makeReading();
        CmsSignature signature(opened.detached, {}, CmsSignature::Digests::Strong, reading);
        signature.add(opened.content);
        QCOMPARE(signerOf(signature.verified()[0].certificate.get()).fingerprint, m_identity.fingerprint());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_content = QByteArray("some content ").repeated(10'000);
        const QString content = m_folder.filePath(QStringLiteral("content"));
        QFile file(content);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_content);
        file.close();
        const QString path = m_folder.filePath(QStringLiteral("content.p7m"));
        xipmaker::writeEnvelopingCms(path, content, m_identity);
        m_ber = readAll(path);
        const auto *at = reinterpret_cast<const unsigned char *>(m_ber.constData());
        const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, m_ber.size()));
        // Decoded and encoded again, OpenSSL writes definite lengths.
        const BioPtr out(BIO_new(BIO_s_mem()));
        QCOMPARE(i2d_CMS_bio(out.get(), cms.get()), 1);
        char *start = nullptr;
        const long size = BIO_get_mem_data(out.get(), &start);
        m_der = QByteArray(start, size);
    }

    void opensWhatStreamingSignersWrite()
    {
        QCOMPARE(static_cast<unsigned char>(m_ber[1]), 0x80);
        checkOpens(m_ber);
    }

    void opensWhatOthersWrite() { checkOpens(m_der); }

    void knowsAnEnvelopeByItsStart()
    {
        QVERIFY(!isCmsEnvelope(""));
        QVERIFY(!isCmsEnvelope("0\x80"));
        QVERIFY(!isCmsEnvelope("PK\x03\x04"));
        QVERIFY(!isCmsEnvelope(xipmaker::chainDer(m_identity).first().first(64)));
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray() << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("detached") << xipmaker::detachedCms("content", m_identity)
                                  << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("appended to DER") << QByteArray(m_der + "x") << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("appended to BER") << QByteArray(m_ber + '\0') << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("DER cut off") << m_der.chopped(1) << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("BER cut off") << m_ber.chopped(1) << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("cut in the content") << m_ber.first(1000) << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("other type") << QByteArray(m_der).replace(QByteArray::fromHex("2a864886f70d010702"),
                                                                 QByteArray::fromHex("2a864886f70d010703"))
                                    << QByteArray("ARCHIVE_UNREADABLE");
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { open(bytes); }), key);
    }
};

QTEST_GUILESS_MAIN(CmsEnvelopeTest)
#include "cmsenvelope_test.moc"
