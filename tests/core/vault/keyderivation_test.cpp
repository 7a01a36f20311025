// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "vault/keyderivation.h"

using base::Secret;
using vault::hkdf;
using vault::scrypt;
using vault::ScryptCost;

class KeyDerivationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesAsRfc5869Says();
    void derivesAnotherKeyForEachPurpose();
    void stretchesAsRfc7914Says_data();
    void stretchesAsRfc7914Says();
    void knowsSaneCosts_data();
    void knowsSaneCosts();
};

// Test case 3 of RFC 5869 has no salt and no purpose; the second value was made with Python's hmac.
void KeyDerivationTest::derivesAsRfc5869Says()
{
    const Secret key(QByteArray(22, 0x0b));
    QCOMPARE(hkdf(key, {}).reveal().toHex(),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
    QCOMPARE(hkdf(key, "purpose:audit").reveal().toHex(),
             QByteArray("2126daaac0d50d6560c4cf8b0a9147b9d18447b2348c6bafffd59e42c96c832d"));
}

void KeyDerivationTest::derivesAnotherKeyForEachPurpose()
{
    const Secret key(QByteArray(32, 'k'));
    const Secret other(QByteArray(32, 'l'));
    QCOMPARE(hkdf(key, "a").reveal(), hkdf(key, "a").reveal());
    QVERIFY(hkdf(key, "a").reveal() != hkdf(key, "b").reveal());
    QVERIFY(hkdf(key, "a").reveal() != hkdf(other, "a").reveal());
    QVERIFY(hkdf(key, "a").reveal() != key.reveal());
}

void KeyDerivationTest::stretchesAsRfc7914Says_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<ScryptCost>("cost");
    QTest::addColumn<QByteArray>("expected");
    // The vectors are 64 bytes long; PBKDF2's blocks of 32 bytes make the first half independent of the
    // length.
    QTest::newRow("empty") << QByteArray() << QByteArray() << ScryptCost{16, 1, 1}
                           << QByteArray("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442");
    QTest::newRow("password") << QByteArray("password") << QByteArray("NaCl") << ScryptCost{1024, 8, 16}
                              << QByteArray(
                                     "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
    QTest::newRow("please let me in")
        << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << ScryptCost{16384, 8, 1}
        << QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

void KeyDerivationTest::stretchesAsRfc7914Says()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, salt);
    QFETCH(ScryptCost, cost);
    QFETCH(QByteArray, expected);
    QCOMPARE(scrypt(Secret(passphrase), salt, cost).reveal().toHex(), expected);
}

void KeyDerivationTest::knowsSaneCosts_data()
{
    QTest::addColumn<ScryptCost>("cost");
    QTest::addColumn<bool>("isSane");
    QTest::newRow("default") << ScryptCost{} << true;
    QTest::newRow("cheap") << ScryptCost{1 << 10, 8, 1} << true;
    QTest::newRow("a gibibyte") << ScryptCost{1 << 20, 8, 1} << true;
    QTest::newRow("worth nothing") << ScryptCost{1 << 9, 8, 1} << false;
    QTest::newRow("zero") << ScryptCost{0, 0, 0} << false;
    QTest::newRow("no power of two") << ScryptCost{(1 << 15) + 1, 8, 1} << false;
    QTest::newRow("two gibibytes") << ScryptCost{1 << 21, 8, 1} << false;
    QTest::newRow("block size zero") << ScryptCost{1 << 15, 0, 1} << false;
    QTest::newRow("block size too large") << ScryptCost{1 << 10, 33, 1} << false;
    QTest::newRow("too parallel") << ScryptCost{1 << 15, 8, 17} << false;
}

void KeyDerivationTest::knowsSaneCosts()
{
    QFETCH(ScryptCost, cost);
    QTEST(cost.isSane(), "isSane");
}

QTEST_GUILESS_MAIN(KeyDerivationTest)
#include "keyderivation_test.moc"
