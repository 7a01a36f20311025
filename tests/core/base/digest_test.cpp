// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "support/failureof.h"

using base::Digest;

class DigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePublishedVectors_data();
    void agreesWithThePublishedVectors();
    void addsUpPieces();
    void takesCrLfForLfWhereverItIsCut_data();
    void takesCrLfForLfWhereverItIsCut();
    void keepsJoinedFieldsApart();
    void readsADeviceFromWhereItStands();
    void reportsAReadError();
    void signsAsRfc4231Says_data();
    void signsAsRfc4231Says();
    void givesRandomBytesOfAnyLength();
};

void DigestTest::agreesWithThePublishedVectors_data()
{
    QTest::addColumn<Digest::Algorithm>("algorithm");
    QTest::addColumn<QByteArray>("expected");
    using enum Digest::Algorithm;
    const auto row = [](const char *name, Digest::Algorithm algorithm, const char *hex) {
        QTest::newRow(name) << algorithm << QByteArray(hex);
    };
    row("MD5", Md5, "900150983cd24fb0d6963f7d28e17f72");
    row("SHA-1", Sha1, "a9993e364706816aba3e25717850c26c9cd0d89d");
    row("SHA-256", Sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    row("SHA-384", Sha384,
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7");
    row("SHA-512", Sha512,
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d"
        "4423643ce80e"
        "2a9ac94fa54ca49f");
}

void DigestTest::agreesWithThePublishedVectors()
{
    QFETCH(Digest::Algorithm, algorithm);
    QFETCH(QByteArray, expected);
    Digest digest(algorithm);
    digest.add("abc");
    QCOMPARE(digest.result().toHex(), expected);
}

void DigestTest::addsUpPieces()
{
    Digest digest;
    digest.add("a");
    digest.add("");
    Digest moved(std::move(digest));
    moved.add("bc");
    QCOMPARE(moved.result(), Digest::sha256("abc"));
}

void DigestTest::takesCrLfForLfWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("withLineFeeds");
    const auto row = [](const char *name, const char *bytes, const char *withLineFeeds) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(withLineFeeds);
    };
    row("nothing", "", "");
    row("CRLF", "a\r\n\r\nb\r\n", "a\n\nb\n");
    row("LF", "a\n\nb\n", "a\n\nb\n");
    row("a lone CR", "\ra\rb\r\n", "\ra\rb\n");
    row("a CR before a CRLF", "a\r\r\nb", "a\r\nb");
    row("a CR at the end", "a\r\nb\r", "a\nb\r");
}

void DigestTest::takesCrLfForLfWhereverItIsCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, withLineFeeds);
    const QByteArray expected = Digest::sha256(withLineFeeds);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        base::LineFeedDigest digest;
        digest.add(bytes.first(cut));
        digest.add({});
        digest.add(bytes.sliced(cut));
        QCOMPARE(digest.result(), expected);
    }
}

void DigestTest::keepsJoinedFieldsApart()
{
    const auto of = [](const QByteArray &first, const QByteArray &second) {
        Digest digest;
        digest.addField(first);
        digest.addField(second);
        return digest.result();
    };
    QCOMPARE(of("ab", "c"), of("ab", "c"));
    QVERIFY(of("ab", "c") != of("a", "bc"));
    QVERIFY(of("", "abc") != of("abc", ""));
}

void DigestTest::readsADeviceFromWhereItStands()
{
    QByteArray bytes(700000, 'x');
    bytes.prepend("skipped");
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    buffer.seek(7);
    QCOMPARE(Digest::sha256(buffer), Digest::sha256(QByteArray(700000, 'x')));
}

void DigestTest::reportsAReadError()
{
    class Broken final : public QIODevice
    {
    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *, qint64) override { return -1; }
    } broken;
    broken.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QCOMPARE(support::failureOf([&] { Digest::sha256(broken); }).area, base::Area::Storage);
}

void DigestTest::signsAsRfc4231Says_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("case 1") << QByteArray(20, 0x0b) << QByteArray("Hi There")
                            << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("case 2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                            << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("case 6") << QByteArray(131, '\xaa')
                            << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                            << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void DigestTest::signsAsRfc4231Says()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(base::hmacSha256(key, bytes).toHex(), expected);
}

void DigestTest::givesRandomBytesOfAnyLength()
{
    for (const qsizetype length : {0, 1, 3, 4, 12, 31, 32, 1000})
        QCOMPARE(base::randomBytes(length).size(), length);
    QVERIFY(base::randomBytes(16) != base::randomBytes(16));
}

QTEST_GUILESS_MAIN(DigestTest)
#include "digest_test.moc"
