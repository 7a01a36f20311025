// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "archive/openpgpkeyring.h"
#include "base/failure.h"
#include "gnupg.h"
#include "support/failureof.h"

using archive::OpenPgpKeyring;
using support::failureOf;

class OpenPgpKeyringTest : public QObject
{
    Q_OBJECT

    Gnupg m_ours;
    Gnupg m_other;
    QTemporaryDir m_folder;
    const base::Stop m_stop;
    const QByteArray m_content = QByteArray("exported ").repeated(300'000);

    static void makeKey(const Gnupg &gpg, const QString &user, const QString &passphrase)
    {
        gpg.run({QStringLiteral("--passphrase"), passphrase, QStringLiteral("--quick-gen-key"), user,
                 QStringLiteral("future-default"), QStringLiteral("default"), QStringLiteral("never")});
    }

    static base::Secret keyOf(const Gnupg &gpg, const QString &user, const QString &passphrase)
    {
        return base::Secret(gpg.run({QStringLiteral("--passphrase"), passphrase, QStringLiteral("--armor"),
                                     QStringLiteral("--export-secret-keys"), user}));
    }

    QByteArray encrypted(const Gnupg &gpg, const QString &user) const
    {
        return gpg.run({QStringLiteral("--trust-model"), QStringLiteral("always"),
                        QStringLiteral("--recipient"), user, QStringLiteral("--encrypt")},
                       m_content);
    }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }

    QByteArray decrypted(const OpenPgpKeyring &keyring, const QByteArray &bytes,
                         qint64 largest = 1 << 30) const
    {
        const QString to = m_folder.filePath(QStringLiteral("out"));
        keyring.decrypt(file(QStringLiteral("in.pgp"), bytes), to, largest, m_stop);
        QFile out(to);
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    }

    OpenPgpKeyring keyring(const QString &user, const QByteArray &passphrase) const
    {
        return {m_ours.program(), m_folder.path(), keyOf(m_ours, user, QString::fromUtf8(passphrase)),
                base::Secret(passphrase), m_stop};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_ours.isThere(), "gpg is not installed (package gnupg)");
        makeKey(m_ours, QStringLiteral("open@example.com"), QString());
        makeKey(m_ours, QStringLiteral("locked@example.com"), QStringLiteral("a secret"));
        makeKey(m_other, QStringLiteral("other@example.com"), QString());
    }
    void decryptsWithAKeyOfEitherKind()
    {
        QCOMPARE(decrypted(keyring(QStringLiteral("open@example.com"), {}),
                           encrypted(m_ours, QStringLiteral("open@example.com"))),
                 m_content);
        QCOMPARE(decrypted(keyring(QStringLiteral("locked@example.com"), "a secret"),
                           encrypted(m_ours, QStringLiteral("locked@example.com"))),
                 m_content);
    }
    void leavesNothingBehind()
    {
        const QStringList before = QDir(m_folder.path()).entryList({QStringLiteral("keys-*")});
        {
            const OpenPgpKeyring made = keyring(QStringLiteral("open@example.com"), {});
            QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("keys-*")}).size(), before.size() + 1);
        }
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("keys-*")}), before);
    }
    void refusesWhatIsForAnother()
    {
        const OpenPgpKeyring ours = keyring(QStringLiteral("open@example.com"), {});
        const QByteArray foreign = encrypted(m_other, QStringLiteral("other@example.com"));
        QCOMPARE(failureOf([&] { decrypted(ours, foreign); }).key, QByteArray("PGP_WRONG_KEY"));
        const OpenPgpKeyring wrong(
            m_ours.program(), m_folder.path(),
            keyOf(m_ours, QStringLiteral("locked@example.com"), QStringLiteral("a secret")),
            base::Secret("another"), m_stop);
        const QByteArray locked = encrypted(m_ours, QStringLiteral("locked@example.com"));
        QCOMPARE(failureOf([&] { decrypted(wrong, locked); }).key, QByteArray("PGP_WRONG_KEY"));
    }
    void refusesWhatIsDamaged_data()
    {
        QTest::addColumn<int>("damage");
        QTest::newRow("cut") << 0;
        QTest::newRow("changed") << 1;
        QTest::newRow("something else") << 2;
        QTest::newRow("empty") << 3;
    }
    void refusesWhatIsDamaged()
    {
        QFETCH(int, damage);
        const OpenPgpKeyring ours = keyring(QStringLiteral("open@example.com"), {});
        QByteArray bytes = encrypted(m_ours, QStringLiteral("open@example.com"));
        if (damage == 0)
            bytes.chop(50);
        else if (damage == 1)
            bytes[bytes.size() - 40] = char(bytes.at(bytes.size() - 40) ^ 1);
        else
            bytes = damage == 2 ? QByteArray("PK\x03\x04 no message") : QByteArray();
        const auto failure = failureOf([&] { decrypted(ours, bytes); });
        QCOMPARE(failure.key, QByteArray("PGP_DAMAGED"));
        QVERIFY(failure.reaction == base::Reaction::SkipItem && !failure.fix.isEmpty());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("out")))); // nothing unproven is left
    }
    void boundsWhatComesOut()
    {
        const OpenPgpKeyring ours = keyring(QStringLiteral("open@example.com"), {});
        const auto failure = failureOf(
            [&] { decrypted(ours, encrypted(m_ours, QStringLiteral("open@example.com")), 100'000); });
        QCOMPARE(failure.key, QByteArray("ARCHIVE_LIMIT"));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("out"))));
    }
    void refusesWhatIsNoKey()
    {
        const auto made = [&](const QString &gpg, const QByteArray &key) {
            return failureOf([&] { OpenPgpKeyring(gpg, m_folder.path(), base::Secret(key), {}, m_stop); })
                .key;
        };
        QCOMPARE(made(m_ours.program(), "nonsense"), QByteArray("PGP_KEY_INVALID"));
        QCOMPARE(made(m_ours.program(), m_ours.run({QStringLiteral("--armor"), QStringLiteral("--export")})),
                 QByteArray("PGP_KEY_INVALID")); // public ones
        QCOMPARE(made(QStringLiteral("/nowhere/gpg"), "nonsense"), QByteArray("INVALID_SETTING"));
    }
    void stops()
    {
        const base::Stop stop;
        stop.now();
        const OpenPgpKeyring ours = keyring(QStringLiteral("open@example.com"), {});
        const QString from =
            file(QStringLiteral("in.pgp"), encrypted(m_ours, QStringLiteral("open@example.com")));
        const auto failure =
            failureOf([&] { ours.decrypt(from, m_folder.filePath(QStringLiteral("out")), 1 << 30, stop); });
        QVERIFY(failure.key == "NO_FAILURE" || failure.reaction == base::Reaction::Stopped);
    }
};

QTEST_GUILESS_MAIN(OpenPgpKeyringTest)
#include "openpgpkeyring_test.moc"
