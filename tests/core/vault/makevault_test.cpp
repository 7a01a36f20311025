// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "support/failureof.h"
#include "vault/keychainvault.h"
#include "vault/passphrasevault.h"
#include "vault/vault.h"

using vault::makeVault;

class MakeVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheKeychainUnlessTold();
    void usesThePassphraseFileItIsTold();
    void takesARelativePathFromHere();
    void refusesAnyOtherSetting_data();
    void refusesAnyOtherSetting();
    void touchesNothing();
};

void MakeVaultTest::usesTheKeychainUnlessTold()
{
    const auto vault = makeVault(QStringLiteral("/data"), {});
    QVERIFY(dynamic_cast<vault::KeychainVault *>(vault.get()));
}

void MakeVaultTest::usesThePassphraseFileItIsTold()
{
    const auto vault = makeVault(QStringLiteral("/data"), QStringLiteral("file:/etc/chancery/passphrase"));
    QVERIFY(dynamic_cast<vault::PassphraseVault *>(vault.get()));
    QVERIFY(vault->place().endsWith(QStringLiteral("/etc/chancery/passphrase")));
    QCOMPARE(vault->keyFile(), QStringLiteral("/etc/chancery/passphrase"));
}

void MakeVaultTest::takesARelativePathFromHere()
{
    const auto vault = makeVault(QStringLiteral("/data"), QStringLiteral("file:some/passphrase"));
    QVERIFY(vault->place().endsWith(QDir::currentPath() + QStringLiteral("/some/passphrase")));
}

void MakeVaultTest::refusesAnyOtherSetting_data()
{
    QTest::addColumn<QString>("setting");
    for (const char *setting :
         {"file:", "/etc/passphrase", "hunter2-the-passphrase", "FILE:/a", "env:X", " file:/a"})
        QTest::newRow(setting) << QString::fromLatin1(setting);
}

// Someone may have put the passphrase itself there, so the failure must not repeat the value.
void MakeVaultTest::refusesAnyOtherSetting()
{
    QFETCH(QString, setting);
    const base::Failure failure = support::failureOf([&] { makeVault(QStringLiteral("/data"), setting); });
    QCOMPARE(failure.key, QByteArray("VAULT_SETTING_INVALID"));
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.text.contains(QStringLiteral("hunter2")));
    QVERIFY(failure.fix.contains(QStringLiteral("CHANCERY_VAULT=file:PATH")));
}

void MakeVaultTest::touchesNothing()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    makeVault(data, {});
    makeVault(data, QStringLiteral("file:") + folder.filePath(QStringLiteral("passphrase")));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(MakeVaultTest)
#include "makevault_test.moc"
