// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::Chanceryctl;
using support::Ended;

/// What somebody sees who tries the program.
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archivesEverySourceOnce();
    void skipsASourceWithoutItsDriver();

private:
    Chanceryctl m_chanceryctl;
};

static QMap<QString, QJsonObject> runsByType(const Ended &ended)
{
    QMap<QString, QJsonObject> runs;
    const auto document = e2e::onlyDocument(ended.out);
    const QJsonArray array = document ? document->object().value(u"runs").toArray() : QJsonArray();
    for (const auto &run : array)
        runs.insert(run.toObject().value(u"type").toString(), run.toObject());
    return runs;
}

void DemoTest::archivesEverySourceOnce()
{
    const QStringList demo{QStringLiteral("--json"), QStringLiteral("demo"),
                           m_chanceryctl.path(QStringLiteral("demo"))};
    const Ended first = m_chanceryctl.run(demo);
    QVERIFY2(first.exitCode == 0, first.description().constData());
    const auto runs = runsByType(first);
    const QDir mailboxes(m_chanceryctl.path(QStringLiteral("demo/archive/rates@contoso.example")));
    const QMap<QString, QString> folders{
        {QStringLiteral("jabber"), QStringLiteral(".INBOX.Cisco Jabber on MS SQL")},
        {QStringLiteral("chatter"), QStringLiteral(".INBOX.Salesforce Chatter")},
        {QStringLiteral("jive"), QStringLiteral(".INBOX.Jive")},
        {QStringLiteral("symphony"), QStringLiteral(".INBOX.Symphony")},
        {QStringLiteral("xip"), QStringLiteral(".INBOX.XIP")}};
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        QVERIFY2(runs.value(folder.key()).value(u"imported").toInt() > 0, qPrintable(folder.key()));
        QVERIFY2(mailboxes.exists(folder.value()),
                 qPrintable(mailboxes.entryList(QDir::AllEntries | QDir::Hidden).join(u' ')));
    }
    const Ended second = m_chanceryctl.run(demo);
    QVERIFY2(second.exitCode == 0, second.description().constData());
    for (const QJsonObject &run : runsByType(second)) {
        QCOMPARE(run.value(u"imported").toInt(), 0);
        QCOMPARE(run.value(u"itemsAvailable").toInt(), 0);
    }
}

/// With unixODBC looking for its drivers in an empty folder.
void DemoTest::skipsASourceWithoutItsDriver()
{
    support::Command command =
        m_chanceryctl.command({QStringLiteral("demo"), m_chanceryctl.path(QStringLiteral("without"))});
    QDir().mkpath(m_chanceryctl.path(QStringLiteral("odbc")));
    command.environment.insert(QStringLiteral("ODBCSYSINI"), m_chanceryctl.path(QStringLiteral("odbc")));
    const Ended ended = support::run(command);
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QVERIFY2(ended.out.contains("Demo Jabber was skipped") && ended.out.contains("libsqliteodbc"),
             ended.description().constData());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
