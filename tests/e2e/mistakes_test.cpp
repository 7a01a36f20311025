// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::addEmpty;
using e2e::Chanceryctl;
using e2e::words;
using support::Ended;

/// What an admin mistypes, or means otherwise than it is taken.
class MistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNoDataFolderThatIsNotThere_data();
    void readsNoDataFolderThatIsNotThere();
    void makesNothingInAFolderThatItReads();
    void refusesABadConnector_data();
    void refusesABadConnector();
    void refusesABadAccount_data();
    void refusesABadAccount();
    void takesNoFileForAFolder();
    void takesNoEmptyNameForTheDataFolder();
    void takesNoEmptyValue_data();
    void takesNoEmptyValue();
    void readsAJournalThatIsBeingMade();
    void namesWhatADryRunLeavesUnread();
    void makesItsDemoInAFolderOnly();
    void importsNoMappingToAMailboxThereIsNone();
    void remarksARangeThatLeavesNothingOut();
    void writesTheLogInTheFormatAskedFor();
    void knowsNoRunZero();
    void countsOneAsOne();
    void notesAFileWithoutItems();
    void makesNoDryRunIntoTheDropFolder();
    void saysByItsStatusThatAReplayLeftSomethingUndone();
};

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void MistakesTest::readsNoDataFolderThatIsNotThere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("exitCode");
    for (const char *line : {"status", "account list", "connector list", "audit", "settings list"})
        QTest::newRow(line) << QString::fromLatin1(line) << 0;
    for (const char *line :
         {"connector show Files", "log Files", "verify", "map export Files out.csv", "reconcile Files"})
        QTest::newRow(line) << QString::fromLatin1(line) << 3;
}

void MistakesTest::readsNoDataFolderThatIsNotThere()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    QFETCH(int, exitCode);
    const Ended plain = chanceryctl.run(words(line));
    QVERIFY2(plain.exitCode == exitCode, plain.description().constData());
    QVERIFY2(plain.err.contains(QByteArray("There is no data folder " + chanceryctl.dataFolder().toUtf8())),
             plain.description().constData());
    const Ended json = chanceryctl.run(words(QStringLiteral("--json ") + line));
    QVERIFY2(json.exitCode == exitCode && e2e::onlyDocument(json.out), json.description().constData());
    QVERIFY(!QFile::exists(chanceryctl.dataFolder()));
}

void MistakesTest::makesNothingInAFolderThatItReads()
{
    const Chanceryctl chanceryctl;
    QVERIFY(QDir().mkpath(chanceryctl.dataFolder()));
    QCOMPARE(chanceryctl.run(words(QStringLiteral("status"))).exitCode, 0);
    const Ended ended = chanceryctl.run(words(QStringLiteral("verify")));
    QVERIFY2(ended.exitCode == 3, ended.description().constData()); // nothing is no proof
    QVERIFY(QDir(chanceryctl.dataFolder()).isEmpty());
}

void MistakesTest::refusesABadConnector_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("named");
    const QString xip = QStringLiteral("--type xip --set folder=/drop --set ");
    QTest::newRow("no such type") << QStringLiteral("--type telex") << QByteArray("telex");
    QTest::newRow("a required setting is missing") << QStringLiteral("--type xip") << QByteArray("folder");
    QTest::newRow("no such setting") << QString(xip + QStringLiteral("colour=blue")) << QByteArray("colour");
    QTest::newRow("no choice") << QString(xip + QStringLiteral("after=burn")) << QByteArray("burn");
    QTest::newRow("no truth value") << QString(xip + QStringLiteral("requireSignature=maybe"))
                                    << QByteArray("maybe");
    QTest::newRow("no number") << QString(xip + QStringLiteral("sizeLimitMB=many")) << QByteArray("many");
    QTest::newRow("no fingerprint") << QString(xip + QStringLiteral("pinned=a1:zz")) << QByteArray("a1:zz");
    QTest::newRow("no schedule") << QString(xip + QStringLiteral("schedule=sometimes"))
                                 << QByteArray("sometimes");
    QTest::newRow("a password in a connection string")
        << QStringLiteral("--type jabber --set connection=DSN=jabber;PWD=hush")
        << QByteArray("as the secret password");
}

void MistakesTest::refusesABadConnector()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, named);
    const Chanceryctl chanceryctl;
    const QString account =
        QStringLiteral("account add --name Archive --kind local --set domains=example.com --set path=");
    QCOMPARE(chanceryctl.run(words(account + chanceryctl.path(QStringLiteral("archive")))).exitCode, 0);
    const Ended ended = chanceryctl.run(words(
        QStringLiteral("--json connector add --name Files --account Archive --accept-terms ") + options));
    VERIFY_REFUSED(ended, 3, true);
    QVERIFY2(ended.out.contains(named), ended.description().constData());
}

void MistakesTest::refusesABadAccount_data()
{
    QTest::addColumn<QString>("settings");
    QTest::newRow("nobody has a mailbox") << QString();
    QTest::newRow("no domain") << QStringLiteral("--set domains=ann@example.com");
}

void MistakesTest::refusesABadAccount()
{
    QFETCH(QString, settings);
    const Chanceryctl chanceryctl;
    const QString command = QStringLiteral("--json account add --name Archive --kind local --set path=%1 %2")
                                .arg(chanceryctl.path(QStringLiteral("archive")), settings);
    VERIFY_REFUSED(chanceryctl.run(words(command)), 3, true);
    QCOMPARE(chanceryctl.run(words(QStringLiteral("--json account list"))).out.simplified(), "[ ]");
}

void MistakesTest::takesNoFileForAFolder()
{
    const Chanceryctl used;
    addEmpty(used, QStringLiteral("Files"));
    const QString file = used.path(QStringLiteral("file"));
    writeFile(file, "kept");
    for (const QString &folder : {file, QString(file + QStringLiteral("/deep/er"))}) {
        const Ended ended = used.run(words(QStringLiteral("--json run Files --dry-run ") + folder));
        VERIFY_REFUSED(ended, 3, true);
        QVERIFY2(ended.err.contains("file is a file"), ended.description().constData());
    }
    const Chanceryctl other;
    writeFile(other.dataFolder(), "kept");
    for (const char *line : {"status", "settings set lanes=4"}) {
        const Ended ended = other.run(words(QLatin1String(line)));
        VERIFY_REFUSED(ended, 3, false);
        QVERIFY2(ended.err.contains("data is a file"), ended.description().constData());
    }
}

void MistakesTest::takesNoEmptyNameForTheDataFolder()
{
    const Chanceryctl chanceryctl;
    const Ended ended = chanceryctl.run({QStringLiteral("--data-dir"), QString(), QStringLiteral("status")});
    VERIFY_REFUSED(ended, 2, false);
    QVERIFY2(ended.err.contains("--data-dir"), ended.description().constData());
}

void MistakesTest::takesNoEmptyValue_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"run Files --dry-run", "run Files --since", "run Files --until", "connector edit Files --mapping",
          "verify", "status", "log Files --format", "log Files --output", "audit --format", "audit --output",
          "audit --since", "dismiss Files --all --reason gone --item"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

/// A variable of a script that is not set.
void MistakesTest::takesNoEmptyValue()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const Ended ended = chanceryctl.run(words(line) << QString());
    VERIFY_REFUSED(ended, 2, false);
    QVERIFY2(ended.err.contains("empty"), ended.description().constData());
    QCOMPARE(chanceryctl.run(words(QStringLiteral("--json log Files"))).out.simplified(), "{\"runs\":[]}");
}

void MistakesTest::readsAJournalThatIsBeingMade()
{
    const Chanceryctl chanceryctl;
    QVERIFY(QDir().mkpath(chanceryctl.dataFolder()));
    writeFile(chanceryctl.dataFolder() + QStringLiteral("/journal.sqlite"), {});
    const Ended ended = chanceryctl.run(words(QStringLiteral("status")));
    QVERIFY2(ended.exitCode == 0 && ended.err.contains("holds no journal yet"),
             ended.description().constData());
}

void MistakesTest::namesWhatADryRunLeavesUnread()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    writeFile(chanceryctl.path(QStringLiteral("drop/lonely.zip.p7s")), "signature");
    const QString line = QStringLiteral("run Files --dry-run ") + chanceryctl.path(QStringLiteral("dry"));
    const Ended plain = chanceryctl.run(words(line));
    QVERIFY2(plain.exitCode == 1 && plain.out.contains("lonely.zip.p7s"), plain.description().constData());
    const Ended json = chanceryctl.run(words(QStringLiteral("--json ") + line));
    QVERIFY2(json.exitCode == 1 && json.out.contains("lonely.zip.p7s"), json.description().constData());
}

void MistakesTest::makesItsDemoInAFolderOnly()
{
    const Chanceryctl chanceryctl;
    const QString file = chanceryctl.path(QStringLiteral("file"));
    writeFile(file, "kept");
    VERIFY_REFUSED(chanceryctl.run(words(QStringLiteral("demo ") + file)), 3, false);
}

void MistakesTest::importsNoMappingToAMailboxThereIsNone()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const QString path = chanceryctl.path(QStringLiteral("files.json"));
    const QString csv = chanceryctl.path(QStringLiteral("map.csv"));
    writeFile(csv, "sourceUser,mailbox\r\nann,ann@example.com\r\nbob,bob@example.com\r\n");
    QCOMPARE(chanceryctl.run(words(QStringLiteral("map import Files ") + csv)).exitCode, 0);
    QCOMPARE(chanceryctl.run(words(QStringLiteral("connector export Files ") + path)).exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QCOMPARE(good.count("bob@example.com"), 1);
    const QString import = QStringLiteral("connector import --accept-terms ") + path;
    for (const QByteArray &name : {QByteArray("Files"), QByteArray("Others")}) {
        QByteArray renamed = good;
        renamed.replace("\"Files\"", QByteArray('"' + name + '"'));
        writeFile(path, QByteArray(renamed).replace("bob@example.com", "bob@elsewhere.example"));
        const Ended ended = chanceryctl.run(words(QStringLiteral("--json ") + import));
        VERIFY_REFUSED(ended, 3, true);
        QVERIFY2(ended.err.contains("Row 2: ") && ended.err.contains("bob@elsewhere.example"),
                 ended.description().constData());
        QVERIFY(!chanceryctl.run(words(QStringLiteral("connector list"))).out.contains("Others"));
        writeFile(path, renamed);
        QCOMPARE(chanceryctl.run(words(QStringLiteral("map export Files ") + csv)).exitCode, 0);
        QFile exported(csv);
        QVERIFY(exported.open(QIODevice::ReadOnly) && exported.readAll().contains("bob@example.com"));
    }
    QCOMPARE(chanceryctl.run(words(import)).exitCode, 0);
}

/// Files have no timeline: all of them are read, and the answer has to say so, once.
void MistakesTest::remarksARangeThatLeavesNothingOut()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const QByteArray remark = "--since and --until left nothing out";
    const Ended plain = chanceryctl.run(words(QStringLiteral("run Files")));
    QVERIFY2(plain.exitCode == 0 && !plain.out.contains(remark), plain.description().constData());
    const Ended ranged = chanceryctl.run(words(QStringLiteral("run Files --since 2026-01-01")));
    QVERIFY2(ranged.exitCode == 0 && ranged.out.count(remark) == 1, ranged.description().constData());
    const Ended json = chanceryctl.run(words(QStringLiteral("--json run Files --until 2026-02-01")));
    QVERIFY2(json.exitCode == 0 && !json.out.contains(remark) && json.err.count(remark) == 1,
             json.description().constData());
    for (const char *format : {"txt", "csv"}) {
        const Ended log =
            chanceryctl.run(words(QStringLiteral("log Files --format ") + QLatin1String(format)));
        QVERIFY2(log.out.count(remark) == 2, log.description().constData());
    }
}

/// With --json as well, which is a format of its own: what goes into a file has the one asked for.
void MistakesTest::writesTheLogInTheFormatAskedFor()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    chanceryctl.run(words(QStringLiteral("run Files")));
    for (const char *how : {"", "--json "}) {
        const Ended refused =
            chanceryctl.run(words(QLatin1String(how) + QStringLiteral("log Files --format bogus")));
        QVERIFY2(refused.exitCode == 3 && refused.err.contains("bogus"), refused.description().constData());
        QCOMPARE(chanceryctl.run(words(QLatin1String(how) + QStringLiteral("audit --format bogus"))).exitCode,
                 3);
    }
    const QString file = chanceryctl.path(QStringLiteral("log.csv"));
    const Ended written =
        chanceryctl.run(words(QStringLiteral("--json log Files --format csv --output ") + file));
    QVERIFY2(written.exitCode == 0 && written.out.startsWith('{'), written.description().constData());
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(!csv.readLine().contains('{'));
    const QString chain = chanceryctl.path(QStringLiteral("audit.csv"));
    chanceryctl.run(words(QStringLiteral("--json audit --format csv --output ") + chain));
    QFile audit(chain);
    QVERIFY(audit.open(QIODevice::ReadOnly));
    QVERIFY(audit.readLine().startsWith("sequence,at,actor"));
}

void MistakesTest::knowsNoRunZero()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    chanceryctl.run(words(QStringLiteral("run Files")));
    VERIFY_REFUSED(chanceryctl.run(words(QStringLiteral("--json log Files --run 0"))), 3, true);
}

void MistakesTest::countsOneAsOne()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const QString csv = chanceryctl.path(QStringLiteral("map.csv"));
    const auto answer = [&](const QString &line) {
        return chanceryctl.run(words(line)).out;
    };
    writeFile(csv, "sourceUser,mailbox\r\nann,ann@example.com\r\n");
    QVERIFY(answer(QStringLiteral("map import Files ") + csv).startsWith("1 line imported."));
    writeFile(csv, "sourceUser,mailbox\r\n");
    VERIFY_REFUSED(chanceryctl.run(words(QStringLiteral("map import Files ") + csv)), 3, false);
    QVERIFY(answer(QStringLiteral("map clear Files")).startsWith("1 line of the mapping removed."));
    QVERIFY(answer(QStringLiteral("map clear Files")).startsWith("0 lines of the mapping removed."));
    QCOMPARE(answer(QStringLiteral("replay Files")).split('\n').first(),
             QByteArray("Files: nothing had to be delivered again."));
    QVERIFY(answer(QStringLiteral("settings list")).contains("MB"));
}

void MistakesTest::notesAFileWithoutItems()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const QString path = chanceryctl.path(QStringLiteral("drop/empty.zip"));
    writeFile(path, QByteArray("PK\5\6") + QByteArray(18, '\0'));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) &&
            file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    file.close();
    const QByteArray remark = QStringLiteral("“empty.zip” holds no items.").toUtf8();
    const Ended ran = chanceryctl.run(words(QStringLiteral("run Files")));
    QVERIFY2(ran.exitCode == 0 && ran.out.contains(remark), ran.description().constData());
    for (const char *format : {"txt", "csv", "json"}) {
        const Ended told =
            chanceryctl.run(words(QStringLiteral("log Files --format ") + QLatin1String(format)));
        QVERIFY2(told.exitCode == 0 && told.out.contains(remark), told.description().constData());
    }
}

void MistakesTest::makesNoDryRunIntoTheDropFolder()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    for (const char *folder : {"drop", "archive/b@example.com/.INBOX.XIP/new"}) {
        const QString path = chanceryctl.path(QLatin1String(folder));
        VERIFY_REFUSED(chanceryctl.run(words(QStringLiteral("--json run Files --dry-run ") + path)), 3, true);
    }
    QVERIFY(QDir(chanceryctl.path(QStringLiteral("drop"))).isEmpty());
    QVERIFY(!QFile::exists(chanceryctl.path(QStringLiteral("archive/b@example.com"))));
}

void MistakesTest::saysByItsStatusThatAReplayLeftSomethingUndone()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    // A ZIP with i.json, whose one record has no time.
    const QByteArray zip =
        QByteArray::fromBase64("UEsDBBQAAAAAAABAdF14QBJoQwAAAEMAAAAGAAAAaS5qc29uW3siaWQiOiJuIiwidGV4dCI6InQi"
                               "LCJmcm9tIjoiYUBleGFtcGxlLmNvbSIsInRvIjoiYkBleGFtcGxlLmNvbSJ9XVBLAQIUAxQAAAAA"
                               "AABAdF14QBJoQwAAAEMAAAAGAAAAAAAAAAAAAACAAQAAAABpLmpzb25QSwUGAAAAAAEAAQA0AAAA"
                               "ZwAAAAAA");
    const QString path = chanceryctl.path(QStringLiteral("drop/i.zip"));
    writeFile(path, zip);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) &&
            file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(chanceryctl.run(words(QStringLiteral("run Files"))).exitCode, 1);
    const Ended replayed = chanceryctl.run(words(QStringLiteral("--json replay Files")));
    QVERIFY2(replayed.exitCode == 1 && replayed.out.contains("completedWithFailures"),
             replayed.description().constData());
}

QTEST_GUILESS_MAIN(MistakesTest)
#include "mistakes_test.moc"
