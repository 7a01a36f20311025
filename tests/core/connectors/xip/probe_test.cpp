// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "connectors/xip/probe.h"
#include "core/connectors/xip/dropbox.h"
#include "support/failureof.h"

using State = model::Check::State;

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksEverythingByName();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void countsOnlyCertificatesThatAreTrusted();
    void warnsWhenNoSignatureIsRequired();
    void countsWhatWaits();
    void endsInNothingButAStop();
};

static model::Checks probed(const xip::DropBox &box, model::Values given)
{
    if (!given.contains("folder"))
        given.insert("folder", box.path());
    const xip::Settings settings = xip::Settings::of(model::validated(xip::fields(), given, {}));
    return xip::probe(settings, xip::DropFolder(settings.folder), box.clock(), {}, {});
}

static model::Check checkOf(const model::Checks &checks, const QString &name)
{
    const auto found = std::ranges::find(checks, name, &model::Check::name);
    return found == checks.end() ? model::Check{} : *found;
}

void ProbeTest::checksEverythingByName()
{
    const xip::DropBox box;
    const model::Checks checks = probed(box, {{"trust", xip::signer().caPath()}});
    QStringList names;
    for (const model::Check &check : checks)
        names.append(check.name);
    QCOMPARE(names.join(u'|'), u"Folder|Trust|Signature requirement|Field map|gpg|Files waiting");
    QVERIFY(model::passed(checks));
}

void ProbeTest::saysWhatIsWrong_data()
{
    QTest::addColumn<model::Values>("given");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *check, const model::Values &given, const char *key) {
        QTest::newRow(name) << given << QString::fromLatin1(check) << QByteArray(key);
    };
    const QString none = QStringLiteral("/no/such/file");
    row("no folder", "Folder", {{"folder", none}}, "SOURCE_UNREACHABLE");
    row("nobody trusted", "Trust", {}, "TRUST_MISSING");
    row("no trust file", "Trust", {{"trust", none}}, "INVALID_SETTING");
    row("no field map", "Field map", {{"fieldMap", none}}, "INVALID_FIELD_MAP");
    row("no gpg", "gpg", {{"gpg", none}}, "INVALID_SETTING");
    row("no keyring", "gpg", {{"gpg", QStringLiteral("/bin/sh")}, {"gpgHome", none}}, "INVALID_SETTING");
}

void ProbeTest::saysWhatIsWrong()
{
    QFETCH(model::Values, given);
    QFETCH(QString, name);
    const xip::DropBox box;
    const model::Check check = checkOf(probed(box, given), name);
    QVERIFY(check.state == State::Failed);
    QTEST(check.key, "key");
    QVERIFY(!check.text.isEmpty() && !check.fix.isEmpty());
}

void ProbeTest::countsOnlyCertificatesThatAreTrusted()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("roots.pem")));
    const auto trustOf = [&](const QByteArray &bundle) {
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        file.write(bundle);
        file.close();
        return checkOf(probed({}, {{"trust", file.fileName()}}), QStringLiteral("Trust"));
    };
    const QByteArray first = xip::signer().caPem();
    const QByteArray second = xip::stranger().caPem();
    QCOMPARE(trustOf(first + second).text, u"Trusted certificates: 2; trusted signers: 0.");
    const QByteArray damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    const model::Check check = trustOf(first + damaged + second);
    QVERIFY(check.state == State::Failed);
    QCOMPARE(check.key, QByteArray("INVALID_SETTING"));
    QVERIFY2(check.text.contains(u"3 certificates, and only 1"), qUtf8Printable(check.text));
}

void ProbeTest::warnsWhenNoSignatureIsRequired()
{
    const xip::DropBox box;
    const model::Checks checks = probed(box, {{"requireSignature", QStringLiteral("false")}});
    QVERIFY(checkOf(checks, QStringLiteral("Signature requirement")).state == State::Warning);
    QVERIFY(model::passed(checks));
}

void ProbeTest::countsWhatWaits()
{
    xip::DropBox box;
    QDir(box.path()).mkpath(QStringLiteral("elsewhere"));
    for (const char *name : {"a.xip", "b.xip", "c.zip.sig"}) {
        box.write(QString::fromLatin1(name), "x");
        box.age(QString::fromLatin1(name));
    }
    box.age(QStringLiteral("b.xip"), 24 * 60); // now, by the clock
    QFile::link(box.path() + QStringLiteral("/a.xip"), box.path() + QStringLiteral("/c.xip"));
    const model::Check check =
        checkOf(probed(box, {{"trust", xip::signer().caPath()}}), QStringLiteral("Files waiting"));
    QCOMPARE(check.text, u"Files: 2; still being written: 1. Signatures without their archive: 1. "
                         u"Links, which are not followed: 1. Sub-folders, which are not read: 1.");
    QVERIFY(check.state == State::Passed);
}

void ProbeTest::endsInNothingButAStop()
{
    const xip::DropBox box;
    const base::Stop stop;
    stop.now();
    const auto failure =
        support::failureOf([&] { xip::probe({}, xip::DropFolder(box.path()), box.clock(), {}, stop); });
    QVERIFY(failure.reaction == base::Reaction::Stopped);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
