// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/jarmanifest.h"
#include "refusal.h"
#include "xipmaker/signedzip.h"

using archive::JarManifest;

class JarManifestTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

private Q_SLOTS:
    void readsSections()
    {
        const JarManifest manifest =
            JarManifest::parse("Manifest-Version: 1.0\r\nCreated-By: x\r\n\r\n"
                               "Name: a.eml\r\nSHA-256-Digest: abc=\r\n\r\n"
                               "Name: b/c.eml\r\nSHA-256-Digest: def=\r\nX: y: z\r\n\r\n",
                               m_reading);
        QCOMPARE(manifest.main().at("manifest-version"), QByteArray("1.0"));
        QCOMPARE(manifest.entries().size(), 2);
        QCOMPARE(manifest.entries()["a.eml"].at("sha-256-digest"), QByteArray("abc="));
        QCOMPARE(manifest.entries()["b/c.eml"].at("x"), QByteArray("y: z"));
    }

    void tellsTheBytesOfSections()
    {
        const QByteArray main = "V: 1\r\n\r\n";
        const QByteArray first = "Name: a\r\nX: 1\r\n\r\n";
        const QByteArray last = "Name: b\r\nX: 2";
        const JarManifest manifest = JarManifest::parse(main + first + last, m_reading);
        QCOMPARE(manifest.mainBytes(), QByteArrayView(main));
        QCOMPARE(manifest.entryBytes("a"), QByteArrayView(first));
        QCOMPARE(manifest.entryBytes("b"), QByteArrayView(last));
        QVERIFY(manifest.entryBytes("c").isEmpty());
    }

    void joinsFoldedLines()
    {
        const QByteArray name = QByteArray("folder/").repeated(40) + "file.eml";
        const QByteArray text = "Manifest-Version: 1.0\r\n\r\n" + xipmaker::jarLine("Name", name) +
                                "SHA-256-Digest: abc=\r\n\r\n";
        for (const QByteArray &line : text.split('\n'))
            QVERIFY(line.size() <= 73);
        QVERIFY(JarManifest::parse(text, m_reading).entries().contains(name));
    }

    void readsAllLineEnds_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray text = "Manifest-Version: 1.0\n\nName: a\n b\nX: y\n\n\n\nName: c\nX: z";
        QTest::newRow("LF") << text;
        QTest::newRow("CR LF") << QByteArray(text).replace("\n", "\r\n");
        QTest::newRow("CR") << QByteArray(text).replace("\n", "\r");
        QTest::newRow("with an end") << QByteArray(text + "\n\n");
    }

    void readsAllLineEnds()
    {
        QFETCH(QByteArray, text);
        const JarManifest manifest = JarManifest::parse(text, m_reading);
        QCOMPARE(manifest.entries().size(), 2);
        QCOMPARE(manifest.entries()["ab"].at("x"), QByteArray("y"));
        QCOMPARE(manifest.entries()["c"].at("x"), QByteArray("z"));
    }

    void refusesAmbiguity_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("attribute twice") << QByteArray("V: 1\n\nName: a\nX: 1\nx: 2\n");
        QTest::newRow("name twice") << QByteArray("V: 1\n\nName: a\nX: 1\n\nName: a\nX: 2\n");
        QTest::newRow("section without name") << QByteArray("V: 1\n\nX: 1\n");
        QTest::newRow("no colon") << QByteArray("V: 1\n\nName: a\nX\n");
        QTest::newRow("no blank after the colon") << QByteArray("V:1\n");
        QTest::newRow("continues nothing") << QByteArray(" V: 1\n");
        QTest::newRow("continues a blank line") << QByteArray("V: 1\n\n x\n");
        QTest::newRow("no attribute name") << QByteArray(": 1\n");
        QTest::newRow("not text") << QByteArray("\x30\x82\x01\x02");
    }

    void refusesAmbiguity()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(keyOf([&] { JarManifest::parse(text, m_reading); }), QByteArray("SIGNATURE_INVALID"));
    }
};

QTEST_GUILESS_MAIN(JarManifestTest)
#include "jarmanifest_test.moc"
