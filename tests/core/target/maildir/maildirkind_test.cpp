// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "contract/target/letters.h"
#include "support/failureof.h"
#include "target/maildir/maildirkind.h"

class MaildirKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsTakeWhatIsDocumented();
    void itsFolderAloneSaysWhereCopiesLie();
    void refusesSettingsThatCannotBeRight_data();
    void refusesSettingsThatCannotBeRight();
    void makingConnectsToNothing();
    void directoryIsMadeOfTheSettings();

private:
    QTemporaryDir m_folder;
};

void MaildirKindTest::fieldsTakeWhatIsDocumented()
{
    const target::TargetKind kind = maildir::kind();
    QCOMPARE(kind.id, "local");
    const model::Values given{{"path", QStringLiteral("/archive")},
                              {"domains", QStringLiteral("example.com")}};
    QCOMPARE(model::validated(kind.fields, given, {}).value("path"), QStringLiteral("/archive"));
    QCOMPARE(support::failureOf([&] { model::validated(kind.fields, {}, {}); }).key, "MISSING_SETTING");
    QCOMPARE(support::failureOf([&] {
                 model::validated(kind.fields, {{"host", QString()}}, {});
             }).key,
             "UNKNOWN_SETTING");
}

void MaildirKindTest::itsFolderAloneSaysWhereCopiesLie()
{
    for (const model::Field &field : maildir::kind().fields)
        QCOMPARE(field.isPlace, field.key == "path");
}

void MaildirKindTest::refusesSettingsThatCannotBeRight_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("domains");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("relative path") << "archive"
                                   << "example.com" << QByteArray("INVALID_SETTING");
    QTest::newRow("no path") << ""
                             << "example.com" << QByteArray("INVALID_SETTING");
    QTest::newRow("nobody has a mailbox") << "/archive"
                                          << "" << QByteArray("MISSING_SETTING");
    QTest::newRow("only commas") << "/archive"
                                 << " , ," << QByteArray("MISSING_SETTING");
    QTest::newRow("an address for a domain") << "/archive"
                                             << "a@example.com" << QByteArray("INVALID_SETTING");
}

void MaildirKindTest::refusesSettingsThatCannotBeRight()
{
    QFETCH(QString, path);
    QFETCH(QString, domains);
    QFETCH(QByteArray, key);
    const base::Failure failure = support::failureOf([&] {
        maildir::kind().make({.values = {{"path", path}, {"domains", domains}}});
    });
    QCOMPARE(failure.key, key);
    QCOMPARE(failure.area, base::Area::Input);
    QVERIFY(!failure.fix.isEmpty());
}

void MaildirKindTest::makingConnectsToNothing()
{
    const QString path = m_folder.filePath(QStringLiteral("nowhere"));
    maildir::kind().make(
        {.values = {{"path", path}, {"directory", m_folder.filePath(QStringLiteral("absent.csv"))}}});
    QVERIFY(!QFile::exists(path));
}

void MaildirKindTest::directoryIsMadeOfTheSettings()
{
    QFile file(m_folder.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address,displayName,aliases\nann@example.com,Ann,a@example.com\n");
    file.close();
    const auto directoryOf = [&](const model::Values &values) {
        model::Values all = values;
        all.insert("path", m_folder.path());
        return maildir::kind().make({.values = all})->directory({});
    };
    const target::Directory domains = directoryOf({{"domains", QStringLiteral("example.com,example.org")}});
    QVERIFY(domains.anyAddressInDomains);
    QCOMPARE(domains.domains, (QStringList{QStringLiteral("example.com"), QStringLiteral("example.org")}));
    QVERIFY(domains.entries.empty());
    const target::Directory listed = directoryOf({{"directory", file.fileName()}});
    QVERIFY(!listed.anyAddressInDomains);
    QVERIFY(listed.domains.isEmpty());
    QCOMPARE(listed.entries.size(), 1u);
    const target::Directory both =
        directoryOf({{"directory", file.fileName()}, {"domains", QStringLiteral("example.com")}});
    QVERIFY(both.anyAddressInDomains);
    QCOMPARE(both.entries.size(), 1u);
    for (const char *name :
         {"ann@example.com", "ann@xn--bcher-kva.example", "b%C3%BC@example.com", "xn--lost"})
        QVERIFY(QDir(m_folder.path()).mkdir(QString::fromLatin1(name)));
    QCOMPARE(directoryOf({{"domains", QStringLiteral("example.com")}}).there,
             (QStringList{QStringLiteral("ann@xn--bcher-kva.example"), QStringLiteral("bü@example.com")}));
    QVERIFY(directoryOf({{"directory", file.fileName()}}).there.isEmpty());
}

QTEST_GUILESS_MAIN(MaildirKindTest)
#include "maildirkind_test.moc"
