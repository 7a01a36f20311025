// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::Chanceryctl;
using support::Ended;

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The code blocks of the README between the marks around its first archive, as one script.
static QByteArray firstArchive()
{
    const QByteArray readme = contents(QStringLiteral(README));
    const qsizetype from = readme.indexOf("<!-- first archive -->");
    const qsizetype to = readme.indexOf("<!-- end of first archive -->");
    QByteArray script;
    bool isCode = false;
    for (const QByteArray &line : readme.mid(from, to - from).split('\n')) {
        if (line.startsWith("```"))
            isCode = !isCode;
        else if (isCode)
            script += line + '\n';
    }
    return script;
}

/// What the README says of a first archive, done word for word. The data folder is the platform's own, below
/// a home that goes with the test.
class ReadmeTest : public QObject
{
    Q_OBJECT

private:
    Ended shell(const QByteArray &script) const
    {
        support::Command command = m_chanceryctl.command({});
        command.program = QStringLiteral("/bin/sh");
        command.arguments = {QStringLiteral("-eu")};
        command.input = script;
        command.environment.insert(QStringLiteral("PATH"),
                                   QString(QStringLiteral(BINARY_DIR ":") + qEnvironmentVariable("PATH")));
        return support::run(command);
    }

    QJsonObject document(const QByteArray &script, int exitCode) const
    {
        const Ended ended = shell(script);
        const std::optional<QJsonDocument> document = e2e::onlyDocument(ended.out);
        if (ended.exitCode != exitCode || !document)
            qWarning().noquote() << ended.description();
        return ended.exitCode == exitCode && document ? document->object() : QJsonObject();
    }

    Chanceryctl m_chanceryctl;

private Q_SLOTS:
    void givesAFirstArchive()
    {
        const QByteArray script = firstArchive();
        QVERIFY(script.contains("connector add"));
        QDir().mkpath(m_chanceryctl.path(QStringLiteral("home")));
        const Ended ended = shell(script);
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        QVERIFY2(ended.out.contains("Hello."), ended.description().constData());
    }

    void givesTheMessageToBothByteForByte_data()
    {
        QTest::addColumn<QString>("mailbox");
        QTest::newRow("sender") << QStringLiteral("sales@example.com");
        QTest::newRow("recipient") << QStringLiteral("support@example.com");
    }

    void givesTheMessageToBothByteForByte()
    {
        QFETCH(QString, mailbox);
        const QDir folder(m_chanceryctl.path(QStringLiteral("archive/")) + mailbox +
                          QStringLiteral("/.INBOX.XIP/cur"));
        const QStringList files = folder.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        const QByteArray original = contents(m_chanceryctl.path(QStringLiteral("welcome.eml")));
        QVERIFY(!original.isEmpty());
        QVERIFY(contents(folder.filePath(files.front())).endsWith(original));
    }

    void importsNothingTheSecondTime()
    {
        const QJsonObject run = document("chanceryctl --json run Files", 0);
        QCOMPARE(run.value(u"imported").toInt(-1), 0);
        QCOMPARE(run.value(u"availableForImport").toInt(-1), 0);
        QCOMPARE(run.value(u"invariantHolds").toBool(), true);
    }

    void agreesWithTheMailboxesAndTheRecord()
    {
        const QJsonObject reconciled = document("chanceryctl --json reconcile Files --deep", 0);
        QCOMPARE(reconciled.value(u"delivered").toInt(-1), 2);
        QCOMPARE(document("chanceryctl --json verify", 0).value(u"ok").toBool(), true);
    }

    void refusesAnAlteredFile()
    {
        const QJsonObject run =
            document("printf X | dd of=drop/first.zip bs=1 seek=40 conv=notrunc 2>/dev/null\n"
                     "touch -d '1 minute ago' drop/first.zip\n"
                     "chanceryctl --json run Files",
                     7);
        QCOMPARE(run.value(u"failed").toInt(-1), 1);
        QCOMPARE(run.value(u"imported").toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(ReadmeTest)
#include "readme_test.moc"
