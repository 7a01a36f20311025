// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QTest>

#include "core/engine/world.h"
#include "engine/foldercheck.h"
#include "support/failureof.h"

using model::Field;
using support::failureOf;
using support::World;

/// The kind of the engine's tests, with a folder beside its server.
static connectors::ConnectorKind dropKind()
{
    connectors::ConnectorKind kind = paged::kind();
    kind.id = "drop";
    kind.fields.push_back(
        {.key = "folder", .label = QStringLiteral("Folder"), .type = Field::Type::Folder, .isPlace = true});
    kind.fields.push_back({.key = "keys", .label = QStringLiteral("Keys"), .type = Field::Type::Folder});
    return kind;
}

/// Mailboxes in memory, with the settings of an archive on a disk.
static target::TargetKind diskKind()
{
    target::TargetKind kind = support::memoryKind(std::make_shared<support::Mailboxes>());
    kind.id = "disk";
    kind.fields.push_back({.key = "path", .label = QStringLiteral("Folder"), .type = Field::Type::Folder});
    kind.fields.push_back({.key = "deepPath", .label = QStringLiteral("Deep"), .type = Field::Type::Folder});
    kind.fields.push_back({.key = "people", .label = QStringLiteral("Directory"), .type = Field::Type::File});
    return kind;
}

class FolderCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAFolderOfChancerysOwn_data();
    void refusesAFolderOfChancerysOwn();
    void takesAFolderBesideThem_data();
    void takesAFolderBesideThem();
    void refusesAnAccountThatGoesIntoAConnectorsFolder_data();
    void refusesAnAccountThatGoesIntoAConnectorsFolder();
    void refusesToWriteWhereSomethingIsTakenForMore_data();
    void refusesToWriteWhereSomethingIsTakenForMore();
    void refusesToReplaceWhatIsKeptOrRead_data();
    void refusesToReplaceWhatIsKeptOrRead();
    void keepsAnArchiveOutOfWhatIsEmptied_data();
    void keepsAnArchiveOutOfWhatIsEmptied();
    void writesBesideIt();

private:
    QString path(const QString &name) const
    {
        const QString root = QFileInfo(m_world->dataFolder()).path();
        return name.isEmpty() ? root : QString(root + u'/' + name);
    }
    void add(const QString &folder)
    {
        m_world->administration().addConnector(
            {.name = QStringLiteral("Files"),
             .kind = QStringLiteral("drop"),
             .account = QStringLiteral("Disk"),
             .values = {{"server", m_world->serverFile()},
                        {"folder", path(folder)},
                        {"keys", path(QStringLiteral("conf"))}}, // only read

             .secrets = {},
             .mapping = {}});
    }

    std::unique_ptr<World> m_world;
};

void FolderCheckTest::init()
{
    m_world = std::make_unique<World>(
        support::FurtherKinds{.connectors = {dropKind()}, .targets = {diskKind()}, .stagings = {}});
    m_world->administration().addAccount(QStringLiteral("Disk"), QStringLiteral("disk"),
                                         {{"path", path(QStringLiteral("archive"))},
                                          {"deepPath", path(QStringLiteral("mail/of/all"))},
                                          {"people", path(QStringLiteral("conf/people.csv"))},
                                          {"stagingPath", path(QStringLiteral("kept"))}},
                                         {});
    QVERIFY(QFile::link(m_world->dataFolder(), path(QStringLiteral("link"))));
}

void FolderCheckTest::refusesAFolderOfChancerysOwn_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const char *folder, const char *mention) {
        QTest::newRow(name) << QString::fromUtf8(folder) << QString::fromUtf8(mention);
    };
    row("the data folder", "data", "the data folder");
    row("in what Chancery made there", "data/spool/new", "Chancery's own");
    row("through a link", "link/logs", "Chancery's own");
    row("what holds the passphrase file", "", "passphrase");
    row("the passphrase file", "passphrase", "passphrase");
    row("the archive", "archive", "(path)");
    row("in the archive", "archive/ann@example.com", "(path)");
    row("the staging", "kept", "(stagingPath)");
    row("with the directory in it", "conf", "(people)");
    row("with the archive deep in it", "mail", "(deepPath)");
}

void FolderCheckTest::refusesAFolderOfChancerysOwn()
{
    QFETCH(QString, folder);
    QFETCH(QString, mention);
    const base::Failure failure = failureOf([&] { add(folder); });
    QCOMPARE(failure.key, QByteArray("INVALID_SETTING"));
    QVERIFY2(failure.text.contains(mention) && failure.text.contains(u"“folder”"),
             qUtf8Printable(failure.text));
    QVERIFY(!failure.fix.isEmpty());
    QVERIFY(m_world->journal().configuration().connectors().empty());

    engine::Administration &administration = m_world->administration();
    const QString name = QStringLiteral("Files");
    add(QStringLiteral("drop"));
    QCOMPARE(failureOf([&] {
                 administration.editConnector(name, {.values = {{"folder", path(folder)}}});
             }).key,
             QByteArray("INVALID_SETTING"));
    model::ConnectorConfig connector = administration.connector(name);
    QCOMPARE(connector.settings.value("folder"), path(QStringLiteral("drop")));
    connector.settings["folder"] = path(folder); // as one that was set up before this was looked at
    QCOMPARE(failureOf([&] { administration.probe(connector, m_world->stop); }).key,
             QByteArray("INVALID_SETTING"));
}

void FolderCheckTest::takesAFolderBesideThem_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"drop", "database", "archive.in", "conf.d", "data/drop"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void FolderCheckTest::takesAFolderBesideThem()
{
    QFETCH(QString, folder);
    add(folder);
    QCOMPARE(m_world->journal().configuration().connectors().size(), 1U);
}

void FolderCheckTest::refusesAnAccountThatGoesIntoAConnectorsFolder_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("place");
    QTest::newRow("a file") << QByteArray("people") << QStringLiteral("drop/people.csv");
    QTest::newRow("the archive") << QByteArray("path") << QStringLiteral("drop/x");
    QTest::newRow("the staging") << QByteArray("stagingPath") << QStringLiteral("drop/x/y");
}

void FolderCheckTest::refusesAnAccountThatGoesIntoAConnectorsFolder()
{
    QFETCH(QByteArray, setting);
    QFETCH(QString, place);
    add(QStringLiteral("drop"));
    const auto refused = failureOf([&] {
        m_world->administration().editAccount(QStringLiteral("Disk"), {{setting, path(place)}}, {});
    });
    QCOMPARE(refused.key, QByteArray("INVALID_SETTING"));
    QVERIFY(refused.text.contains(QStringLiteral("of “Files”")));
    const auto settings = m_world->administration().account(QStringLiteral("Disk")).settings;
    QVERIFY(settings.value(setting) != path(place));
}

void FolderCheckTest::refusesToWriteWhereSomethingIsTakenForMore_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const char *folder, const char *mention) {
        QTest::newRow(name) << QString::fromUtf8(folder) << QString::fromUtf8(mention);
    };
    row("the drop folder", "drop/", "(folder) of the connector “Files”");
    row("below it", "drop/new", "(folder) of the connector “Files”");
    row("a mailbox", "archive/ann@example.com/.INBOX.XIP/new", "(path) of the account “Disk”");
    row("the staging", "kept", "(stagingPath) of the account “Disk”");
    row("with the archive deep in it", "mail", "(deepPath) of the account “Disk”");
    row("the spool", "data/spool", "the data folder");
    row("through a link", "link/new", "the data folder");
    row("what holds everything", "", "the data folder");
}

void FolderCheckTest::refusesToWriteWhereSomethingIsTakenForMore()
{
    QFETCH(QString, folder);
    QFETCH(QString, mention);
    add(QStringLiteral("drop"));
    const auto refused = failureOf([&] { engine::checkOutputFolder(m_world->environment(), path(folder)); });
    QCOMPARE(refused.key, QByteArray("FOLDER_IN_USE"));
    QVERIFY2(refused.text.contains(mention), qUtf8Printable(refused.text));
    QVERIFY(!refused.fix.isEmpty());
}

void FolderCheckTest::refusesToReplaceWhatIsKeptOrRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const char *file, const char *mention) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(mention);
    };
    row("the journal", "data/journal.sqlite", "the data folder");
    row("through a link", "link/journal.sqlite", "the data folder");
    row("an archive of the source", "drop/1.zip", "(folder) of the connector “Files”");
    row("a message", "archive/ann@example.com/cur/1", "(path) of the account “Disk”");
    row("the list of people", "conf/people.csv", "(people) of the account “Disk”");
}

void FolderCheckTest::refusesToReplaceWhatIsKeptOrRead()
{
    QFETCH(QString, file);
    QFETCH(QString, mention);
    add(QStringLiteral("drop"));
    const auto refused = failureOf([&] { engine::checkOutputFile(m_world->environment(), path(file)); });
    QCOMPARE(refused.key, QByteArray("FOLDER_IN_USE"));
    QVERIFY2(refused.text.contains(mention), qUtf8Printable(refused.text));
    engine::checkOutputFile(m_world->environment(), path(QStringLiteral("audit.csv")));
}

void FolderCheckTest::keepsAnArchiveOutOfWhatIsEmptied_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QString>("place");
    QTest::newRow("the data folder") << QByteArray("path") << QStringLiteral("data");
    QTest::newRow("scratch") << QByteArray("path") << QStringLiteral("data/scratch");
    QTest::newRow("below the spool") << QByteArray("path") << QStringLiteral("data/spool/archive");
    QTest::newRow("the staging") << QByteArray("stagingPath") << QStringLiteral("data/scratch/staged");
}

void FolderCheckTest::keepsAnArchiveOutOfWhatIsEmptied()
{
    QFETCH(QByteArray, setting);
    QFETCH(QString, place);
    const auto key = [&](const auto &change) {
        return failureOf(change).key;
    };
    engine::Administration &administration = m_world->administration();
    QCOMPARE(key([&] {
                 administration.editAccount(QStringLiteral("Disk"), {{setting, path(place)}}, {});
             }),
             QByteArray("INVALID_SETTING"));
    QCOMPARE(key([&] {
                 administration.addAccount(QStringLiteral("New"), QStringLiteral("disk"),
                                           {{setting, path(place)}}, {});
             }),
             QByteArray("INVALID_SETTING"));
}

void FolderCheckTest::writesBesideIt()
{
    add(QStringLiteral("drop"));
    for (const char *folder : {"dry", "dropped", "archive.in", "conf"})
        engine::checkOutputFolder(m_world->environment(), path(QString::fromLatin1(folder)));
}

QTEST_GUILESS_MAIN(FolderCheckTest)
#include "foldercheck_test.moc"
