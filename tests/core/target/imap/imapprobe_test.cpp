// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/target/imap/scripted.h"
#include "target/imap/imapkind.h"

using model::Check;
using State = model::Check::State;

class ImapProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesEveryStep();
    void namesTheStepThatFails_data();
    void namesTheStepThatFails();
    void namesACaFileThatIsNone();
    void warnsOfWhatCostsSomething();
    void asksNoRootWhetherAMailboxTakesFolders();
    void warnsOfMailboxesOutOfReach();
    void namesAMasterUserWhoIsIgnored();
    void changesNothing();

private:
    model::Checks probe(const model::Values &more = {})
    {
        return m_kind.make(scripted::contextOf(*m_server, more))->probe({});
    }
    static Check named(const model::Checks &checks, const QString &name)
    {
        const auto found = std::ranges::find(checks, name, &Check::name);
        return found == checks.end() ? Check{} : *found;
    }

    std::unique_ptr<support::ImapServer> m_server;
    const target::TargetKind m_kind = imap::kind();
};

void ImapProbeTest::init()
{
    m_server = std::make_unique<support::ImapServer>();
}

void ImapProbeTest::namesEveryStep()
{
    QStringList names;
    for (const Check &check : probe()) {
        QCOMPARE(check.state, State::Passed);
        QVERIFY(!check.text.isEmpty());
        names.append(check.name);
    }
    QCOMPARE(names.join(u'|'),
             QStringLiteral("Server name|Connection|Encryption|Mailboxes|Sign-in|Abilities|Folder"));
}

void ImapProbeTest::namesTheStepThatFails_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("step");
    QTest::newRow("name") << QByteArray("host") << "no-such-host.invalid"
                          << "Server name";
    QTest::newRow("password") << QByteArray("username") << "nobody@example.com"
                              << "Sign-in";
    QTest::newRow("directory") << QByteArray("directory") << "/not/there.csv"
                               << "Mailboxes";
    QTest::newRow("encryption") << QByteArray("security") << "starttls"
                                << "Encryption";
}

void ImapProbeTest::namesTheStepThatFails()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, value);
    model::Values more{{key, value}};
    if (key == "host")
        more.insert("security", QStringLiteral("tls"));
    int failed = 0;
    for (const Check &check : probe(more)) {
        if (check.state != State::Failed)
            continue;
        ++failed;
        QTEST(check.name, "step");
        QVERIFY(!check.key.isEmpty());
        QVERIFY(!check.text.isEmpty());
        QVERIFY(!check.fix.isEmpty());
    }
    QCOMPARE(failed, 1);
}

void ImapProbeTest::namesACaFileThatIsNone()
{
    auto context = scripted::contextOf(*m_server, {{"security", QStringLiteral("tls")}});
    context.network.caFile = QStringLiteral("/not/there.pem");
    const model::Checks checks = m_kind.make(context)->probe({});
    QCOMPARE(checks.at(0).state, State::Failed);
    QCOMPARE(checks.at(0).key, "CA_FILE_INVALID");
}

void ImapProbeTest::warnsOfWhatCostsSomething()
{
    m_server->capabilities.replace(" UIDPLUS", "");
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("LIST"))
            return {};
        return QByteArray("* LIST (\\NoInferiors) \"/\" INBOX\r\n%1 OK Done\r\n");
    };
    const model::Checks checks = probe();
    QCOMPARE(named(checks, QStringLiteral("Abilities")).key, "NO_UIDPLUS");
    QCOMPARE(named(checks, QStringLiteral("Folder")).state, State::Warning);
}

void ImapProbeTest::asksNoRootWhetherAMailboxTakesFolders()
{
    m_server->instead = [](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("LIST"))
            return {};
        if (command.contains("INBOX"))
            return QByteArray("* LIST (\\NoInferiors) NIL INBOX\r\n%1 OK Done\r\n");
        return QByteArray("* LIST (\\NoSelect) \"/\" \"\"\r\n%1 OK Done\r\n");
    };
    QCOMPARE(named(probe(), QStringLiteral("Folder")).state, State::Warning);
}

void ImapProbeTest::warnsOfMailboxesOutOfReach()
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address\r\nann@example.com\r\nben@example.com\r\n");
    file.close();
    const model::Checks alone = probe({{"directory", file.fileName()}});
    QCOMPARE(named(alone, QStringLiteral("Mailboxes")).key, "MAILBOX_FORBIDDEN");
    const model::Checks master =
        probe({{"directory", file.fileName()}, {"masterUser", QStringLiteral("master")}, {"username", {}}});
    QCOMPARE(named(master, QStringLiteral("Mailboxes")).state, State::Passed);
    QVERIFY(named(master, QStringLiteral("Sign-in")).text.contains(QStringLiteral("master opens")));
}

void ImapProbeTest::namesAMasterUserWhoIsIgnored()
{
    QTemporaryDir scratch;
    QFile file(scratch.filePath(QStringLiteral("directory.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("address\r\nann@example.com\r\nben@example.com\r\n");
    file.close();
    const model::Values master{
        {"directory", file.fileName()}, {"masterUser", QStringLiteral("master")}, {"username", {}}};
    QVERIFY(model::passed(probe(master)));
    m_server->instead = scripted::ignoreWhoIsAskedFor;
    const Check check = named(probe(master), QStringLiteral("Sign-in"));
    QCOMPARE(check.state, State::Failed);
    QCOMPARE(check.key, "MASTER_USER_IGNORED");
    QVERIFY(!check.fix.isEmpty());
}

void ImapProbeTest::changesNothing()
{
    probe();
    QCOMPARE(m_server->count("CREATE"), 0);
    QVERIFY(m_server->mail().empty());
}

QTEST_GUILESS_MAIN(ImapProbeTest)
#include "imapprobe_test.moc"
