// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "base/files.h"
#include "base/redactor.h"
#include "support/failureof.h"
#include "vault/passphrasevault.h"

using base::Secret;
using support::failureOf;
using vault::PassphraseVault;

namespace {

/// A data folder and the place of a passphrase file, neither there at first.
class Setup
{
public:
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file() const { return m_folder.filePath(QStringLiteral("private/passphrase")); }

    void writePassphrase(const QByteArray &content) const
    {
        base::makePrivateFolder(m_folder.filePath(QStringLiteral("private")));
        base::writeFileDurably(file(), content);
    }

    QByteArray sealed(const QByteArray &plain = "secret") const
    {
        return PassphraseVault(data(), file()).seal(Secret(plain), "c");
    }

    QByteArray opened(const QByteArray &value) const
    {
        return PassphraseVault(data(), file()).open(value, "c").reveal();
    }

    base::Failure failure() const
    {
        return failureOf([this] { PassphraseVault(data(), file()).derivedKey("any"); });
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class PassphraseVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void touchesNothingBeforeItsFirstUse();
    void makesAPassphraseOnFirstUse();
    void writesTheNewPassphraseIntoNoFileThatOthersMade();
    void opensLaterWhatItSealed();
    void usesAPassphraseThatIsThere();
    void takesOffOneLineBreak_data();
    void takesOffOneLineBreak();
    void neverMakesANewPassphraseForADataFolderInUse();
    void refusesAnotherPassphrase();
    void refusesAPassphraseThatIsNone_data();
    void refusesAPassphraseThatIsNone();
    void refusesAFolderInItsPlace();
    void leavesAKeyInTheKeychainAlone();
    void warnsWhenOthersMayReadThePassphrase_data();
    void warnsWhenOthersMayReadThePassphrase();
    void keepsDataFoldersApart();
    void triesAgainAfterAFailure();
    void mayBeUsedFromEveryThread();
    void tellsTheRedactor();
    void namesItsPlace();
};

void PassphraseVaultTest::touchesNothingBeforeItsFirstUse()
{
    const Setup setup;
    const PassphraseVault vault(setup.data(), setup.file());
    QVERIFY(!QFile::exists(setup.data()) && !QFile::exists(setup.file()));
}

void PassphraseVaultTest::makesAPassphraseOnFirstUse()
{
    const Setup setup;
    const Setup other;
    setup.sealed();
    other.sealed();
    for (const QString &path : {setup.file(), QString(setup.data() + QStringLiteral("/vault"))}) {
        QVERIFY(QFile::exists(path));
        QVERIFY(!(QFile::permissions(path) &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }
    QFile one(setup.file());
    QFile two(other.file());
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    const QByteArray passphrase = one.readAll();
    QCOMPARE(QByteArray::fromBase64(passphrase).size(), 32);
    QVERIFY(passphrase != two.readAll());
}

/// Whoever made a file of that name, and holds it open, would read what is written there.
void PassphraseVaultTest::writesTheNewPassphraseIntoNoFileThatOthersMade()
{
    const Setup setup;
    base::makePrivateFolder(QFileInfo(setup.file()).absolutePath());
    QFile prepared(setup.file() + QStringLiteral(".tmp"));
    QVERIFY(prepared.open(QIODevice::ReadWrite));
    setup.sealed();
    QVERIFY(QFile::exists(setup.file()));
    QVERIFY(prepared.exists());
    QCOMPARE(prepared.readAll(), QByteArray());
}

void PassphraseVaultTest::opensLaterWhatItSealed()
{
    const Setup setup;
    const QByteArray value = setup.sealed();
    QCOMPARE(setup.opened(value), QByteArray("secret"));
    const QByteArray key = PassphraseVault(setup.data(), setup.file()).derivedKey("audit").reveal();
    QCOMPARE(PassphraseVault(setup.data(), setup.file()).derivedKey("audit").reveal(), key);
}

void PassphraseVaultTest::usesAPassphraseThatIsThere()
{
    const Setup setup;
    setup.writePassphrase("correct horse");
    const QByteArray value = setup.sealed();
    QFile file(setup.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("correct horse"));
    QCOMPARE(setup.opened(value), QByteArray("secret"));
}

void PassphraseVaultTest::takesOffOneLineBreak_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("none") << QByteArray("correct horse") << true;
    QTest::newRow("LF") << QByteArray("correct horse\n") << true;
    QTest::newRow("CRLF") << QByteArray("correct horse\r\n") << true;
    QTest::newRow("two") << QByteArray("correct horse\n\n") << false;
    QTest::newRow("space") << QByteArray("correct horse ") << false;
    QTest::newRow("another case") << QByteArray("Correct horse") << false;
}

void PassphraseVaultTest::takesOffOneLineBreak()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSame);
    const Setup setup;
    setup.writePassphrase("correct horse");
    const QByteArray value = setup.sealed();
    setup.writePassphrase(content);
    if (isSame)
        QCOMPARE(setup.opened(value), QByteArray("secret"));
    else
        QCOMPARE(setup.failure().key, QByteArray("VAULT_WRONG_KEY"));
}

void PassphraseVaultTest::neverMakesANewPassphraseForADataFolderInUse()
{
    const Setup setup;
    setup.sealed();
    QVERIFY(QFile::remove(setup.file()));
    const base::Failure failure = setup.failure();
    QCOMPARE(failure.key, QByteArray("VAULT_UNAVAILABLE"));
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QVERIFY2(failure.text.contains(setup.file()), qPrintable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
    QVERIFY(!QFile::exists(setup.file()));
}

void PassphraseVaultTest::refusesAnotherPassphrase()
{
    const Setup setup;
    setup.sealed();
    setup.writePassphrase("another");
    QCOMPARE(setup.failure().key, QByteArray("VAULT_WRONG_KEY"));
    QVERIFY(setup.failure().text.contains(setup.file()));
}

void PassphraseVaultTest::refusesAPassphraseThatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a line break") << QByteArray("\n");
    QTest::newRow("only CRLF") << QByteArray("\r\n");
    QTest::newRow("too long") << QByteArray((64 << 10) + 1, 'x');
}

void PassphraseVaultTest::refusesAPassphraseThatIsNone()
{
    QFETCH(QByteArray, content);
    const Setup setup;
    setup.writePassphrase(content);
    const base::Failure failure = setup.failure();
    QCOMPARE(failure.key, QByteArray("VAULT_PASSPHRASE_INVALID"));
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(failure.text.contains(setup.file()));
    QVERIFY(!QFile::exists(setup.data() + QStringLiteral("/vault")));
}

void PassphraseVaultTest::refusesAFolderInItsPlace()
{
    const Setup setup;
    base::makePrivateFolder(setup.file());
    QCOMPARE(setup.failure().key, QByteArray("VAULT_UNAVAILABLE"));
}

void PassphraseVaultTest::leavesAKeyInTheKeychainAlone()
{
    const Setup setup;
    const vault::VaultFile inKeychain{.id = QByteArray(32, 'a'), .check = QByteArray(16, 'c')};
    QVERIFY(vault::writeNewVaultFile(setup.data(), inKeychain));
    setup.writePassphrase("correct horse");
    QCOMPARE(setup.failure().key, QByteArray("VAULT_ELSEWHERE"));
    QVERIFY(vault::readVaultFile(setup.data()) == inKeychain);
}

void PassphraseVaultTest::warnsWhenOthersMayReadThePassphrase_data()
{
    QTest::addColumn<QFile::Permissions>("permission");
    QTest::newRow("group") << QFile::Permissions(QFile::ReadGroup);
    QTest::newRow("everyone") << QFile::Permissions(QFile::ReadOther);
    QTest::newRow("writable") << QFile::Permissions(QFile::WriteOther);
}

void PassphraseVaultTest::warnsWhenOthersMayReadThePassphrase()
{
    QFETCH(QFile::Permissions, permission);
    const Setup setup;
    setup.writePassphrase("correct horse");
    QVERIFY(QFile::setPermissions(setup.file(), QFile::ReadOwner | QFile::WriteOwner | permission));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("Others may .*passphrase.*0600")));
    setup.sealed();
}

void PassphraseVaultTest::keepsDataFoldersApart()
{
    const Setup one;
    const Setup two;
    one.writePassphrase("correct horse");
    two.writePassphrase("correct horse");
    const QByteArray value = one.sealed();
    QCOMPARE(failureOf([&] { two.opened(value); }).key, QByteArray("VAULT_WRONG_KEY"));
}

void PassphraseVaultTest::triesAgainAfterAFailure()
{
    const Setup setup;
    setup.writePassphrase({});
    const PassphraseVault vault(setup.data(), setup.file());
    QCOMPARE(failureOf([&] { vault.derivedKey("a"); }).key, QByteArray("VAULT_PASSPHRASE_INVALID"));
    setup.writePassphrase("correct horse");
    QCOMPARE(vault.derivedKey("a").reveal().size(), 32);
}

void PassphraseVaultTest::mayBeUsedFromEveryThread()
{
    const Setup setup;
    const PassphraseVault vault(setup.data(), setup.file());
    std::vector<QByteArray> keys(4);
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (QByteArray &key : keys)
        threads.emplace_back([&] { key = vault.derivedKey("a").reveal(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &key : keys)
        QCOMPARE(key, keys.front());
}

void PassphraseVaultTest::tellsTheRedactor()
{
    const Setup setup;
    setup.writePassphrase("passphrase canary");
    setup.sealed();
    QCOMPARE(base::redacted(QStringLiteral("a passphrase canary b")), QStringLiteral("a *** b"));
}

void PassphraseVaultTest::namesItsPlace()
{
    QCOMPARE(PassphraseVault(QStringLiteral("/data"), QStringLiteral("/p")).place(),
             QStringLiteral("passphrase file /p"));
}

QTEST_GUILESS_MAIN(PassphraseVaultTest)
#include "passphrasevault_test.moc"
