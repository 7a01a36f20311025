// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include "core/connectors/jive/jivecommunity.h"
#include "e2e/chanceryctl.h"

using sandbox::Community;
using sandbox::JiveSandbox;
using support::Ended;

/// Jive into a folder of mailboxes, by the built program: who gets what, once, and nobody else.
class JiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryoneWhatTheySawAndNothingElse();

private:
    static Ended run(const e2e::Chanceryctl &program, const QStringList &arguments);
    static QJsonObject archive(const e2e::Chanceryctl &program);
    static void setUp(const e2e::Chanceryctl &program, const JiveSandbox &server);
    static QStringList mailOf(const e2e::Chanceryctl &program, const QString &name);
};

Ended JiveTest::run(const e2e::Chanceryctl &program, const QStringList &arguments)
{
    support::Command command = program.command(QStringList{QStringLiteral("--json")} + arguments);
    command.environment.insert(QStringLiteral("JIVE_PASSWORD"), QLatin1String(JiveSandbox::password));
    command.timeout = std::chrono::seconds{120};
    return support::run(command);
}

QJsonObject JiveTest::archive(const e2e::Chanceryctl &program)
{
    const Ended ended = run(program, {QStringLiteral("run"), QStringLiteral("Talk")});
    const auto document = e2e::onlyDocument(ended.out);
    return document ? document->object() : QJsonObject();
}

void JiveTest::setUp(const e2e::Chanceryctl &program, const JiveSandbox &server)
{
    const Ended account =
        run(program, {QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                      QStringLiteral("Mail"), QStringLiteral("--kind"), QStringLiteral("local"),
                      QStringLiteral("--set"), QString(u"path=" + program.path(QStringLiteral("mail"))),
                      QStringLiteral("--set"), QStringLiteral("domains=example.com")});
    QVERIFY2(account.exitCode == 0, account.err.constData());
    const Ended connector = run(program, {QStringLiteral("connector"),
                                          QStringLiteral("add"),
                                          QStringLiteral("--type"),
                                          QStringLiteral("jive"),
                                          QStringLiteral("--name"),
                                          QStringLiteral("Talk"),
                                          QStringLiteral("--account"),
                                          QStringLiteral("Mail"),
                                          QStringLiteral("--accept-terms"),
                                          QStringLiteral("--set"),
                                          QString(u"url=" + server.url().toString()),
                                          QStringLiteral("--set"),
                                          QString(u"username=" + QLatin1String(JiveSandbox::user)),
                                          QStringLiteral("--set"),
                                          QStringLiteral("runAs=on"),
                                          QStringLiteral("--set"),
                                          QStringLiteral("requestsPerSecond=0"),
                                          QStringLiteral("--set"),
                                          QStringLiteral("since=2026-11-01"),
                                          QStringLiteral("--secret"),
                                          QStringLiteral("password=env:JIVE_PASSWORD")});
    QVERIFY2(connector.exitCode == 0, connector.err.constData());
}

/// `event id` of each, sorted.
QStringList JiveTest::mailOf(const e2e::Chanceryctl &program, const QString &name)
{
    QStringList mail;
    QDirIterator files(program.path(u"mail/" + name + u"@example.com"), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    static const QRegularExpression fields(
        QStringLiteral("X-Archive-Item-Id: (\\S+)\\r?\\n(?:X-Archive-[^\\n]*\\n)*?X-Archive-Event: (\\S+)"));
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString message = QString::fromUtf8(file.readAll());
        const QRegularExpressionMatch match = fields.match(message);
        if (match.hasMatch())
            mail.append(match.captured(2) + u' ' + match.captured(1));
    }
    mail.sort();
    return mail;
}

/// The whole community, with a draft and a comment for authors in a group that Bob is in.
static Community community()
{
    Community made = jive::wholeCommunity();
    made.addContent(QStringLiteral("113"), QStringLiteral("post"), QStringLiteral("2"),
                    jive::at("19T08:39:00"), QStringLiteral("not yet"),
                    {{QStringLiteral("parent"), QStringLiteral("/places/50")},
                     {QStringLiteral("status"), QStringLiteral("incomplete")}});
    const QString document =
        made.addContent(QStringLiteral("114"), QStringLiteral("document"), QStringLiteral("2"),
                        jive::at("19T08:40:00"), QStringLiteral("for all of the group"),
                        {{QStringLiteral("parent"), QStringLiteral("/places/50")},
                         {QStringLiteral("authorship"), QStringLiteral("author")}});
    made.addReply(QStringLiteral("202"), document, QStringLiteral("authorComments"), QStringLiteral("2"),
                  jive::at("19T08:41:00"), QStringLiteral("to myself"), document);
    return made;
}

static void change(Community &made)
{
    made.edit(QStringLiteral("/contents/102"), jive::at("19T10:02:00"), QStringLiteral("goodbye"));
    made.remove(QStringLiteral("/contents/105"));
    made.remove(QStringLiteral("/messages/303"));
    made.edit(QStringLiteral("/messages/301"), jive::at("19T10:03:00"), QStringLiteral("another answer"));
    made.entities[QStringLiteral("/contents/113")].insert(QStringLiteral("status"),
                                                          QStringLiteral("published"));
    made.addPrivateReply(QStringLiteral("402"), QStringLiteral("/dms/400"), QStringLiteral("4"),
                         jive::at("19T10:04:00"), QStringLiteral("for ever"));
}

void JiveTest::givesEveryoneWhatTheySawAndNothingElse()
{
    const e2e::Chanceryctl program;
    JiveSandbox server(community(), {});
    setUp(program, server);
    QCOMPARE(
        run(program, {QStringLiteral("connector"), QStringLiteral("test"), QStringLiteral("Talk")}).exitCode,
        0);
    QCOMPARE(archive(program).value(u"itemsAvailable").toInt(), 27);
    const QStringList both = e2e::words(QStringLiteral(
        "/contents/100 /comments/200 /comments/201 /messages/300 /messages/301 /messages/302 /messages/303 "
        "/messages/304 /contents/102 /contents/106 /contents/107 /contents/112 /dms/400 /comments/401 "
        "/shares/410 /contents/114"));
    const auto expected = [&](const QString &own, const QStringList &more) {
        QStringList all{QStringLiteral("edit /contents/100")};
        for (const QString &id : both + e2e::words(own)) {
            const bool isReply = id.startsWith(u"/comments") || id.startsWith(u"/messages");
            all.append((isReply ? u"reply " : u"post ") + id);
        }
        all += more;
        all.sort();
        return all.join(u'\n');
    };
    const QString ofAnn = QStringLiteral("/contents/104 /contents/108 /contents/113 /comments/202");
    const QString ofBob = QStringLiteral("/contents/101 /contents/105 /contents/109");
    QCOMPARE(mailOf(program, QStringLiteral("ann")).join(u'\n'), expected(ofAnn, {}));
    QCOMPARE(mailOf(program, QStringLiteral("bob")).join(u'\n'), expected(ofBob, {}));
    QCOMPARE(mailOf(program, QStringLiteral("dan")), QStringList{QStringLiteral("file /contents/103")});
    QCOMPARE(mailOf(program, QStringLiteral("archive")), QStringList()); // the service account saw nothing
    QCOMPARE(archive(program).value(u"itemsAvailable").toInt(), 0);
    server.change(change);
    QCOMPARE(archive(program).value(u"itemsAvailable").toInt(), 6);
    const QStringList toBoth{QStringLiteral("edit /contents/102"), QStringLiteral("edit /contents/113"),
                             QStringLiteral("delete /messages/303"), QStringLiteral("edit /messages/301"),
                             QStringLiteral("reply /comments/402")};
    QCOMPARE(mailOf(program, QStringLiteral("ann")).join(u'\n'), expected(ofAnn, toBoth));
    const QStringList toBob{QStringLiteral("delete /contents/105")};
    QCOMPARE(mailOf(program, QStringLiteral("bob")).join(u'\n'), expected(ofBob, toBoth + toBob));
    QCOMPARE(archive(program).value(u"itemsAvailable").toInt(), 0);
}

QTEST_GUILESS_MAIN(JiveTest)
#include "jive_test.moc"
