// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/redactor.h"
#include "support/failureof.h"
#include "vault/vault.h"

using base::Secret;
using support::failureOf;

namespace {

class FixedVault final : public vault::Vault
{
public:
    explicit FixedVault(char each = 'k') : m_key(QByteArray(32, each)) {}
    QString place() const override { return QStringLiteral("memory"); }

protected:
    const Secret &masterKey() const override { return m_key; }

private:
    Secret m_key;
};

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void opensWhatAnEarlierReleaseSealed();
    void sealsTheSameTwiceDifferently();
    void showsNothingOfTheSecret();
    void refusesAnotherPlace_data();
    void refusesAnotherPlace();
    void refusesAnotherKey();
    void refusesAnyChangedBit();
    void refusesWhatIsCutShort();
    void refusesWhatIsTooLong();
    void derivesAKeyForEachPurpose();
    void tellsTheRedactor();
};

void VaultTest::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("password") << QByteArray("p\xC3\xA4ssword");
    QTest::newRow("binary") << QByteArray("\0\xFF\0", 3);
    QTest::newRow("private key") << QByteArray(5000, 'm');
    QTest::newRow("a megabyte") << QByteArray(1 << 20, 'm');
}

void VaultTest::opensWhatItSealed()
{
    QFETCH(QByteArray, plain);
    const FixedVault vault;
    const QByteArray sealed = vault.seal(Secret(plain), "account:3:password");
    QCOMPARE(sealed.size(), plain.size() + 29);
    QCOMPARE(vault.open(sealed, "account:3:password").reveal(), plain);
}

// Journals hold such values for years. Made with another library (node's crypto).
void VaultTest::opensWhatAnEarlierReleaseSealed()
{
    const QByteArray sealed = QByteArray::fromHex("01000102030405060708090a0b445f5de6cb1556b5ceab4d3908ad0071"
                                                  "32ae7852aad79ebbb90493224f3847ea2ec016d15288018f8514a7ac");
    QCOMPARE(FixedVault().open(sealed, "account:3:password").reveal(),
             QByteArray("correct horse battery staple"));
}

void VaultTest::sealsTheSameTwiceDifferently()
{
    const FixedVault vault;
    const Secret plain(QByteArray("password"));
    QVERIFY(vault.seal(plain, "c") != vault.seal(plain, "c"));
}

void VaultTest::showsNothingOfTheSecret()
{
    QVERIFY(!FixedVault().seal(Secret(QByteArray("password")), "context").contains("password"));
    QVERIFY(!FixedVault().seal(Secret(QByteArray("password")), "context").contains("context"));
}

void VaultTest::refusesAnotherPlace_data()
{
    QTest::addColumn<QByteArray>("context");
    for (const char *context : {"", "account:4:password", "account:3:passwor", "account:3:password "})
        QTest::newRow(context) << QByteArray(context);
}

void VaultTest::refusesAnotherPlace()
{
    QFETCH(QByteArray, context);
    const FixedVault vault;
    const QByteArray sealed = vault.seal(Secret(QByteArray("x")), "account:3:password");
    const base::Failure failure = failureOf([&] { vault.open(sealed, context); });
    QCOMPARE(failure.key, QByteArray("VAULT_WRONG_KEY"));
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QCOMPARE(failure.area, base::Area::SignIn);
    QVERIFY(!failure.fix.isEmpty());
}

void VaultTest::refusesAnotherKey()
{
    const QByteArray sealed = FixedVault('a').seal(Secret(QByteArray("x")), "c");
    QCOMPARE(failureOf([&] { FixedVault('b').open(sealed, "c"); }).key, QByteArray("VAULT_WRONG_KEY"));
}

void VaultTest::refusesAnyChangedBit()
{
    const FixedVault vault;
    const QByteArray sealed = vault.seal(Secret(QByteArray("secret")), "c");
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << bit));
            QCOMPARE(failureOf([&] { vault.open(changed, "c"); }).key, QByteArray("VAULT_WRONG_KEY"));
        }
    }
}

void VaultTest::refusesWhatIsCutShort()
{
    const FixedVault vault;
    const QByteArray sealed = vault.seal(Secret(QByteArray("secret")), "c");
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(failureOf([&] { vault.open(sealed.left(size), "c"); }).key, QByteArray("VAULT_WRONG_KEY"));
    QCOMPARE(failureOf([&] { vault.open(QByteArray(sealed).append('x'), "c"); }).key,
             QByteArray("VAULT_WRONG_KEY"));
}

void VaultTest::refusesWhatIsTooLong()
{
    const Secret plain(QByteArray((16 << 20) + 1, 'x'));
    QCOMPARE(failureOf([&] { FixedVault().seal(plain, "c"); }).key, QByteArray("SECRET_TOO_LONG"));
}

void VaultTest::derivesAKeyForEachPurpose()
{
    const FixedVault vault;
    QCOMPARE(vault.derivedKey("audit").reveal().size(), 32);
    QCOMPARE(vault.derivedKey("audit").reveal(), FixedVault().derivedKey("audit").reveal());
    QVERIFY(vault.derivedKey("audit").reveal() != vault.derivedKey("other").reveal());
    QVERIFY(vault.derivedKey("audit").reveal() != FixedVault('b').derivedKey("audit").reveal());
    // The key that seals is not to be had.
    QVERIFY(vault.derivedKey("seal").reveal().toHex() !=
            QByteArray("32cc6db7119b645c99689e922cf77f9e1331cf0ba0215748efb7285d8602f6fc"));
}

void VaultTest::tellsTheRedactor()
{
    const FixedVault vault;
    const QByteArray sealed = vault.seal(Secret(QByteArray("canary of seal")), "c");
    QCOMPARE(base::redacted(QStringLiteral("a canary of seal b")), QStringLiteral("a *** b"));
    const QByteArray earlier = QByteArray::fromHex(
        "016e6e6e6e6e6e6e6e6e6e6e6e24fb66058567877589a02c457a541aa9be11e4e0069827af506ee4db322f");
    QCOMPARE(base::redacted(QStringLiteral("a canary of open b")), QStringLiteral("a canary of open b"));
    vault.open(earlier, "c");
    QCOMPARE(base::redacted(QStringLiteral("a canary of open b")), QStringLiteral("a *** b"));
}

QTEST_GUILESS_MAIN(VaultTest)
#include "vault_test.moc"
