// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/failure.h"
#include "base/files.h"
#include "support/keyringsession.h"
#include "vault/keychain.h"
#include "vault/keychainvault.h"

using base::Secret;
using vault::KeychainVault;

namespace {

/// A data folder and a keyring; both start empty.
class Setup
{
public:
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString otherData() const { return m_folder.filePath(QStringLiteral("other")); }
    QString vaultFile() const { return data() + QStringLiteral("/vault"); }

    QString run(const char *mode, const char *part, const QString &dataFolder = {}) const
    {
        return support::inKeyringSession(
            QString::fromLatin1(mode), m_folder.filePath(QStringLiteral("place")),
            {QString::fromLatin1(part), dataFolder.isEmpty() ? data() : dataFolder});
    }

private:
    QTemporaryDir m_folder;
};

QString sealedFile(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/sealed");
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray play(const QString &part, const QString &dataFolder)
{
    const KeychainVault vault(dataFolder);
    if (part == QLatin1String("--seal")) {
        base::writeFileDurably(sealedFile(dataFolder + QStringLiteral("/..")),
                               vault.seal(Secret(QByteArray("secret")), "c"));
        return "sealed";
    }
    if (part == QLatin1String("--open"))
        return vault.open(content(sealedFile(dataFolder + QStringLiteral("/.."))), "c").reveal();
    const QString entry =
        QStringLiteral("data folder ") + QString::fromLatin1(vault::readVaultFile(dataFolder)->id);
    if (part == QLatin1String("--forget"))
        vault::keychain::remove(entry);
    else
        vault::keychain::write(entry, Secret(QByteArray(32, 'x')));
    return "done";
}

bool isKey(const QString &answer, const char *key)
{
    return answer.startsWith(QLatin1String(key) + u' ');
}

} // namespace

#define FAIL_WITHOUT_KEYRING(answer)                                                                         \
    if ((answer) == QLatin1String("SKIP"))                                                                   \
    QFAIL("dbus-run-session (package dbus) or gnome-keyring-daemon (package gnome-keyring) is not "          \
          "installed.")

class KeychainVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensInALaterSessionWhatItSealed();
    void keepsTheKeyOutOfTheDataFolder();
    void tellsALockedKeyringFromAMissingKey();
    void neverMakesANewKeyForADataFolderInUse();
    void refusesAnotherKey();
    void makesNoKeyWhereNoneCanBeKept_data();
    void makesNoKeyWhereNoneCanBeKept();
    void keepsDataFoldersApart();
    void leavesAPassphrasesDataFolderAlone();
    void namesItsPlace();
};

void KeychainVaultTest::opensInALaterSessionWhatItSealed()
{
    const Setup setup;
    const QString answer = setup.run("unlocked", "--seal");
    FAIL_WITHOUT_KEYRING(answer);
    QCOMPARE(answer, QStringLiteral("sealed"));
    QCOMPARE(setup.run("unlocked", "--open"), QStringLiteral("secret"));
}

void KeychainVaultTest::keepsTheKeyOutOfTheDataFolder()
{
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal"));
    QCOMPARE(QDir(setup.data()).entryList(QDir::Files), QStringList{QStringLiteral("vault")});
    const auto file = vault::readVaultFile(setup.data());
    QVERIFY(file && file->kind == vault::VaultFile::Kind::Keychain);
    QCOMPARE(file->id.size(), 32);
    QVERIFY(content(setup.vaultFile()).size() < 300);
}

void KeychainVaultTest::tellsALockedKeyringFromAMissingKey()
{
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal"));
    const QByteArray before = content(setup.vaultFile());
    const QString locked = setup.run("locked", "--open");
    QVERIFY2(isKey(locked, "VAULT_LOCKED"), qPrintable(locked));
    for (const char *mode : {"noservice", "nobus"}) {
        const QString absent = setup.run(mode, "--open");
        QVERIFY2(isKey(absent, "VAULT_UNAVAILABLE"), qPrintable(absent));
    }
    QCOMPARE(content(setup.vaultFile()), before);
    QCOMPARE(setup.run("unlocked", "--open"), QStringLiteral("secret"));
}

void KeychainVaultTest::neverMakesANewKeyForADataFolderInUse()
{
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal"));
    const QByteArray before = content(setup.vaultFile());
    QCOMPARE(setup.run("unlocked", "--forget"), QStringLiteral("done"));
    for (const char *part : {"--open", "--seal"}) {
        const QString answer = setup.run("unlocked", part);
        QVERIFY2(isKey(answer, "VAULT_KEY_MISSING"), qPrintable(answer));
        QVERIFY2(answer.contains(setup.data()), qPrintable(answer));
    }
    QCOMPARE(content(setup.vaultFile()), before);
}

void KeychainVaultTest::refusesAnotherKey()
{
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal"));
    QCOMPARE(setup.run("unlocked", "--replace"), QStringLiteral("done"));
    for (const char *part : {"--open", "--seal"}) {
        const QString answer = setup.run("unlocked", part);
        QVERIFY2(isKey(answer, "VAULT_WRONG_KEY"), qPrintable(answer));
    }
}

void KeychainVaultTest::makesNoKeyWhereNoneCanBeKept_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("locked") << QByteArray("locked") << QByteArray("VAULT_LOCKED");
    QTest::newRow("no keyring") << QByteArray("noservice") << QByteArray("VAULT_UNAVAILABLE");
    QTest::newRow("no session bus") << QByteArray("nobus") << QByteArray("VAULT_UNAVAILABLE");
}

void KeychainVaultTest::makesNoKeyWhereNoneCanBeKept()
{
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, expected);
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal", setup.otherData()));
    const QString answer = setup.run(mode.constData(), "--seal");
    QVERIFY2(isKey(answer, expected.constData()), qPrintable(answer));
    QVERIFY(answer.contains(QStringLiteral(" | ")));
    QVERIFY(!QFile::exists(setup.data()));
}

void KeychainVaultTest::keepsDataFoldersApart()
{
    const Setup setup;
    FAIL_WITHOUT_KEYRING(setup.run("unlocked", "--seal"));
    QCOMPARE(setup.run("unlocked", "--seal", setup.otherData()), QStringLiteral("sealed"));
    const QString answer = setup.run("unlocked", "--open");
    QVERIFY2(isKey(answer, "VAULT_WRONG_KEY"), qPrintable(answer));
}

void KeychainVaultTest::leavesAPassphrasesDataFolderAlone()
{
    const Setup setup;
    const vault::VaultFile file{.kind = vault::VaultFile::Kind::Passphrase,
                                .salt = QByteArray(32, 's'),
                                .check = QByteArray(16, 'c')};
    QVERIFY(vault::writeNewVaultFile(setup.data(), file));
    const QString answer = setup.run("nobus", "--seal");
    QVERIFY2(isKey(answer, "VAULT_ELSEWHERE"), qPrintable(answer));
    QVERIFY(vault::readVaultFile(setup.data()) == file);
}

void KeychainVaultTest::namesItsPlace()
{
    QVERIFY(!KeychainVault(QStringLiteral("/data")).place().isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (!arguments.value(1).startsWith(QLatin1String("--"))) {
        KeychainVaultTest test;
        return QTest::qExec(&test, argc, argv);
    }
    try {
        std::puts(play(arguments.at(1), arguments.at(2)).constData());
    } catch (const base::Failure &failure) {
        std::printf("%s %s | %s\n", failure.key.constData(), qPrintable(failure.text),
                    qPrintable(failure.fix));
        std::fflush(stdout);
        // GLib frees what belongs to a call that failed only when its thread is idle the next time; a leak
        // checker at exit would take it for lost.
        std::_Exit(0);
    }
    return 0;
}

#include "keychainvault_test.moc"
