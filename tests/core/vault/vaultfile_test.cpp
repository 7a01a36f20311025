// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/files.h"
#include "support/failureof.h"
#include "vault/vaultfile.h"

using namespace vault;
using base::Secret;
using support::failureOf;

namespace {

const VaultFile inKeychain{
    .kind = VaultFile::Kind::Keychain, .id = QByteArray(32, 'a'), .check = QByteArray(16, 'c')};
const VaultFile ofPassphrase{.kind = VaultFile::Kind::Passphrase,
                             .salt = QByteArray(32, 's'),
                             .cost = {1 << 14, 8, 1},
                             .check = QByteArray(16, 'c')};

} // namespace

class VaultFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAbsentAtFirst();
    void readsBackWhatWasWritten();
    void isForItsOwnerOnly();
    void isNeverReplaced();
    void takesAwayWhatADeadProgramLeft();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void refusesAFileOfANewerRelease();
    void knowsTheRightKey();
};

void VaultFileTest::isAbsentAtFirst()
{
    const QTemporaryDir folder;
    QVERIFY(!readVaultFile(folder.path()));
    QVERIFY(!readVaultFile(folder.filePath(QStringLiteral("missing"))));
}

void VaultFileTest::readsBackWhatWasWritten()
{
    for (const VaultFile &file : {inKeychain, ofPassphrase}) {
        const QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("a/b"));
        QVERIFY(writeNewVaultFile(data, file));
        QVERIFY(readVaultFile(data) == file);
        QCOMPARE(QDir(data).entryList(QDir::Files), QStringList{QStringLiteral("vault")});
    }
}

void VaultFileTest::isForItsOwnerOnly()
{
    const QTemporaryDir folder;
    QVERIFY(writeNewVaultFile(folder.path(), inKeychain));
    QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("vault"))) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void VaultFileTest::isNeverReplaced()
{
    const QTemporaryDir folder;
    QVERIFY(writeNewVaultFile(folder.path(), inKeychain));
    QVERIFY(!writeNewVaultFile(folder.path(), ofPassphrase));
    QVERIFY(readVaultFile(folder.path()) == inKeychain);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("vault")});
}

void VaultFileTest::takesAwayWhatADeadProgramLeft()
{
    const QTemporaryDir folder;
    for (const char *name : {"vault.0123456789abcdef.tmp", "vault.passphrase", "vault.passphrase.tmp"})
        base::writeFileDurably(folder.filePath(QString::fromLatin1(name)), "x");
    QVERIFY(writeNewVaultFile(folder.path(), ofPassphrase));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
             QStringList({QStringLiteral("vault"), QStringLiteral("vault.passphrase"),
                          QStringLiteral("vault.passphrase.tmp")}));
}

void VaultFileTest::refusesADamagedFile_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray check = R"("check":"63636363636363636363636363636363")";
    const QByteArray id = R"("id":"00112233445566778899aabbccddeeff")";
    const QByteArray salt = R"("salt":"73737373737373737373737373737373")";
    const auto row = [](const char *name, const QByteArrayList &members) {
        QTest::newRow(name) << QByteArray('{' + members.join(',') + '}');
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("vault");
    QTest::newRow("an array") << QByteArray("[]");
    row("no kind", {R"("version":1)", check, id});
    row("another kind", {R"("version":1)", check, id, R"("kind":"paper")"});
    row("no check", {R"("version":1)", id, R"("kind":"keychain")"});
    row("a short check", {R"("version":1)", R"("check":"63")", id, R"("kind":"keychain")"});
    row("no id", {R"("version":1)", check, R"("kind":"keychain")"});
    row("an id that is none", {R"("version":1)", check, R"("id":"../../etc")", R"("kind":"keychain")"});
    row("no salt",
        {R"("version":1)", check, R"("kind":"passphrase")", R"("cost":16384,"blockSize":8,"parallel":1)"});
    row("no cost", {R"("version":1)", check, salt, R"("kind":"passphrase")"});
    row("a cost that nothing can pay", {R"("version":1)", check, salt, R"("kind":"passphrase")",
                                        R"("cost":8388608,"blockSize":32,"parallel":1)"});
    row("a negative cost", {R"("version":1)", check, salt, R"("kind":"passphrase")",
                            R"("cost":-16384,"blockSize":8,"parallel":1)"});
}

void VaultFileTest::refusesADamagedFile()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("vault"));
    base::writeFileDurably(path, content);
    const base::Failure failure = failureOf([&] { readVaultFile(folder.path()); });
    QCOMPARE(failure.key, QByteArray("VAULT_DAMAGED"));
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(path));
}

void VaultFileTest::refusesAFileOfANewerRelease()
{
    const QTemporaryDir folder;
    base::writeFileDurably(folder.filePath(QStringLiteral("vault")), R"({"version":2,"kind":"other"})");
    QCOMPARE(failureOf([&] { readVaultFile(folder.path()); }).key, QByteArray("VAULT_NEWER"));
}

void VaultFileTest::knowsTheRightKey()
{
    const Secret key(QByteArray(32, 'k'));
    VaultFile file = inKeychain;
    file.check = checkOf(key);
    checkKey(file, key, QStringLiteral("drawer"));
    const base::Failure failure =
        failureOf([&] { checkKey(file, Secret(QByteArray(32, 'l')), QStringLiteral("drawer")); });
    QCOMPARE(failure.key, QByteArray("VAULT_WRONG_KEY"));
    QVERIFY(failure.text.contains(QStringLiteral("drawer")));
    QVERIFY(!checkOf(key).contains('k'));
}

QTEST_GUILESS_MAIN(VaultFileTest)
#include "vaultfile_test.moc"
