// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "core/connectors/chatter/wholeorganisation.h"
#include "e2e/chanceryctl.h"

using sandbox::ChatterSandbox;
using support::Ended;

/// Chatter into a folder of mailboxes, by the built program: set up, tested, run, changed, run again.
class ChatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archivesEveryEditAndDeletionOnce();
    void pausesAtItsShareAndGoesOn();

private:
    static Ended run(const e2e::Chanceryctl &program, const QStringList &arguments)
    {
        support::Command command = program.command(QStringList{QStringLiteral("--json")} + arguments);
        command.environment.insert(QStringLiteral("CHATTER_SECRET"),
                                   QLatin1String(ChatterSandbox::clientSecret));
        command.timeout = std::chrono::seconds{120};
        return support::run(command);
    }

    static QJsonObject archive(const e2e::Chanceryctl &program)
    {
        const auto document =
            e2e::onlyDocument(run(program, {QStringLiteral("run"), QStringLiteral("Talk")}).out);
        return document ? document->object() : QJsonObject();
    }

    static void setUp(const e2e::Chanceryctl &program, const ChatterSandbox &server);
    static QList<QByteArray> mailOf(const e2e::Chanceryctl &program, const QString &address);
};

void ChatterTest::setUp(const e2e::Chanceryctl &program, const ChatterSandbox &server)
{
    const Ended account =
        run(program, {QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                      QStringLiteral("Mail"), QStringLiteral("--kind"), QStringLiteral("local"),
                      QStringLiteral("--set"), QString(u"path=" + program.path(QStringLiteral("mail"))),
                      QStringLiteral("--set"), QStringLiteral("domains=example.com")});
    QVERIFY2(account.exitCode == 0, account.err.constData());
    const Ended connector = run(
        program, {QStringLiteral("connector"), QStringLiteral("add"), QStringLiteral("--type"),
                  QStringLiteral("chatter"), QStringLiteral("--name"), QStringLiteral("Talk"),
                  QStringLiteral("--account"), QStringLiteral("Mail"), QStringLiteral("--accept-terms"),
                  QStringLiteral("--set"), QString(u"loginUrl=" + server.url().toString()),
                  QStringLiteral("--set"), QString(u"clientId=" + QLatin1String(ChatterSandbox::clientId)),
                  QStringLiteral("--set"), QStringLiteral("since=2026-11-01"), QStringLiteral("--secret"),
                  QStringLiteral("clientSecret=env:CHATTER_SECRET")});
    QVERIFY2(connector.exitCode == 0, connector.err.constData());
}

QList<QByteArray> ChatterTest::mailOf(const e2e::Chanceryctl &program, const QString &address)
{
    QList<QByteArray> mail;
    QDirIterator files(program.path(QStringLiteral("mail/") + address), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray message = file.readAll();
        if (message.contains("X-Archive-Key:"))
            mail.append(message);
    }
    return mail;
}

static bool holds(const QList<QByteArray> &mail, const QList<QByteArray> &words)
{
    return std::ranges::any_of(mail, [&](const QByteArray &message) {
        return std::ranges::all_of(words, [&](const QByteArray &word) { return message.contains(word); });
    });
}

/// What happened a few minutes ago: a post, two edits of one, an edited comment, deletions, one of them for
/// good.
static void change(sandbox::Organisation &made)
{
    using chatter::idOf;
    const auto at = [](int second) {
        const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-300 + second);
        return QString(time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u".000+0000");
    };
    const QString ann = idOf("005", 2);
    const QString bob = idOf("005", 3);
    made.addPost(20, ann, bob, at(0), QStringLiteral("new"));
    made.edit(idOf("0D5", 2), ann, at(1), QStringLiteral("on the wall, once"));
    made.edit(idOf("0D5", 2), bob, at(2), QStringLiteral("on the wall, twice"));
    made.edit(idOf("0D7", 2), idOf("005", 4), at(3), QStringLiteral("second answer, mended"));
    made.remove(idOf("0D5", 1), ann, at(4)); // with its comment
    made.remove(idOf("0D5", 6), bob, at(5));
    made.purge(idOf("0D5", 6));
    made.addMessage(3, idOf("03M", 1), bob, at(6), QStringLiteral("nothing"));
}

void ChatterTest::archivesEveryEditAndDeletionOnce()
{
    const e2e::Chanceryctl program;
    ChatterSandbox server(chatter::wholeOrganisation(), {});
    setUp(program, server);
    const Ended test =
        run(program, {QStringLiteral("connector"), QStringLiteral("test"), QStringLiteral("Talk")});
    QVERIFY2(test.exitCode == 0, test.err.constData());
    const QJsonObject first = archive(program);
    QCOMPARE(first.value(u"itemsAvailable").toInt(), 22);
    QVERIFY(first.value(u"invariantHolds").toBool());
    QVERIFY(first.value(u"externalParticipants").toInt() > 0); // Dan
    QVERIFY(first.value(u"parked").toInt() > 0);               // Eve has no address
    const QString ann = QStringLiteral("ann@example.com");
    QCOMPARE(mailOf(program, ann).size(), 20);
    QVERIFY(holds(mailOf(program, ann), {"tie 4, mended", "Before this edit:", "X-Chatter-Email: "}));
    QVERIFY(holds(mailOf(program, ann), {"plan.txt", "dGhlIHBsYW4="}) ||
            holds(mailOf(program, ann), {"plan.txt", "the plan"}));
    server.change(change);
    const QJsonObject second = archive(program);
    QCOMPARE(second.value(u"itemsAvailable").toInt(), 8);
    QVERIFY(second.value(u"invariantHolds").toBool());
    const QList<QByteArray> mail = mailOf(program, ann);
    QCOMPARE(mail.size(), 28);
    QVERIFY(holds(mail, {"on the wall, twice", "Before this edit:", "on the wall, once"}));
    QVERIFY(holds(mail, {"was deleted in Salesforce Chatter", "a secret"}));
    const QJsonObject third = archive(program);
    QCOMPARE(third.value(u"itemsAvailable").toInt(), 0);
    QCOMPARE(mailOf(program, ann).size(), 28);
    QSet<QByteArray> keys;
    for (const QByteArray &message : mail)
        keys.insert(message.mid(message.indexOf("X-Archive-Key:"), 60));
    QCOMPARE(keys.size(), mail.size());
}

void ChatterTest::pausesAtItsShareAndGoesOn()
{
    const e2e::Chanceryctl program;
    ChatterSandbox server(chatter::wholeOrganisation(), {.pageSize = 2000, .dailyLimit = 1000, .used = 780});
    setUp(program, server);
    const Ended paused = run(program, {QStringLiteral("run"), QStringLiteral("Talk")});
    QVERIFY(paused.exitCode != 0);
    const QByteArray said = QByteArray(paused.out + paused.err);
    QVERIFY2(said.contains("daily API requests"), said.constData());
    server.set([](auto &options) { options.used = 0; });
    archive(program);
    QCOMPARE(mailOf(program, QStringLiteral("ann@example.com")).size(), 20);
}

QTEST_GUILESS_MAIN(ChatterTest)
#include "chatter_test.moc"
