// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include "fixture.h"
#include "journal/database.h"
#include "tampering.h"

using journal::Connection;
using journal::Database;
using journal::Step;

/// Migrations, with a next version that does not exist yet.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsAnOlderJournalForwardAfterACopy();
    void makesAFurtherCopyWhenTheFirstWasPutBack();
    void makesOneCopyForAttemptsThatFail();
    void keepsTheOldFormatWhenAStepFails();
    void goesOnAfterACrashBetweenSteps();
    void refusesANewerJournal();
    void asksForTheEngineWhenAnOlderOneIsOnlyRead();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void startsAnewInAnEmptyFile();
    void takesNoEmptiedJournalForANewOne_data();
    void takesNoEmptiedJournalForANewOne();
    void keepsTheLogBesideAnEmptiedFile();
    void makesAllOfANewJournalOrNothing();
    void checksMoreWhenAskedTo();
};

static constexpr std::array second{"CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT",
                                   "INSERT INTO added (id) SELECT count(*) FROM items"};
static constexpr std::array third{"ALTER TABLE added ADD COLUMN note TEXT"};
static constexpr std::array broken{"CREATE TABLE half (id INTEGER)", "CREATE TABLE half (id INTEGER)"};

/// The version a journal has today.
static const int today = journal::schemaSteps().back().version;

static std::vector<Step> stepsWith(std::initializer_list<Step> further)
{
    std::vector<Step> steps(journal::schemaSteps().begin(), journal::schemaSteps().end());
    steps.insert(steps.end(), further);
    return steps;
}

/// A journal of today's format with one item, closed.
static void fill(Fixture &f)
{
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    f.close();
}

static qint64 value(const QString &file, const char *sql)
{
    return Connection(file, {.readOnly = true}).number(sql);
}

void SchemaTest::bringsAnOlderJournalForwardAfterACopy()
{
    Fixture f;
    fill(f);
    const auto steps = stepsWith({{today + 1, second}, {today + 2, third}});
    {
        Database database(f.file(), f.clock, {.steps = steps});
        QCOMPARE(
            database.read([](Connection &connection) { return connection.number("SELECT id FROM added"); }),
            1);
    }
    QCOMPARE(value(f.file(), "SELECT version FROM schema_version"), today + 2);
    const QString copy = f.file() + QStringLiteral(".before-%1").arg(today);
    QCOMPARE(QFileInfo(copy).permissions() & QFileDevice::Permissions(0x0fff),
             QFileInfo(f.file()).permissions() & QFileDevice::Permissions(0x0fff));
    QVERIFY(!QFile::exists(copy + QStringLiteral(".tmp")));
    QCOMPARE(value(copy, "SELECT version FROM schema_version"), today);
    QCOMPARE(value(copy, "SELECT count(*) FROM items"), 1);
    Database(f.file(), f.clock, {.steps = steps});
    // The copy is a journal of its own.
    QVERIFY(QFile::remove(f.file()));
    QVERIFY(QFile::rename(copy, f.file()));
    f.open();
    QCOMPARE(f.batch(alice).size(), 1U);
}

void SchemaTest::makesAFurtherCopyWhenTheFirstWasPutBack()
{
    Fixture f;
    fill(f);
    const auto steps = stepsWith({{today + 1, second}});
    const QString copy = f.file() + QStringLiteral(".before-%1").arg(today);
    Database(f.file(), f.clock, {.steps = steps});
    for (const char *number : {"-2", "-3"}) {
        QVERIFY(QFile::remove(f.file()));
        QVERIFY(QFile::copy(copy, f.file()));
        f.open();
        f.addConnector(QString::fromLatin1(number)); // worked with
        f.close();
        Database(f.file(), f.clock, {.steps = steps});
        const QString further = copy + QString::fromLatin1(number);
        QVERIFY2(QFile::exists(further), qPrintable(further));
        QCOMPARE(value(further, "SELECT version FROM schema_version"), today);
        QCOMPARE(value(further, "SELECT count(*) FROM connectors"), 2);
    }
    QCOMPARE(value(copy, "SELECT count(*) FROM connectors"), 1);
    QVERIFY(!QFile::exists(copy + QStringLiteral(".tmp")));
}

void SchemaTest::makesOneCopyForAttemptsThatFail()
{
    Fixture f;
    fill(f);
    const auto steps = stepsWith({{today + 1, broken}});
    for (int attempt = 0; attempt < 3; ++attempt)
        QCOMPARE(keyOfFailure([&] { Database(f.file(), f.clock, {.steps = steps}); }), "STORAGE_FAILED");
    const QFileInfo journal(f.file());
    QCOMPARE(journal.dir().entryList({journal.fileName() + QStringLiteral(".before-*")}).size(), 1);
}

void SchemaTest::keepsTheOldFormatWhenAStepFails()
{
    Fixture f;
    fill(f);
    const auto steps = stepsWith({{today + 1, broken}});
    QCOMPARE(keyOfFailure([&] { Database(f.file(), f.clock, {.steps = steps}); }), "STORAGE_FAILED");
    QCOMPARE(value(f.file(), "SELECT version FROM schema_version"), today);
    QCOMPARE(value(f.file(), "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
    f.open();
    QCOMPARE(f.batch(alice).size(), 1U);
}

void SchemaTest::goesOnAfterACrashBetweenSteps()
{
    Fixture f;
    fill(f);
    const auto halfway = stepsWith({{today + 1, second}, {today + 2, broken}});
    QCOMPARE(keyOfFailure([&] { Database(f.file(), f.clock, {.steps = halfway}); }), "STORAGE_FAILED");
    QCOMPARE(value(f.file(), "SELECT version FROM schema_version"), today + 1);
    Database(f.file(), f.clock, {.steps = stepsWith({{today + 1, second}, {today + 2, third}})});
    QCOMPARE(value(f.file(), "SELECT version FROM schema_version"), today + 2);
    QVERIFY(QFile::exists(f.file() + QStringLiteral(".before-%1").arg(today)));
    QVERIFY(QFile::exists(f.file() + QStringLiteral(".before-%1").arg(today + 1)));
}

void SchemaTest::refusesANewerJournal()
{
    Fixture f;
    fill(f);
    Database(f.file(), f.clock, {.steps = stepsWith({{today + 1, second}})});
    const QByteArray before = [&] {
        QFile file(f.file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    for (const bool readOnly : {false, true}) {
        const base::Failure failure = support::failureOf([&] { f.open(readOnly); });
        QCOMPARE(failure.key, "JOURNAL_NEWER");
        QCOMPARE(failure.area, base::Area::Storage);
    }
    QFile file(f.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == before);
}

void SchemaTest::asksForTheEngineWhenAnOlderOneIsOnlyRead()
{
    Fixture f;
    fill(f);
    const auto steps = stepsWith({{today + 1, second}});
    QCOMPARE(keyOfFailure([&] { Database(f.file(), f.clock, {.readOnly = true, .steps = steps}); }),
             "JOURNAL_OLDER");
    QCOMPARE(value(f.file(), "SELECT version FROM schema_version"), today);
}

void SchemaTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("not a database") << QByteArray();
    QTest::newRow("another program's") << QByteArray("CREATE TABLE bookmarks (id INTEGER)");
    QTest::newRow("without version") << QByteArray("CREATE TABLE schema_version (version INTEGER)");
}

void SchemaTest::refusesOtherFiles()
{
    QFETCH(QByteArray, sql);
    const QTemporaryDir dir;
    const support::FakeClock clock;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    if (sql.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
    } else {
        Tampering(path).run(sql.constData());
    }
    QCOMPARE(keyOfFailure([&] { journal::Journal(dir.path(), clock, {}); }), "JOURNAL_DAMAGED");
}

void SchemaTest::startsAnewInAnEmptyFile()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    QFile file(dir.filePath(QStringLiteral("journal.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly)); // as a crash at the very first use leaves it
    file.close();
    journal::Journal journal(dir.path(), clock, {});
    QVERIFY(journal.configuration().accounts().empty());
}

void SchemaTest::takesNoEmptiedJournalForANewOne_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("readOnly");
    for (const bool readOnly : {true, false}) {
        const char *access = readOnly ? "reading" : "writing";
        QTest::addRow("an empty file, %s", access) << QByteArray() << readOnly;
        QTest::addRow("no tables, %s", access) << QByteArray("PRAGMA journal_mode = WAL") << readOnly;
    }
}

void SchemaTest::takesNoEmptiedJournalForANewOne()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, readOnly);
    const QTemporaryDir dir;
    const support::FakeClock clock;
    QFile file(dir.filePath(QStringLiteral("journal.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    if (!sql.isEmpty())
        Tampering(file.fileName()).run(sql.constData());
    const qint64 size = QFileInfo(file.fileName()).size();
    QCOMPARE(size > 0, !sql.isEmpty());
    const auto open = [&](bool wasUsed) {
        journal::Journal(dir.path(), clock, {.readOnly = readOnly, .wasUsed = wasUsed});
    };
    QCOMPARE(keyOfFailure([&] { open(true); }), "JOURNAL_DAMAGED");
    QCOMPARE(QFileInfo(file.fileName()).size(), size);
    QCOMPARE(keyOfFailure([&] { open(false); }), QByteArray(readOnly ? "JOURNAL_EMPTY" : "NO_FAILURE"));
}

/// SQLite would remove it. A new journal has none before its file holds something.
void SchemaTest::keepsTheLogBesideAnEmptiedFile()
{
    Fixture f;
    f.connector();
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    QVERIFY(QFile::copy(f.file() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    for (const bool readOnly : {true, false})
        QCOMPARE(keyOfFailure([&] { journal::Journal(dir.path(), f.clock, {.readOnly = readOnly}); }),
                 "JOURNAL_DAMAGED");
    QCOMPARE(QFileInfo(path + QStringLiteral("-wal")).size(),
             QFileInfo(f.file() + QStringLiteral("-wal")).size());
}

void SchemaTest::makesAllOfANewJournalOrNothing()
{
    const QTemporaryDir dir;
    const support::FakeClock clock;
    const QString path = dir.filePath(QStringLiteral("journal.sqlite"));
    const auto steps = stepsWith({{today + 1, broken}});
    QCOMPARE(keyOfFailure([&] { Database(path, clock, {.steps = steps}); }), "STORAGE_FAILED");
    QCOMPARE(value(path, "SELECT count(*) FROM sqlite_schema"), 0);
    QCOMPARE(keyOfFailure([&] { Database(path, clock, {.readOnly = true}); }), "JOURNAL_EMPTY");
    journal::Journal(dir.path(), clock, {});
    Database(path, clock, {.readOnly = true});
}

void SchemaTest::checksMoreWhenAskedTo()
{
    Fixture f;
    fill(f);
    Tampering(f.file()).run("UPDATE items SET run = 99");
    f.open(false, false);
    QCOMPARE(keyOfFailure([&] { f.open(false, true); }), "JOURNAL_DAMAGED");
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
