// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/failpoint.h"

/// The points end the process, so each test starts this program again to pass `first` twice and `second`
/// once.
class FailpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doNothingUnlessAsked();
    void endTheProcessAtTheNamedPassageOnly_data();
    void endTheProcessAtTheNamedPassageOnly();
    void listEveryPassage();
    void tellWhichFaultIsPlanted();
};

namespace {

struct Result
{
    bool isKilled = false;
    QByteArray output;
};

Result runWith(const QString &variable, const QString &value)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!variable.isEmpty())
        environment.insert(variable, value);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--pass")});
    process.waitForFinished();
    return {process.exitStatus() == QProcess::CrashExit || process.exitCode() != 0,
            process.readAllStandardOutput()};
}

int pass()
{
    QFile out;
    if (!out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 2;
    for (const char *name : {"first", "first", "second"}) {
        base::failPoint(name);
        out.write(name[0] == 'f' ? "f" : "s");
    }
    out.write(base::isPlanted("forgetSync") ? "!" : ".");
    return 0;
}

} // namespace

void FailpointTest::doNothingUnlessAsked()
{
    const Result result = runWith({}, {});
    QVERIFY(!result.isKilled);
    QCOMPARE(result.output, QByteArray("ffs."));
}

void FailpointTest::endTheProcessAtTheNamedPassageOnly_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("isKilled");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("first passage") << QStringLiteral("first:1") << true << QByteArray();
    QTest::newRow("second passage") << QStringLiteral("first:2") << true << QByteArray("f");
    QTest::newRow("third passage") << QStringLiteral("first:3") << false << QByteArray("ffs.");
    QTest::newRow("another point") << QStringLiteral("second:1") << true << QByteArray("ff");
    QTest::newRow("no such point") << QStringLiteral("third:1") << false << QByteArray("ffs.");
}

void FailpointTest::endTheProcessAtTheNamedPassageOnly()
{
    QFETCH(QString, point);
    QFETCH(bool, isKilled);
    QFETCH(QByteArray, output);
    const Result result = runWith(QStringLiteral("CHANCERY_FAILPOINT"), point);
    QCOMPARE(result.isKilled, isKilled);
    QCOMPARE(result.output, output);
}

void FailpointTest::listEveryPassage()
{
    const QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("log")));
    runWith(QStringLiteral("CHANCERY_FAILPOINT_LOG"), log.fileName());
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.readAll(), QByteArray("first:1\nfirst:2\nsecond:1\n"));
}

void FailpointTest::tellWhichFaultIsPlanted()
{
    QCOMPARE(runWith(QStringLiteral("CHANCERY_PLANT"), QStringLiteral("forgetSync")).output,
             QByteArray("ffs!"));
    QCOMPARE(runWith(QStringLiteral("CHANCERY_PLANT"), QStringLiteral("other")).output, QByteArray("ffs."));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 2 && application.arguments().at(1) == QLatin1String("--pass"))
        return pass();
#ifdef CHANCERY_FAULTS
    FailpointTest test;
    return QTest::qExec(&test, argc, argv);
#else
    return 0; // a build without fail-points has nothing to test
#endif
}

#include "failpoint_test.moc"
