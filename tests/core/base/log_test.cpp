// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "base/log.h"
#include "base/redactor.h"

Q_LOGGING_CATEGORY(lcTest, "chancery.test")

namespace {

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines = file.readAll().split('\n');
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

/// A folder to log to; logs while it lives. Echoes nothing but what is fatal.
class Logged
{
public:
    Logged() { base::startLogging(m_folder.path(), QtFatalMsg); }
    ~Logged() { stop(); }

    void stop()
    {
        if (m_runs)
            base::stopLogging();
        m_runs = false;
    }
    QString path(const char *suffix = "") const
    {
        return m_folder.filePath(QStringLiteral("chancery.log") + QString::fromLatin1(suffix));
    }
    QList<QJsonObject> records() const
    {
        QList<QJsonObject> records;
        for (const QByteArray &line : linesOf(path()))
            records.append(QJsonDocument::fromJson(line).object());
        return records;
    }

private:
    QTemporaryDir m_folder;
    bool m_runs = true;
};

void fill(const QString &path, qsizetype size)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray(size, 'x'));
}

} // namespace

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneJsonObjectALine();
    void keepsEveryTextOnOneLine_data();
    void keepsEveryTextOnOneLine();
    void redactsBeforeItWrites();
    void hidesASecretThatTheCutWouldSplit();
    void isReadableByTheOwnerOnly();
    void turnsTheFileOverAtItsLimit();
    void keepsFiveOldFiles();
    void leavesTurningOverToWhoeverWasFirst();
    void takesMessagesFromEveryThread();
    void startsAgainElsewhere();
    void givesTheMessagesBack();
    void echoesFromALevelUp_data();
    void echoesFromALevelUp();
};

void LogTest::writesOneJsonObjectALine()
{
    Logged logged;
    qCInfo(lcTest, "one");
    qCWarning(lcTest, "two");
    qCritical("three");
    const QList<QJsonObject> records = logged.records();
    QCOMPARE(records.size(), 3);
    const auto at = [&](int index, const char *key) {
        return records.at(index).value(QLatin1String(key)).toString();
    };
    QCOMPARE(at(0, "level"), QStringLiteral("info"));
    QCOMPARE(at(0, "category"), QStringLiteral("chancery.test"));
    QCOMPARE(at(0, "text"), QStringLiteral("one"));
    QVERIFY(at(0, "time").contains(QRegularExpression(QStringLiteral("^20..-..-..T..:..:..(\\....)?Z$"))));
    QCOMPARE(at(1, "level"), QStringLiteral("warning"));
    QCOMPARE(at(2, "level"), QStringLiteral("critical"));
    QCOMPARE(at(2, "category"), QStringLiteral("default"));
}

void LogTest::keepsEveryTextOnOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("forged record") << QStringLiteral("a\n{\"time\":\"2026-01-01T00:00:00Z\"}\r\nb");
    QTest::newRow("terminal codes") << QStringLiteral("\x1b[2J\x07\x7f") + QChar(0x9b);
    QTest::newRow("quotes") << QStringLiteral("\"\\\"\\n\t");
    QTest::newRow("direction marks") << QStringLiteral("gpj.") + QChar(0x202E) + QStringLiteral("exe") +
                                            QChar(0x2028);
    QTest::newRow("text beyond Latin") << QStringLiteral("\u00e9\U0001F600");
    QTest::newRow("null") << QString(QChar(u'\0'));
    QTest::newRow("placeholders") << QStringLiteral("%1 %2 %99 {} \\u0041");
}

void LogTest::keepsEveryTextOnOneLine()
{
    QFETCH(QString, text);
    Logged logged;
    qCWarning(lcTest).noquote().nospace() << text;
    qCWarning(lcTest, "next");
    QCOMPARE(linesOf(logged.path()).size(), 2);
    const QByteArray line = linesOf(logged.path()).front();
    QVERIFY(!line.contains('\x1b') && !line.contains('\r') && !line.contains('\0') &&
            !line.contains("\u202E"));
    QCOMPARE(logged.records().front().value(QLatin1String("text")).toString(), text);
}

void LogTest::redactsBeforeItWrites()
{
    base::rememberSecret("log canary");
    Logged logged;
    qCWarning(
        lcTest,
        "log canary, password=CANARY1\nAuthorization: Bearer CANARY2\n-----BEGIN PRIVATE KEY-----\nCANARY3");
    const QByteArray line = linesOf(logged.path()).value(0);
    QVERIFY2(line.contains("***"), line.constData());
    QVERIFY2(!line.contains("CANARY") && !line.contains("canary"), line.constData());
}

void LogTest::hidesASecretThatTheCutWouldSplit()
{
    base::rememberSecret("SPLITCANARY");
    Logged logged;
    qCWarning(lcTest).noquote() << QString(QString((64 << 10) - 5, u'x') + QStringLiteral("SPLITCANARY") +
                                           QString(100000, u'y'));
    const QByteArray line = linesOf(logged.path()).value(0);
    QVERIFY(!line.contains("SPLIT"));
    QVERIFY(line.size() < 70000);
}

void LogTest::isReadableByTheOwnerOnly()
{
    Logged logged;
    qCWarning(lcTest, "one");
    QVERIFY(!(QFile::permissions(logged.path()) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void LogTest::turnsTheFileOverAtItsLimit()
{
    Logged logged;
    qCWarning(lcTest, "before");
    QFile file(logged.path());
    QVERIFY(file.resize((10 << 20) - 1));
    qCWarning(lcTest, "fills it");
    QVERIFY(!QFile::exists(logged.path(".1")));
    qCWarning(lcTest, "after");
    QCOMPARE(linesOf(logged.path()).size(), 1);
    QVERIFY(linesOf(logged.path()).front().contains("after"));
    QVERIFY(QFile(logged.path(".1")).size() > (10 << 20));
}

void LogTest::keepsFiveOldFiles()
{
    Logged logged;
    for (int turn = 1; turn <= 7; ++turn) {
        QFile file(logged.path());
        QVERIFY(file.resize(10 << 20));
        qCWarning(lcTest, "turn %d", turn);
    }
    for (const char *old : {".1", ".2", ".3", ".4", ".5"})
        QVERIFY2(QFile::exists(logged.path(old)), old);
    QVERIFY(!QFile::exists(logged.path(".6")));
    QVERIFY(linesOf(logged.path(".1")).front().contains("turn 6"));
    QVERIFY(linesOf(logged.path(".5")).front().contains("turn 2"));
}

void LogTest::leavesTurningOverToWhoeverWasFirst()
{
    Logged logged;
    qCWarning(lcTest, "before");
    fill(logged.path(), 10 << 20);
    QVERIFY(QFile::rename(logged.path(), logged.path(".1")));
    fill(logged.path(), 10);
    qCWarning(lcTest, "after");
    QVERIFY(!QFile::exists(logged.path(".2")));
    QVERIFY(linesOf(logged.path()).front().endsWith("\"text\":\"after\"}"));
}

void LogTest::takesMessagesFromEveryThread()
{
    Logged logged;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int each = 0; each < 4; ++each) {
        threads.emplace_back([] {
            for (int turn = 0; turn < 100; ++turn)
                qCInfo(lcTest, "message %d", turn);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const QList<QJsonObject> records = logged.records();
    QCOMPARE(records.size(), 400);
    for (const QJsonObject &record : records)
        QVERIFY(record.value(QLatin1String("text")).toString().startsWith(QLatin1String("message ")));
}

/// A data folder that could not be opened is tried again by the same process.
void LogTest::startsAgainElsewhere()
{
    const QTemporaryDir first;
    base::startLogging(first.path(), QtFatalMsg);
    base::startLogging(first.path(), QtFatalMsg);
    Logged logged;
    qWarning("second");
    logged.stop();
    qWarning("none");
    QCOMPARE(logged.records().size(), 1);
    QCOMPARE(QFileInfo(first.filePath(QStringLiteral("chancery.log"))).size(), 0);
}

void LogTest::givesTheMessagesBack()
{
    Logged logged;
    qCWarning(lcTest, "one");
    logged.stop();
    QTest::ignoreMessage(QtWarningMsg, "two");
    qCWarning(lcTest, "two");
    QCOMPARE(linesOf(logged.path()).size(), 1);
}

void LogTest::echoesFromALevelUp_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray all = "debug: d\ninfo: i\nwarning: w\\nw password=***\ncritical: c\n";
    QTest::newRow("debug") << QStringLiteral("debug") << all;
    QTest::newRow("info") << QStringLiteral("info") << all.mid(all.indexOf("info"));
    QTest::newRow("warning") << QStringLiteral("warning") << all.mid(all.indexOf("warning"));
    QTest::newRow("critical") << QStringLiteral("critical") << all.mid(all.indexOf("critical"));
}

void LogTest::echoesFromALevelUp()
{
    QFETCH(QString, level);
    QFETCH(QByteArray, expected);
    const QTemporaryDir folder;
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--echo"), folder.path(), level});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), expected);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(linesOf(folder.filePath(QStringLiteral("chancery.log"))).size(), 4);
}

static int echo(const QString &folder, const QString &level)
{
    const QHash<QString, QtMsgType> levels{{QStringLiteral("debug"), QtDebugMsg},
                                           {QStringLiteral("info"), QtInfoMsg},
                                           {QStringLiteral("warning"), QtWarningMsg},
                                           {QStringLiteral("critical"), QtCriticalMsg}};
    base::startLogging(folder, levels.value(level));
    qCDebug(lcTest, "d");
    qCInfo(lcTest, "i");
    qCWarning(lcTest, "w\nw password=x");
    qCCritical(lcTest, "c");
    base::stopLogging();
    return 0;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--echo"))
        return echo(arguments.value(2), arguments.value(3));
    LogTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "log_test.moc"
