// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTest>

#include "connectors/xip/settings.h"
#include "core/connectors/xip/dropbox.h"
#include "support/failureof.h"

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesKeysInTheKeyring();
    void readsTheDefaults();
    void readsWhatIsGiven();
    void refusesWhatCannotBeRight_data();
    void refusesWhatCannotBeRight();
    void readsTrust();
    void needsSomeoneToTrust_data();
    void needsSomeoneToTrust();
    void saysWhichFileCannotBeUsed();
    void waitsForNoPipe();
};

static xip::Settings settingsOf(model::Values given)
{
    given.insert("folder", QStringLiteral("/in"));
    return xip::Settings::of(model::validated(xip::fields(), given, {}));
}

void SettingsTest::readsTheDefaults()
{
    const xip::Settings settings = settingsOf({});
    const archive::Limits limits;
    QCOMPARE(settings.folder, u"/in");
    QVERIFY(settings.trust.requireSignature);
    QVERIFY(!settings.movesFiles);
    QCOMPARE(settings.limits.members, limits.members);
    QCOMPARE(settings.limits.totalBytes, limits.totalBytes);
    QCOMPARE(settings.limits.memberBytes, limits.memberBytes);
    QCOMPARE(settings.limits.ratio, limits.ratio);
    QCOMPARE(settings.limits.depth, limits.depth);
    QCOMPARE(settings.limits.time.count(), limits.time.count());
}

void SettingsTest::readsWhatIsGiven()
{
    const QString pin = QString::fromLatin1(QByteArray(32, '\xAB').toHex());
    const xip::Settings settings = settingsOf({{"pinned", pin},
                                               {"requireSignature", QStringLiteral("no")},
                                               {"after", QStringLiteral("move")},
                                               {"maxUnpackedGB", QStringLiteral("3")},
                                               {"gpg", QStringLiteral("/usr/bin/gpg")}});
    QCOMPARE(settings.trust.pinned, QList<QByteArray>{QByteArray(32, '\xAB')});
    QVERIFY(!settings.trust.requireSignature);
    QVERIFY(settings.movesFiles);
    QCOMPARE(settings.limits.totalBytes, 3LL << 30);
    QCOMPARE(settings.trust.gpg, u"/usr/bin/gpg");
}

void SettingsTest::refusesWhatCannotBeRight_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("a fingerprint") << QByteArray("pinned") << QStringLiteral("not hex");
    QTest::newRow("a short fingerprint") << QByteArray("pinned") << QStringLiteral("AB:CD");
    QTest::newRow("what to do after") << QByteArray("after") << QStringLiteral("delete");
    QTest::newRow("a limit") << QByteArray("maxMembers") << QStringLiteral("0");
    QTest::newRow("yes or no") << QByteArray("requireSignature") << QStringLiteral("maybe");
}

void SettingsTest::refusesWhatCannotBeRight()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    QCOMPARE(support::failureOf([&] { settingsOf({{key, value}}); }).key, QByteArray("INVALID_SETTING"));
}

void SettingsTest::readsTrust()
{
    const archive::Trust trust = xip::readTrust(settingsOf({{"trust", xip::signer().caPath()}}));
    QCOMPARE(trust.rootsPem, xip::signer().caPem());
}

void SettingsTest::needsSomeoneToTrust_data()
{
    QTest::addColumn<model::Values>("given");
    QTest::addColumn<QByteArray>("key");
    const QString pin = QString::fromLatin1(QByteArray(32, '\xAB').toHex());
    QTest::newRow("nobody") << model::Values{} << QByteArray("TRUST_MISSING");
    QTest::newRow("a pinned signer") << model::Values{{"pinned", pin}} << QByteArray("NO_FAILURE");
    QTest::newRow("a keyring") << model::Values{{"gpg", QStringLiteral("/usr/bin/gpg")},
                                                {"gpgHome", QDir::tempPath()}}
                               << QByteArray("NO_FAILURE");
    QTest::newRow("gpg without a keyring")
        << model::Values{{"gpg", QStringLiteral("/usr/bin/gpg")}} << QByteArray("INVALID_SETTING");
    QTest::newRow("nobody needed") << model::Values{{"requireSignature", QStringLiteral("false")}}
                                   << QByteArray("NO_FAILURE");
}

void SettingsTest::needsSomeoneToTrust()
{
    QFETCH(model::Values, given);
    const auto failure = support::failureOf([&] { xip::readTrust(settingsOf(given)); });
    QTEST(failure.key, "key");
    if (failure.key == "TRUST_MISSING")
        QVERIFY(failure.fix.contains(u"pinned") && failure.fix.contains(u"requireSignature"));
}

void SettingsTest::saysWhichFileCannotBeUsed()
{
    xip::DropBox box;
    const QString path = box.path(QStringLiteral("file"));
    const auto trustFailure = [&] {
        return support::failureOf([&] { xip::readTrust(settingsOf({{"trust", path}})); });
    };
    QVERIFY(trustFailure().text.contains(path));
    box.write(QStringLiteral("file"), "no certificate");
    QCOMPARE(trustFailure().key, QByteArray("INVALID_SETTING"));
    box.write(QStringLiteral("file"), "");
    QCOMPARE(trustFailure().key, QByteArray("INVALID_SETTING"));
    const auto mapFailure = support::failureOf([&] { xip::readFieldMap(settingsOf({{"fieldMap", path}})); });
    QCOMPARE(mapFailure.key, QByteArray("INVALID_FIELD_MAP"));
    QVERIFY(mapFailure.text.contains(path));
    box.write(QStringLiteral("file"), QByteArray(9 << 20, ' '));
    QVERIFY(trustFailure().text.contains(u"8 MiB"));
}

void SettingsTest::noticesKeysInTheKeyring()
{
    const QTemporaryDir home;
    const auto write = [&](const QByteArray &bytes) {
        QFile file(home.filePath(QStringLiteral("pubring.kbx")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    xip::Settings settings;
    settings.trust.gpg = QStringLiteral("gpg");
    settings.trust.gpgHome = home.path();
    const QByteArray empty = xip::readTrust(settings).digest();
    write(QByteArray(32, 'h')); // what gpg makes by itself
    QCOMPARE(xip::readTrust(settings).digest(), empty);
    write(QByteArray(32, 'h') + "key");
    const QByteArray one = xip::readTrust(settings).digest();
    QVERIFY(one != empty);
    QCOMPARE(xip::readTrust(settings).digest(), one);
    write(QByteArray(32, 'h') + "keys");
    QVERIFY(xip::readTrust(settings).digest() != one);
}

/// Nobody writes to it, so that opening it would never end.
void SettingsTest::waitsForNoPipe()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) != 0)
        QSKIP("There are no named pipes here.");
    const auto trust = support::failureOf([&] { xip::readTrust(settingsOf({{"trust", pipe}})); });
    QCOMPARE(trust.key, QByteArray("INVALID_SETTING"));
    QVERIFY(trust.text.contains(pipe) && !trust.fix.isEmpty());
    const auto map = support::failureOf([&] { xip::readFieldMap(settingsOf({{"fieldMap", pipe}})); });
    QCOMPARE(map.key, QByteArray("INVALID_FIELD_MAP"));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
