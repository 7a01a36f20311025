// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::Chanceryctl;
using support::Ended;

/// What chanceryctl says, and to whom.
class OutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhenItsAnswerDoesNotArrive_data();
    void tellsWhenItsAnswerDoesNotArrive();
    void isSilentWhenItsReaderIsGone_data();
    void isSilentWhenItsReaderIsGone();
    void saysOfEveryRefusalWhatToDo_data();
    void saysOfEveryRefusalWhatToDo();
    void endsNoLineOfATestInASpace_data();
    void endsNoLineOfATestInASpace();
    void namesTheKindsOfArchivesThereAre();
    void tellsOfEachSettingItsDefaultAndWhetherItIsASecret();
    void writesNoFileThatIsCalledAsAStream_data();
    void writesNoFileThatIsCalledAsAStream();
    void replacesNothingThatIsNoFile_data();
    void replacesNothingThatIsNoFile();
    void writesAFileForItsOwnerOnly_data();
    void writesAFileForItsOwnerOnly();
    void writesNoHalfOfADocument_data();
    void writesNoHalfOfADocument();
    void goesOnBehindAnItemThatCannotBeWritten();
    void answersWithTheNameThatIsKept();
    void exportsTheOnlyConnectorThereIs();
};

/// A line as typed, without quotes: no argument of these tests holds a space. `''` is an empty one.
static QStringList words(const QString &line)
{
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    words.replaceInStrings(QStringLiteral("''"), QString());
    return words;
}

/// An account Archive and a connector Files over an empty folder.
static void setUp(const Chanceryctl &chanceryctl)
{
    QDir().mkpath(chanceryctl.path(QStringLiteral("drop")));
    chanceryctl.run(words(QStringLiteral("account add --name Archive --kind local --set domains=example.com "
                                         "--set path=%1")
                              .arg(chanceryctl.path(QStringLiteral("archive")))));
    const Ended added = chanceryctl.run(
        words(QStringLiteral("connector add --name Files --type xip --account Archive --accept-terms --set "
                             "requireSignature=false --set folder=%1")
                  .arg(chanceryctl.path(QStringLiteral("drop")))));
    QVERIFY2(added.exitCode == 0, added.description().constData());
}

void OutputTest::tellsWhenItsAnswerDoesNotArrive_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"log Files --format csv", "--json log Files", "audit", "--json status", "--json run"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

/// /dev/full takes nothing, as a full disk would.
void OutputTest::tellsWhenItsAnswerDoesNotArrive()
{
#ifndef Q_OS_LINUX
    QSKIP("There is no /dev/full here.");
#endif
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    support::Command command = chanceryctl.command(words(line));
    command.arguments = QStringList{QStringLiteral("-c"), QStringLiteral("exec \"$@\" >/dev/full"),
                                    QStringLiteral("sh"), command.program} +
                        command.arguments;
    command.program = QStringLiteral("/bin/sh");
    const Ended ended = support::run(command);
    QVERIFY2(ended.exitCode == 8, ended.description().constData());
    QVERIFY2(ended.err.contains("OUTPUT_FAILED"), ended.description().constData());
}

void OutputTest::isSilentWhenItsReaderIsGone_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"log Files", "audit", "--json status", "settings list"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

/// As in `chanceryctl … | head`: a pipe whose only reader has closed it.
void OutputTest::isSilentWhenItsReaderIsGone()
{
#ifdef Q_OS_WIN
    QSKIP("There is no sh here.");
#endif
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    support::Command command = chanceryctl.command(words(line));
    const QString script = QStringLiteral(
        R"(gate=$1; shift; mkfifo "$gate"; exec 3<>"$gate" 4>"$gate" 3>&-; "$@" >&4; echo "status $?" >&2)");
    command.arguments = QStringList{QStringLiteral("-c"), script, QStringLiteral("sh"),
                                    chanceryctl.path(QStringLiteral("gate")), command.program} +
                        command.arguments;
    command.program = QStringLiteral("/bin/sh");
    const Ended ended = support::run(command);
    QCOMPARE(ended.err, QByteArray("status 0\n"));
}

void OutputTest::saysOfEveryRefusalWhatToDo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"connector edit Files --name ''", "connector edit Files --account ''",
          "connector edit Files --set colour", "connector edit Files --secret password=env:NOT_SET",
          "connector edit Files --secret password=file:/none",
          "connector edit Files --secret a=- --secret b=-", "map import Files /none",
          "dismiss Files --item 1 --reason x", "settings set lanes"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void OutputTest::saysOfEveryRefusalWhatToDo()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const QString fault =
        e2e::refusalFault(chanceryctl.run(words(QStringLiteral("--json ") + line)), 3, true);
    QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
}

void OutputTest::endsNoLineOfATestInASpace_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"connector test Files", "account test Archive"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void OutputTest::endsNoLineOfATestInASpace()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const Ended ended = chanceryctl.run(words(line));
    QVERIFY2(ended.exitCode == 0 && ended.out.contains("passed"), ended.description().constData());
    QVERIFY2(!ended.out.contains(" \n"), ended.description().constData());
}

void OutputTest::namesTheKindsOfArchivesThereAre()
{
    const Ended ended = Chanceryctl().run(words(QStringLiteral("--json account kinds")));
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    const std::optional<QJsonDocument> document = e2e::onlyDocument(ended.out);
    QVERIFY2(document && document->isArray(), ended.description().constData());
    QStringList ids;
    const QJsonArray kinds = document->array();
    for (const QJsonValue &kind : kinds) {
        ids.append(kind[QLatin1String("id")].toString());
        QStringList keys;
        const QJsonArray fields = kind[QLatin1String("fields")].toArray();
        for (const QJsonValue &field : fields)
            keys.append(field[QLatin1String("key")].toString());
        QVERIFY2(keys.contains(QStringLiteral("staging")) && keys.contains(QStringLiteral("containerUrl")),
                 qPrintable(keys.join(u' ')));
    }
    QVERIFY2(ids.contains(QStringLiteral("imap")) && ids.contains(QStringLiteral("local")),
             qPrintable(ids.join(u' ')));
    const Ended told = Chanceryctl().run(words(QStringLiteral("account kinds")));
    QVERIFY2(told.exitCode == 0, told.description().constData());
    for (const char *word : {"imap ", "masterUser", "staging=azureblob", "accountKey"})
        QVERIFY2(told.out.contains(word), word);
}

void OutputTest::tellsOfEachSettingItsDefaultAndWhetherItIsASecret()
{
    const Ended ended = Chanceryctl().run(words(QStringLiteral("connector types")));
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    const auto lineOf = [&](const QByteArray &key) {
        for (const QByteArray &line : ended.out.split('\n')) {
            if (line.startsWith(QByteArray("    " + key + ' ')))
                return line;
        }
        return QByteArray();
    };
    QVERIFY2(lineOf("sizeLimitMB").contains("Default: 150."), ended.description().constData());
    QVERIFY2(lineOf("clientSecret").contains("A secret"), ended.description().constData());
    QVERIFY2(!lineOf("sizeLimitMB").contains("A secret"), ended.description().constData());
}

static void addWriters()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"log Files --output", "audit --output", "connector export Files",
                             "map export Files", "map template"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void OutputTest::writesNoFileThatIsCalledAsAStream_data()
{
    addWriters();
}

void OutputTest::writesNoFileThatIsCalledAsAStream()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const Ended ended = chanceryctl.run(words(QStringLiteral("--json ") + line + QStringLiteral(" -")));
    VERIFY_REFUSED(ended, 3, true);
    QVERIFY2(ended.err.contains("OUTPUT_FAILED"), ended.description().constData());
}

void OutputTest::replacesNothingThatIsNoFile_data()
{
    addWriters();
}

void OutputTest::replacesNothingThatIsNoFile()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const QString pipe = chanceryctl.path(QStringLiteral("pipe"));
    if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) != 0)
        QSKIP("There are no named pipes here.");
    QVERIFY(QFile::link(pipe, chanceryctl.path(QStringLiteral("link"))));
    for (const char *name : {"pipe", "link"}) {
        const QStringList arguments = words(QStringLiteral("--json ") + line);
        const Ended ended = chanceryctl.run(arguments + QStringList{chanceryctl.path(QLatin1String(name))});
        VERIFY_REFUSED(ended, 3, true);
        QVERIFY2(ended.err.contains("OUTPUT_FAILED"), ended.description().constData());
    }
    QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
}

void OutputTest::writesAFileForItsOwnerOnly_data()
{
    addWriters();
}

void OutputTest::writesAFileForItsOwnerOnly()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const QString path = chanceryctl.path(QStringLiteral("written"));
    const Ended ended = chanceryctl.run(words(line) + QStringList{path});
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QVERIFY(QFileInfo(path).size() > 0);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
}

/// Puts an archive of two e-mails into the drop folder; the line ends of the first change far below its
/// header.
static void dropTwo(const Chanceryctl &chanceryctl)
{
    const QByteArray zip = QByteArray::fromBase64(
        "UEsDBBQAAAAIAABAdF0uIrxnrAAAAK6cAAAFAAAAMC5lbWztzDsKAjEUBdBeyB7S+yFYCAYRCxEstHID"
        "owQRHCOjiMt3wEb3cB6Xc+EWb9PVNsdmVd5Ne7+Wyam24VBzPP4t6+ZZctx0l1Gcprivr76ms5jmOaU+"
        "cZj6C7vyeDTnMt6uc1ycut8PyxCul1sBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAA8KUOSvgAUEsDBBQAAAAIAABAdF0j2HxuWwAAAHMAAAAFAAAAMS5l"
        "bWxzK8rPtVJIdEitSMwtyEnVS87P5eUKybdSSEIVckksSbVScCvK1FEwMlDwyy8DUkZmCgaWVgYGQKSg"
        "bQAEvFy+qcXFiempup4uVgo2+dnIZtjxcvFyZWTycgEAUEsBAhQDFAAAAAgAAEB0XS4ivGesAAAArpwA"
        "AAUAAAAAAAAAAAAAAIABAAAAADAuZW1sUEsBAhQDFAAAAAgAAEB0XSPYfG5bAAAAcwAAAAUAAAAAAAAA"
        "AAAAAIABzwAAADEuZW1sUEsFBgAAAAACAAIAZgAAAE0BAAAAAA==");
    QFile file(chanceryctl.path(QStringLiteral("drop/two.zip")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(zip) == zip.size());
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-1), QFileDevice::FileModificationTime));
}

/// A text of that table that is none: what reads the row fails.
static void damage(const Chanceryctl &chanceryctl, const QString &table, const QString &column)
{
    const QString script = QStringLiteral(
        "import sqlite3, sys\n"
        "path, table, column = sys.argv[1:]\n"
        "def change(*statements):\n"
        "    journal = sqlite3.connect(path, isolation_level=None)\n"
        "    for each in statements: journal.execute(each)\n"
        "    journal.close()\n"
        "schema = 'PRAGMA writable_schema = ON'\n"
        "name = f\" WHERE type = 'table' AND name = '{table}'\"\n"
        "change(schema, \"UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '')\" + name)\n"
        "change(f\"UPDATE {table} SET {column} = x'00' WHERE rowid = (SELECT max(rowid) FROM {table})\")\n"
        "change(schema, \"UPDATE sqlite_schema SET sql = sql || ' STRICT'\" + name)\n");
    QCOMPARE(QProcess::execute(QStringLiteral("python3"),
                               {QStringLiteral("-c"), script,
                                chanceryctl.dataFolder() + QStringLiteral("/journal.sqlite"), table, column}),
             0);
}

void OutputTest::writesNoHalfOfADocument_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::newRow("log") << QStringLiteral("log Files") << QStringLiteral("deliveries")
                         << QStringLiteral("source_user");
    QTest::newRow("audit") << QStringLiteral("audit") << QStringLiteral("audit") << QStringLiteral("detail");
}

void OutputTest::writesNoHalfOfADocument()
{
    QFETCH(QString, line);
    QFETCH(QString, table);
    QFETCH(QString, column);
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    dropTwo(chanceryctl);
    QCOMPARE(chanceryctl.run(words(QStringLiteral("run Files"))).exitCode, 1);
    const QStringList arguments = words(QStringLiteral("--json ") + line);
    const Ended whole = chanceryctl.run(arguments);
    QVERIFY2(whole.exitCode == 0 && e2e::onlyDocument(whole.out), whole.description().constData());
    damage(chanceryctl, table, column);
    VERIFY_REFUSED(chanceryctl.run(arguments), 8, true);
}

void OutputTest::goesOnBehindAnItemThatCannotBeWritten()
{
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    dropTwo(chanceryctl);
    const QString folder = chanceryctl.path(QStringLiteral("dry"));
    const Ended ended = chanceryctl.run(words(QStringLiteral("--json run Files --dry-run ") + folder));
    const auto document = e2e::onlyDocument(ended.out);
    QVERIFY2(ended.exitCode == 1 && document, ended.description().constData());
    QCOMPARE(document->object().value(u"written").toInt(), 1);
    const QJsonArray failures = document->object().value(u"failures").toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].toObject().value(u"reason").toString(), QStringLiteral("SOURCE_ITEM_UNREADABLE"));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    const QString id = failures[0].toObject().value(u"itemId").toString();
    const Ended preview = chanceryctl.run({QStringLiteral("--json"), QStringLiteral("preview"),
                                           QStringLiteral("Files"), QStringLiteral("--item"), id});
    VERIFY_REFUSED(preview, 3, true);
    QVERIFY2(preview.err.contains("ITEM_NOT_CONVERTIBLE"), preview.description().constData());
}

void OutputTest::answersWithTheNameThatIsKept()
{
    const Chanceryctl chanceryctl;
    setUp(chanceryctl);
    const QStringList rename = words(QStringLiteral("--json connector edit Files --name"));
    const auto renamed =
        e2e::onlyDocument(chanceryctl.run(rename + QStringList{QStringLiteral(" Spaced  ")}).out);
    QVERIFY(renamed);
    QCOMPARE(renamed->object().value(u"name").toString(), QStringLiteral("Spaced"));
    const QStringList add = words(QStringLiteral("--json account add --kind local --set domains=example.org "
                                                 "--set path=%1 --name")
                                      .arg(chanceryctl.path(QStringLiteral("other"))));
    const auto added = e2e::onlyDocument(chanceryctl.run(add + QStringList{QStringLiteral(" Other ")}).out);
    QVERIFY(added);
    QCOMPARE(added->object().value(u"name").toString(), QStringLiteral("Other"));
}

void OutputTest::exportsTheOnlyConnectorThereIs()
{
    const Chanceryctl chanceryctl;
    e2e::begin(chanceryctl);
    const QString file = chanceryctl.path(QStringLiteral("exported"));
    const QStringList line = words(QStringLiteral("--json connector export"));
    VERIFY_REFUSED(chanceryctl.run(line + QStringList{file}), 3, true);
    setUp(chanceryctl);
    VERIFY_REFUSED(chanceryctl.run(line + QStringList{QStringLiteral("Files")}), 3, true);
    const Ended only = chanceryctl.run(line + QStringList{file});
    const auto document = e2e::onlyDocument(only.out);
    QVERIFY2(only.exitCode == 0 && document, only.description().constData());
    QCOMPARE(document->object().value(u"name").toString(), QStringLiteral("Files"));
    QVERIFY(QFileInfo(file).size() > 0);
    QCOMPARE(chanceryctl.run(words(QStringLiteral("connector clone Files More"))).exitCode, 0);
    const Ended several = chanceryctl.run(line + QStringList{file});
    VERIFY_REFUSED(several, 3, true);
    QVERIFY2(several.err.contains("Files") && several.err.contains("More"),
             several.description().constData());
}

QTEST_GUILESS_MAIN(OutputTest)
#include "output_test.moc"
