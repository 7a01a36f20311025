// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/exportarchive.h"
#include "core/connectors/symphony/exportbox.h"
#include "support/failureof.h"

using namespace symphony;

class ExportArchiveTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_scratch;
    ExportBox m_box;

    std::unique_ptr<ExportArchive> open(const QString &name, const QByteArray &bytes,
                                        const archive::OpenPgpKeyring *keyring = nullptr)
    {
        auto file = std::make_unique<QTemporaryFile>(m_scratch.filePath(QStringLiteral("x-XXXXXX")));
        if (!file->open() || file->write(bytes) != bytes.size() || !file->flush())
            qFatal("no file");
        return std::make_unique<ExportArchive>(name, std::move(file), keyring, m_scratch.path(),
                                               base::Stop());
    }

    QByteArray zip(const QByteArray &content)
    {
        m_box.drop(QStringLiteral("z.zip"), {member(QStringLiteral("one.eml"), content)});
        return m_box.read(QStringLiteral("z.zip"));
    }

private Q_SLOTS:
    void unpacksWhatIsEncryptedAndWhatIsNot()
    {
        const archive::OpenPgpKeyring keyring(exportKey().program(), m_scratch.path(),
                                              base::Secret(exportKey().key()), {}, base::Stop());
        const QByteArray plain = zip("mail");
        for (const QByteArray &bytes : {plain, exportKey().encrypted(plain)}) {
            const auto made = open(QStringLiteral("n.zip.pgp"), bytes, &keyring);
            QCOMPARE(made->members().size(), size_t(1));
            QCOMPARE(made->read(made->members().front())->readAll(), QByteArray("mail"));
        }
    }
    void saysWhatCanBeDoneWithTheSettingsThereAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("fix");
        QTest::newRow("a bomb") << QStringLiteral("n.zip") << zip(QByteArray(64 << 20, 'a'))
                                << QByteArray("ARCHIVE_LIMIT") << QStringLiteral("shorter time");
        QTest::newRow("no archive") << QStringLiteral("n.zip") << QByteArray("hello")
                                    << QByteArray("ARCHIVE_UNREADABLE") << QStringLiteral("export that time");
        QTest::newRow("a plain text that is called encrypted")
            << QStringLiteral("n.zip.PGP") << QByteArray("hello") << QByteArray("PGP_DAMAGED")
            << QStringLiteral("pgpKey");
        QTest::newRow("an empty file that is called encrypted")
            << QStringLiteral("n.gpg") << QByteArray() << QByteArray("PGP_DAMAGED")
            << QStringLiteral("pgpKey");
        QTest::newRow("without a key") << QStringLiteral("n.zip.pgp") << QByteArray("\x85\x01\x0c\x03")
                                       << QByteArray("PGP_KEY_MISSING") << QStringLiteral("Set gpg");
    }
    void saysWhatCanBeDoneWithTheSettingsThereAre()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, fix);
        const base::Failure failure = support::failureOf([&] { open(name, bytes); });
        QTEST(failure.key, "key");
        QVERIFY(failure.reaction == base::Reaction::SkipItem);
        QVERIFY2(failure.fix.contains(fix), qPrintable(failure.fix));
        for (const char16_t *foreign : {u"maxRatio", u"connector's setting", u"sign"})
            QVERIFY2(!failure.fix.contains(QStringView(foreign)), qPrintable(failure.fix));
    }
};

QTEST_GUILESS_MAIN(ExportArchiveTest)
#include "exportarchive_test.moc"
