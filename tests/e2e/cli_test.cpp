// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::addEmpty;
using e2e::begin;
using e2e::Chanceryctl;
using e2e::words;
using support::Ended;

static const QStringList commands{
    QStringLiteral("account kinds"),
    QStringLiteral("account add"),
    QStringLiteral("account list"),
    QStringLiteral("account show"),
    QStringLiteral("account edit"),
    QStringLiteral("account remove"),
    QStringLiteral("account test"),
    QStringLiteral("account sign-in"),
    QStringLiteral("connector types"),
    QStringLiteral("connector add"),
    QStringLiteral("connector list"),
    QStringLiteral("connector show"),
    QStringLiteral("connector edit"),
    QStringLiteral("connector clone"),
    QStringLiteral("connector pause"),
    QStringLiteral("connector resume"),
    QStringLiteral("connector remove"),
    QStringLiteral("connector test"),
    QStringLiteral("connector export"),
    QStringLiteral("connector import"),
    QStringLiteral("map preview"),
    QStringLiteral("map import"),
    QStringLiteral("map clear"),
    QStringLiteral("map export"),
    QStringLiteral("map template"),
    QStringLiteral("map unmapped"),
    QStringLiteral("run"),
    QStringLiteral("replay"),
    QStringLiteral("status"),
    QStringLiteral("log"),
    QStringLiteral("reconcile"),
    QStringLiteral("verify"),
    QStringLiteral("preview"),
    QStringLiteral("demo"),
    QStringLiteral("serve"),
    QStringLiteral("settings list"),
    QStringLiteral("settings get"),
    QStringLiteral("settings set"),
    QStringLiteral("settings test-alert"),
    QStringLiteral("audit"),
    QStringLiteral("dismiss"),
};

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void tellsItsVersion();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void listsNothingAtFirst_data();
    void listsNothingAtFirst();
    void namesTheKindsThereAre();
    void neverRepeatsASecretGivenByMistake_data();
    void neverRepeatsASecretGivenByMistake();
    void addsWithoutConnecting();
    void namesWhatItDoesNotKnow_data();
    void namesWhatItDoesNotKnow();
    void answersInJsonWhenItWritesAFile();
    void printsNamesAsTheyAre();
    void saysByItsStatusWhatATestDidNotReach();
};

void CliTest::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : commands)
        QTest::addRow("%s", qUtf8Printable(command)) << command;
}

void CliTest::explainsEveryCommand()
{
    QFETCH(QString, command);
    const Ended ended = Chanceryctl().run(words(command) + QStringList{QStringLiteral("--help")});
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QVERIFY2(ended.out.contains(words(command).last().toUtf8()), ended.description().constData());
    QVERIFY2(ended.err.isEmpty(), ended.description().constData());
}

void CliTest::tellsItsVersion()
{
    const Ended ended = Chanceryctl().run({QStringLiteral("--version")});
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QVERIFY2(ended.out.contains(CHANCERY_VERSION), ended.description().constData());
}

void CliTest::refusesWrongUse_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no command") << QString();
    QTest::newRow("a word that is no command") << QStringLiteral("archive");
    QTest::newRow("half a command") << QStringLiteral("connector");
    QTest::newRow("a word that is no part of a command") << QStringLiteral("connector start Files");
    QTest::newRow("an option there is none of") << QStringLiteral("status --colour");
    QTest::newRow("a name is missing: run") << QStringLiteral("run");
    QTest::newRow("a name is missing: verify is for all or one, reconcile for one")
        << QStringLiteral("reconcile");
    QTest::newRow("a name is missing: account add") << QStringLiteral("account add --kind local");
    QTest::newRow("a kind is missing: account add") << QStringLiteral("account add --name Archive");
    QTest::newRow("a type is missing: connector add")
        << QStringLiteral("connector add --name Files --account Archive --accept-terms");
    QTest::newRow("an item is missing: preview") << QStringLiteral("preview Files");
    QTest::newRow("a reason is missing: dismiss") << QStringLiteral("dismiss Files --all");
    QTest::newRow("not said what: dismiss") << QStringLiteral("dismiss Files --reason x");
    QTest::newRow("said twice: dismiss") << QStringLiteral("dismiss Files --item 1 --all --reason x");
    QTest::newRow("a file is missing: map import") << QStringLiteral("map import Files");
    QTest::newRow("an option without its value") << QStringLiteral("audit --since");
    QTest::newRow("more than asked for") << QStringLiteral("connector show Files Folders");
}

void CliTest::refusesWrongUse()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    VERIFY_REFUSED(chanceryctl.run(words(line)), 2, false);
    VERIFY_REFUSED(chanceryctl.run(QStringList{QStringLiteral("--json")} + words(line)), 2, true);
}

void CliTest::refusesWhatIsNotThere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("named"); ///< what standard error must name
    const QStringList lines{
        QStringLiteral("account show Nobody"),
        QStringLiteral("account edit Nobody --set path=/x"),
        QStringLiteral("account remove Nobody"),
        QStringLiteral("account test Nobody"),
        QStringLiteral("account sign-in Nobody"),
        QStringLiteral("connector show Nobody"),
        QStringLiteral("connector edit Nobody --set folder=/x"),
        QStringLiteral("connector clone Nobody Me"),
        QStringLiteral("connector pause Nobody"),
        QStringLiteral("connector resume Nobody"),
        QStringLiteral("connector remove Nobody"),
        QStringLiteral("connector test Nobody"),
        QStringLiteral("connector export Nobody out.json"),
        QStringLiteral("map preview Nobody"),
        QStringLiteral("map export Nobody out.csv"),
        QStringLiteral("map unmapped Nobody"),
        QStringLiteral("run Nobody"),
        QStringLiteral("replay Nobody"),
        QStringLiteral("status Nobody"),
        QStringLiteral("log Nobody"),
        QStringLiteral("reconcile Nobody"),
        QStringLiteral("verify Nobody"),
        QStringLiteral("preview Nobody --item 1"),
        QStringLiteral("settings get Nobody"),
        QStringLiteral("settings set Nobody=1"),
    };
    for (const QString &line : lines)
        QTest::addRow("%s", qUtf8Printable(line)) << line << QByteArray("Nobody");
    QTest::newRow("dismiss") << QStringLiteral("dismiss Nobody --all --reason lost") << QByteArray("Nobody");
    QTest::newRow("a kind of account")
        << QStringLiteral("account add --name A --kind carrier-pigeon") << QByteArray("carrier-pigeon");
    QTest::newRow("a file") << QStringLiteral("connector import no-such-file.json")
                            << QByteArray("no-such-file.json");
}

void CliTest::refusesWhatIsNotThere()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);
    const Chanceryctl chanceryctl;
    begin(chanceryctl);
    const Ended plain = chanceryctl.run(words(line));
    VERIFY_REFUSED(plain, 3, false);
    QVERIFY2(plain.err.contains(named), plain.description().constData());
    const Ended json = chanceryctl.run(QStringList{QStringLiteral("--json")} + words(line));
    VERIFY_REFUSED(json, 3, true);
}

void CliTest::listsNothingAtFirst_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("account list") << QStringLiteral("account list");
    QTest::newRow("connector list") << QStringLiteral("connector list");
    QTest::newRow("status") << QStringLiteral("status");
}

void CliTest::listsNothingAtFirst()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    begin(chanceryctl);
    const Ended ended = chanceryctl.run(QStringList{QStringLiteral("--json")} + words(line));
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    const std::optional<QJsonDocument> document = e2e::onlyDocument(ended.out);
    QVERIFY2(document && document->isArray() && document->array().isEmpty(), ended.description().constData());
}

void CliTest::namesTheKindsThereAre()
{
    const Ended ended = Chanceryctl().run(words(QStringLiteral("--json connector types")));
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    const std::optional<QJsonDocument> document = e2e::onlyDocument(ended.out);
    QVERIFY2(document && document->isArray(), ended.description().constData());
    QVERIFY2(ended.out.contains("\"xip\""), ended.description().constData());
}

void CliTest::neverRepeatsASecretGivenByMistake_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("as a value") << QStringLiteral(
        "account add --name A --kind local --secret password=hunter-two");
    QTest::newRow("as a setting") << QStringLiteral(
        "account add --name A --kind local --set password=hunter-two");
    QTest::newRow("to a connector") << QStringLiteral(
        "connector add --type xip --name F --account A --accept-terms --secret key=hunter-two");
}

void CliTest::neverRepeatsASecretGivenByMistake()
{
    QFETCH(QString, line);
    const Chanceryctl chanceryctl;
    for (const QString &before : {QString(), QStringLiteral("--json -v ")}) {
        const Ended ended = chanceryctl.run(words(before + line));
        QVERIFY2(ended.exitCode == 2 || ended.exitCode == 3, ended.description().constData());
        QVERIFY2(!ended.out.contains("hunter-two") && !ended.err.contains("hunter-two"),
                 ended.description().constData());
    }
    QFile log(chanceryctl.dataFolder() + QStringLiteral("/chancery.log"));
    QVERIFY(!log.open(QIODevice::ReadOnly) || !log.readAll().contains("hunter-two"));
}

void CliTest::addsWithoutConnecting()
{
    const Chanceryctl chanceryctl;
    const QString account =
        QStringLiteral("--json account add --name Archive --kind local --set domains=example.com "
                       "--set path=");
    const Ended added = chanceryctl.run(words(account + chanceryctl.path(QStringLiteral("archive"))));
    QVERIFY2(added.exitCode == 0, added.description().constData());
    const std::optional<QJsonDocument> document = e2e::onlyDocument(added.out);
    QVERIFY2(document && document->object().value(u"name") == QStringLiteral("Archive"),
             added.description().constData());
    QVERIFY2(document->object().contains(u"id"), added.description().constData());
    const Ended connector = chanceryctl.run(words(
        QStringLiteral(
            "--json connector add --type xip --name Files --account Archive --accept-terms --set folder=") +
        chanceryctl.path(QStringLiteral("not-made-yet"))));
    QVERIFY2(connector.exitCode == 0, connector.description().constData());
    QVERIFY(!QDir(chanceryctl.path(QStringLiteral("not-made-yet"))).exists());
    VERIFY_REFUSED(chanceryctl.run(words(account + chanceryctl.path(QStringLiteral("other")))), 3, true);
}

void CliTest::namesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("an option alone") << QStringLiteral("--colour=red") << QStringLiteral("option “--colour”");
    QTest::newRow("a command") << QStringLiteral("-v archive") << QStringLiteral("command “archive”");
    QTest::newRow("a command of a command")
        << QStringLiteral("connector start Files") << QStringLiteral("command “connector start”");
}

void CliTest::namesWhatItDoesNotKnow()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const Ended ended = Chanceryctl().run(words(line));
    QVERIFY2(ended.exitCode == 2 && ended.err.contains(named.toUtf8()), ended.description().constData());
}

void CliTest::answersInJsonWhenItWritesAFile()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    for (const QString &line : {QStringLiteral("log Files --output "), QStringLiteral("audit --output "),
                                QStringLiteral("map template "), QStringLiteral("connector export Files ")}) {
        const QString file = chanceryctl.path(QStringLiteral("written"));
        const Ended ended = chanceryctl.run(words(QStringLiteral("--json ") + line + file));
        QVERIFY2(ended.exitCode == 0 && e2e::onlyDocument(ended.out), ended.description().constData());
        QVERIFY(QFile::remove(file));
        VERIFY_REFUSED(chanceryctl.run(words(QStringLiteral("--json ") + line + file + QStringLiteral("/x"))),
                       3, true);
    }
}

void CliTest::printsNamesAsTheyAre()
{
    const Chanceryctl chanceryctl;
    const QString name = QStringLiteral("%1 %2 %3");
    addEmpty(chanceryctl, name);
    const Ended ended = chanceryctl.run({QStringLiteral("run"), name});
    QVERIFY2(ended.exitCode == 0 && ended.out.startsWith("%1 %2 %3: nothing new; 0 known"),
             ended.description().constData());
}

void CliTest::saysByItsStatusWhatATestDidNotReach()
{
    const Chanceryctl chanceryctl;
    addEmpty(chanceryctl, QStringLiteral("Files"));
    const QStringList testAccount = words(QStringLiteral("account test Archive"));
    const QStringList testConnector = words(QStringLiteral("connector test Files"));
    QCOMPARE(chanceryctl.run(testAccount).exitCode, 0);
    QCOMPARE(chanceryctl.run(testConnector).exitCode, 0);
    QVERIFY(QDir().rmdir(chanceryctl.path(QStringLiteral("drop"))));
    QCOMPARE(chanceryctl.run(testConnector).exitCode, 5);
    QFile inTheWay(chanceryctl.path(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const QString edit =
        QStringLiteral("account edit Archive --set path=%1/archive").arg(inTheWay.fileName());
    QCOMPARE(chanceryctl.run(words(edit)).exitCode, 0);
    QCOMPARE(chanceryctl.run(testAccount).exitCode, 6);
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
