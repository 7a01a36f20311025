// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/cmspem.h"
#include "refusal.h"

using namespace archive;

namespace {

QByteArray open(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Reading reading = makeReading();
    QByteArray cms;
    openCmsPem(
        Slice(buffer, reading), [&](QByteArrayView piece) { cms.append(piece); }, reading);
    return cms;
}

QByteArray pem(const QByteArray &base64, const QByteArray &label = "CMS")
{
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
}

} // namespace

class CmsPemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItByItsFirstLine()
    {
        QVERIFY(isCmsPem(pem("MAA=")));
        QVERIFY(isCmsPem(pem("MAA=", "PKCS7")));
        for (const char *const start :
             {"", "MAA=", "-----BEGIN ", "-----BEGIN CERTIFICATE-----\n", "-----BEGIN PGP MESSAGE-----\n"})
            QVERIFY(!isCmsPem(start));
    }

    void handsOnWhatIsInside()
    {
        QCOMPARE(open(pem("MAA=")), QByteArray("0\0", 2));
        QCOMPARE(open(pem("MAA=", "PKCS7")), QByteArray("0\0", 2));
        QCOMPARE(open(pem("MA\r\nA=\r\n") + "\r\n \n"), QByteArray("0\0", 2));
        QCOMPARE(open(pem("MAA=").trimmed()), QByteArray("0\0", 2));
    }

    void readsLargeBlocksPieceByPiece()
    {
        QByteArray content;
        for (int i = 0; i < 200'000; ++i)
            content.append(QByteArray::number(i));
        QByteArray lines;
        const QByteArray base64 = content.toBase64();
        for (qsizetype at = 0; at < base64.size(); at += 64)
            lines += base64.mid(at, 64) + '\n';
        QVERIFY(open(pem(lines)) == content);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        const QByteArray damaged = "ARCHIVE_UNREADABLE";
        QTest::newRow("no end") << QByteArray("-----BEGIN CMS-----\nMAA=\n") << damaged;
        QTest::newRow("half an end") << pem("MAA=").chopped(4) << damaged;
        QTest::newRow("another end") << QByteArray("-----BEGIN CMS-----\nMAA=\n-----END PKCS7-----\n")
                                     << damaged;
        QTest::newRow("a header") << pem("Proc-Type: 4,ENCRYPTED\n\nMAA=") << damaged;
        QTest::newRow("a stranger's sign") << pem("MA*=") << damaged;
        QTest::newRow("not padded") << pem("MAA") << damaged;
        QTest::newRow("text behind the padding") << pem("MAA=MAA=") << damaged;
        QTest::newRow("text behind it") << QByteArray(pem("MAA=") + "x") << QByteArray("ARCHIVE_UNSAFE");
        QTest::newRow("a second block")
            << QByteArray(pem("MAA=") + pem("MAA=")) << QByteArray("ARCHIVE_UNSAFE");
    }

    void refusesTheRest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { open(bytes); }), key);
    }
};

QTEST_GUILESS_MAIN(CmsPemTest)
#include "cmspem_test.moc"
