// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole XARs, one for each verdict, and one with each of its bytes changed.

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include "opened.h"
#include "xipmaker/cms.h"
#include "xipmaker/xip.h"

using namespace xipmaker;

class SamplesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const Identity m_identity = makeIdentity(m_folder.filePath(QStringLiteral("id")));
    const archive::Trust m_trust{.rootsPem = m_identity.caPem()};
    const std::vector<Entry> m_entries{{QStringLiteral("items/1.eml"), "first message"},
                                       {QStringLiteral("items/2.eml"), "second message"}};

private Q_SLOTS:
    void noByteOfASignedXarMayChange()
    {
        static const Identity identity =
            makeIdentity(m_folder.filePath(QStringLiteral("ec")), {.key = IdentityOptions::Key::Ec});
        const archive::Trust trust{.rootsPem = identity.caPem()};
        const QString path = m_folder.filePath(QStringLiteral("whole.xar"));
        writeXip(path, {{QStringLiteral("1.eml"), "message"}}, identity,
                 {.payload = XipOptions::Payload::Files, .rsa = false});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QCOMPARE(openBytes(good, trust).key, QByteArray("OK"));
        const QByteArray frame = QByteArray("\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02"); // starts the CMS
        const qsizetype cms = good.indexOf(frame);
        QVERIFY(cms > 0);
        int accepted = 0;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 0x01);
            const bool isPadding = good[at] == '\0' && at % 64 != 0;
            if (isPadding || openBytes(changed, trust).key != "OK")
                continue;
            ++accepted;
            QVERIFY2(at > cms, QByteArray::number(at).constData());
            for (const QByteArray &certificate : chainDer(identity)) {
                const qsizetype from = good.indexOf(certificate, cms);
                QVERIFY2(at < from || at >= from + certificate.size(), QByteArray::number(at).constData());
            }
        }
        // In the CMS two version numbers and three object identifiers repeat what the signed parts say.
        QVERIFY2(accepted < 40, QByteArray::number(accepted).constData());
    }

    void meetsTheVerdictsOnWhatOlderToolsWrite_data()
    {
        QTest::addColumn<int>("payload");
        QTest::addColumn<bool>("rsa");
        QTest::addColumn<bool>("cms");
        QTest::addColumn<bool>("isTampered");
        QTest::addColumn<QByteArray>("key");
        using Payload = XipOptions::Payload;
        const auto row = [](const char *name, Payload payload, bool rsa, bool cms, bool isTampered,
                            const char *key) {
            QTest::newRow(name) << static_cast<int>(payload) << rsa << cms << isTampered << QByteArray(key);
        };
        row("XIP with RSA and CMS", Payload::GzipCpio, true, true, false, "OK");
        row("XIP whose RSA was changed", Payload::GzipCpio, true, true, true, "SIGNATURE_INVALID");
        row("XIP without a signature", Payload::GzipCpio, false, false, false, "SIGNATURE_MISSING");
        row("XAR of files with RSA", Payload::Files, true, false, false, "OK");
        row("XAR of files with CMS", Payload::Files, false, true, false, "OK");
        row("XAR of files whose RSA was changed", Payload::Files, true, false, true, "SIGNATURE_INVALID");
    }

    void meetsTheVerdictsOnWhatOlderToolsWrite()
    {
        QFETCH(int, payload);
        QFETCH(bool, rsa);
        QFETCH(bool, cms);
        QFETCH(bool, isTampered);
        QFETCH(QByteArray, key);
        const QString path = m_folder.filePath(QStringLiteral("sha1.xip"));
        writeXip(path, m_entries, m_identity,
                 {.payload = static_cast<XipOptions::Payload>(payload),
                  .digest = base::Digest::Algorithm::Sha1,
                  .rsa = rsa,
                  .cms = cms});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype signature = 28 + qFromBigEndian<quint32>(bytes.constData() + 12) + 20;
        if (isTampered)
            bytes[signature + 7] = static_cast<char>(~bytes[signature + 7]);
        const Opened opened = openBytes(bytes, m_trust);
        QCOMPARE(opened.key, key);
        QCOMPARE(opened.members.size(), key == "OK" ? m_entries.size() : size_t(0));
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
