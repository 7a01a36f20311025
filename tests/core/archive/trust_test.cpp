// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "archive/trust.h"
#include "refusal.h"
#include "xipmaker/identity.h"

using archive::Trust;

class TrustTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const xipmaker::Identity m_identity = xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("id")));

private Q_SLOTS:
    void readsFingerprints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const QString plain = QStringLiteral("ab").repeated(32);
        const QString colons = QStringLiteral("AB:").repeated(31) + QStringLiteral("AB");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("blanks") << QStringLiteral(" , ;\n") << 0;
        QTest::newRow("plain") << plain << 1;
        QTest::newRow("colons") << colons << 1;
        QTest::newRow("several") << QString(plain + QStringLiteral(", ") + colons + u'\n' + plain) << 3;
        QTest::newRow("too short") << plain.chopped(1) << -1;
        QTest::newRow("SHA-1") << QStringLiteral("ab").repeated(20) << -1;
        QTest::newRow("too long") << QString(plain + u'a') << -1;
        QTest::newRow("not hexadecimal") << QString(plain.chopped(1) + u'g') << -1;
    }

    void readsFingerprints()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        if (count < 0) {
            QCOMPARE(keyOf([&] { Trust::fingerprints(text); }), QByteArray("INVALID_SETTING"));
            return;
        }
        const QList<QByteArray> found = Trust::fingerprints(text);
        QCOMPARE(found.size(), count);
        for (const QByteArray &fingerprint : found)
            QCOMPARE(fingerprint, QByteArray(32, '\xab'));
    }

    void checksWhatItIsGiven()
    {
        const auto check = [](const Trust &trust) {
            return keyOf([&] { trust.check(); });
        };
        QCOMPARE(check({}), QByteArray("OK"));
        QCOMPARE(check({.rootsPem = m_identity.caPem()}), QByteArray("OK"));
        QCOMPARE(check({.rootsPem = ""}), QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.rootsPem = "not a certificate"}), QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.rootsPem = m_identity.keyPem()}), QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.pinned = {QByteArray(32, 'x')}}), QByteArray("OK"));
        QCOMPARE(check({.pinned = {QByteArray(20, 'x')}}), QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.gpg = QStringLiteral("gpg")}), QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.gpg = QStringLiteral("gpg"), .gpgHome = m_folder.filePath(QStringLiteral("none"))}),
                 QByteArray("INVALID_SETTING"));
        QCOMPARE(check({.gpg = QStringLiteral("gpg"), .gpgHome = m_folder.path()}), QByteArray("OK"));
    }

    void refusesABundleOfWhichOnlyAPartCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        const QByteArray good = m_identity.caPem();
        const QByteArray damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        QTest::newRow("damaged in the middle") << QByteArray(good + damaged + good);
        QTest::newRow("damaged first") << QByteArray(damaged + good);
        QTest::newRow("cut off") << QByteArray(good + good.first(good.size() / 2));
        QTest::newRow("indented") << QByteArray(good + QByteArray("\n" + good).replace("\n", "\n  "));
    }

    void refusesABundleOfWhichOnlyAPartCanBeRead()
    {
        QFETCH(QByteArray, bundle);
        const Trust trust{.rootsPem = bundle};
        QCOMPARE(keyOf([&] { trust.check(); }), QByteArray("INVALID_SETTING"));
        const QString text = textOf([&] { trust.check(); });
        QVERIFY2(text.contains(QStringLiteral("only %1 can be read").arg(trust.rootCount())),
                 qUtf8Printable(text));
    }

    void countsTheRoots()
    {
        QCOMPARE(Trust{}.rootCount(), 0);
        const Trust two{.rootsPem = m_identity.caPem() + m_identity.keyPem() + m_identity.leafPem()};
        QCOMPARE(two.rootCount(), 2);
        QCOMPARE(keyOf([&] { two.check(); }), QByteArray("OK"));
    }

    void theDigestFollowsEveryJudgement()
    {
        const Trust plain{.rootsPem = "a", .pinned = {QByteArray(32, 'x'), QByteArray(32, 'y')}};
        QCOMPARE(plain.digest(), plain.digest());
        Trust other = plain;
        std::swap(other.pinned[0], other.pinned[1]);
        QCOMPARE(other.digest(), plain.digest());
        QList<Trust> changed(6, plain);
        changed[0].rootsPem = "b";
        changed[1].pinned.removeFirst();
        changed[2].requireSignature = false;
        changed[3].gpg = QStringLiteral("gpg");
        changed[4].gpgHome = QStringLiteral("gpg");
        changed[5].rootsPem = {};
        for (const Trust &trust : changed)
            QVERIFY(trust.digest() != plain.digest());
        QVERIFY(changed[3].digest() != changed[4].digest());
    }
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trust_test.moc"
