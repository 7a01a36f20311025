// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "core/target/microsoft365/forger.h"
#include "e2e/chanceryctl.h"
#include "microsoft/microsoftsandbox.h"
#include "xipmaker/signedzip.h"

using support::Ended;

/// An archive in the mailboxes of a tenant: set up, run, run again, set up afresh, compared.
class Microsoft365Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archivesOnceWhateverHappensToTheDataFolder();
    void leavesAClosedMailboxForTheNextRun();
    void saysOnceThatItWaitsForAThrottledMailbox();
    void anOutageOfTheSignInNeedsNobody();
    void saysThatTheApplicationMayUseNoMailbox();
    void namesWhatIsWrongWithAnAccount_data();
    void namesWhatIsWrongWithAnAccount();

private:
    Ended run(const QStringList &arguments) const
    {
        support::Command command = m_chanceryctl.command(QStringList{QStringLiteral("--json")} + arguments);
        command.environment.insert(QStringLiteral("GRAPH_SECRET"), QStringLiteral("s3cret"));
        command.timeout = std::chrono::seconds{120};
        return support::run(command);
    }
    static QJsonObject objectOf(const Ended &ended)
    {
        const auto document = e2e::onlyDocument(ended.out);
        return document ? document->object() : QJsonObject();
    }
    Ended addAccount(const QString &secret = QStringLiteral("env:GRAPH_SECRET")) const
    {
        return run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
                    QStringLiteral("Cloud"), QStringLiteral("--kind"), QStringLiteral("microsoft365"),
                    QStringLiteral("--set"), QStringLiteral("tenant=example.com"), QStringLiteral("--set"),
                    QString(u"clientId=" + m_clientId), QStringLiteral("--set"),
                    QString(u"loginUrl=" + m_cloud.loginUrl().toString()), QStringLiteral("--set"),
                    QString(u"graphUrl=" + m_cloud.graphUrl().toString()), QStringLiteral("--secret"),
                    QString(u"clientSecret=" + secret)});
    }
    Ended addConnector() const
    {
        return run({QStringLiteral("connector"), QStringLiteral("add"), QStringLiteral("--type"),
                    QStringLiteral("xip"), QStringLiteral("--name"), QStringLiteral("Files"),
                    QStringLiteral("--account"), QStringLiteral("Cloud"), QStringLiteral("--accept-terms"),
                    QStringLiteral("--set"), QString(u"folder=" + m_chanceryctl.path(QStringLiteral("drop"))),
                    QStringLiteral("--set"),
                    QString(u"trust=" + m_chanceryctl.path(QStringLiteral("id/ca.pem")))});
    }
    void fillDropFolder() const
    {
        QDir().mkpath(m_chanceryctl.path(QStringLiteral("drop")));
        QDir().mkpath(m_chanceryctl.path(QStringLiteral("id")));
        const QByteArray head =
            "From: sales@example.com\r\nTo: trading@example.com, partner@elsewhere.example\r\n"
            "Date: Tue, 3 Mar 2020 10:00:00 +0000\r\nMIME-Version: 1.0\r\nSubject: ";
        const QByteArray file =
            "Attached\r\nMessage-ID: <large@example.com>\r\n"
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
            "See the file.\r\n--x\r\nContent-Type: application/octet-stream; name=f.bin\r\n"
            "Content-Disposition: attachment; filename=f.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        const std::vector<xipmaker::Entry> entries{
            {QStringLiteral("1.eml"),
             QByteArray(head + "One\r\nMessage-ID: <one@example.com>\r\n\r\nText.\r\n")},
            {QStringLiteral("2.eml"),
             QByteArray(head + "Two\r\nMessage-ID: <two@example.com>\r\n\r\nText.\r\n")},
            xipmaker::Entry::base64Noise(QStringLiteral("3.eml"), head + file, 4'000'000, "\r\n--x--\r\n")};
        const QString path = m_chanceryctl.path(QStringLiteral("drop/mail.zip"));
        xipmaker::writeSignedZip(path, entries,
                                 xipmaker::makeIdentity(m_chanceryctl.path(QStringLiteral("id"))),
                                 xipmaker::ZipSignature::Jar);
        // Older than a file that may still be growing.
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadWrite));
        QVERIFY(written.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60),
                                    QFileDevice::FileModificationTime));
    }
    /// Every message once in each of the two mailboxes.
    void verifyMailboxes() const
    {
        for (const QString &mailbox : {m_sales, m_trading}) {
            QSet<QString> keys;
            for (const sandbox::StoredMessage &message : m_cloud.messages(mailbox)) {
                keys.insert(message.archiveKey);
                QCOMPARE(message.folder, QStringLiteral("Inbox/XIP"));
                QVERIFY(!message.isDraft);
                QCOMPARE(message.attachments.size(), message.subject == QStringLiteral("Attached") ? 2u : 1u);
            }
            QCOMPARE(keys.size(), 3);
            QCOMPARE(m_cloud.messages(mailbox).size(), 3u);
        }
    }

    /// Every field that is shown, and the original, whose size stays. Returns the copy's id.
    QString forgeACopy()
    {
        const auto copies = m_cloud.messages(m_sales);
        const auto copy = std::ranges::find(copies, QStringLiteral("One"), &sandbox::StoredMessage::subject);
        Forger forger(m_cloud, m_sales, copy->id);
        forger.patch(R"({"subject":"TAMPERED","body":{"contentType":"text","content":"FORGED"},)"
                     R"("from":{"emailAddress":{"name":"Sales","address":"evil@example.com"}}})");
        forger.replace(QStringLiteral("original.eml"), QByteArray(copy->attachments.at(0).size, 'X'));
        return copy->id;
    }

    const QString m_clientId = QStringLiteral("0d0f5a0c-1f5b-4c5e-9a53-8f1f6d3c2b11");
    e2e::Chanceryctl m_chanceryctl;
    sandbox::MicrosoftSandbox m_cloud;
    QString m_sales;
    QString m_trading;

private Q_SLOTS:
    void initTestCase()
    {
        m_cloud.add(sandbox::Application{.clientId = m_clientId, .secret = QStringLiteral("s3cret")});
        m_sales = m_cloud.addUser(QStringLiteral("sales@example.com"));
        m_trading = m_cloud.addUser(QStringLiteral("trading@example.com"));
        fillDropFolder();
    }
    void init() { QDir(m_chanceryctl.dataFolder()).removeRecursively(); }
};

void Microsoft365Test::archivesOnceWhateverHappensToTheDataFolder()
{
    const QStringList runIt{QStringLiteral("run"), QStringLiteral("Files")};
    for (const bool isAfresh : {false, true}) {
        QDir(m_chanceryctl.dataFolder()).removeRecursively();
        Ended ended = addAccount();
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        ended = run({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("Cloud")});
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        ended = addConnector();
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        ended = run(runIt);
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        const QJsonObject first = objectOf(ended);
        QCOMPARE(first[QLatin1String("imported")].toInt(), isAfresh ? 0 : 6);
        QCOMPARE(first[QLatin1String("skipped")].toInt(), isAfresh ? 6 : 0);
        QCOMPARE(first[QLatin1String("invariantHolds")].toBool(), true);
        verifyMailboxes();
        ended = run(runIt);
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        QCOMPARE(objectOf(ended)[QLatin1String("availableForImport")].toInt(), 0);
        verifyMailboxes();
    }
    const QStringList compare{QStringLiteral("reconcile"), QStringLiteral("Files"), QStringLiteral("--deep")};
    Ended ended = run(compare);
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QCOMPARE(objectOf(ended)[QLatin1String("comparedByKey")].toInt(), 0);
    QCOMPARE(objectOf(ended)[QLatin1String("comparedInPart")].toInt(), 0);
    const QString forgedId = forgeACopy();
    ended = run(compare);
    QVERIFY2(ended.exitCode == 1, ended.description().constData());
    const QJsonArray forged = objectOf(ended)[QLatin1String("missing")].toArray();
    QCOMPARE(forged.size(), 1);
    QCOMPARE(forged.first()[QLatin1String("mailbox")].toString(), QStringLiteral("sales@example.com"));
    QCOMPARE(forged.first()[QLatin1String("reason")].toString(),
             QStringLiteral("altered in the mailbox: subject, body, from, attachment original.eml"));
    m_cloud.removeMessage(m_sales, forgedId);
    ended = run(compare);
    QVERIFY2(ended.exitCode == 1, ended.description().constData());
    const QJsonArray missing = objectOf(ended)[QLatin1String("missing")].toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().toObject()[QLatin1String("mailbox")].toString(),
             QStringLiteral("sales@example.com"));
    ended = run({QStringLiteral("map"), QStringLiteral("preview"), QStringLiteral("Files")});
    QVERIFY2(ended.out.contains("\"trading@example.com\"") && !ended.out.contains(m_trading.toUtf8()),
             ended.description().constData());
    QVERIFY2(m_cloud.violations().isEmpty(), qPrintable(m_cloud.violations().join(u'\n')));
}

void Microsoft365Test::leavesAClosedMailboxForTheNextRun()
{
    QVERIFY(addAccount().exitCode == 0 && addConnector().exitCode == 0);
    m_cloud.add(sandbox::Fault::accessDenied(m_trading));
    const qint64 asked = m_cloud.traffic().requestsByMailbox[m_trading];
    const QStringList runIt{QStringLiteral("run"), QStringLiteral("Files")};
    Ended ended = run(runIt);
    QVERIFY2(ended.exitCode == 4, ended.description().constData());
    QCOMPARE(objectOf(ended)[QLatin1String("state")].toString(), QStringLiteral("completedWithFailures"));
    QCOMPARE(objectOf(ended)[QLatin1String("open")].toInt(), 3);
    QVERIFY2(ended.err.contains("trading@example.com: Microsoft 365 does not let"),
             ended.description().constData());
    QVERIFY2(!ended.err.contains(m_trading.toUtf8()), ended.description().constData());
    QCOMPARE(m_cloud.traffic().requestsByMailbox[m_trading] - asked, 1);
    m_cloud.clearFaults();
    ended = run(runIt);
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    QCOMPARE(objectOf(ended)[QLatin1String("carriedIn")].toInt(), 3);
    verifyMailboxes();
}

void Microsoft365Test::saysOnceThatItWaitsForAThrottledMailbox()
{
    QVERIFY(addAccount().exitCode == 0 && addConnector().exitCode == 0);
    sandbox::Fault throttled = sandbox::Fault::throttled("11.5");
    throttled.mailbox = m_trading;
    throttled.times = 1;
    for (const bool isJson : {true, false}) {
        m_cloud.clearFaults();
        m_cloud.add(throttled);
        support::Command command = m_chanceryctl.command({QStringLiteral("run"), QStringLiteral("Files")});
        if (isJson)
            command.arguments.prepend(QStringLiteral("--json"));
        command.timeout = std::chrono::seconds{120};
        const Ended ended = support::run(command);
        QVERIFY2(ended.exitCode == 0, ended.description().constData());
        QVERIFY2(ended.err.count("Files waits 1") == (isJson ? 0 : 1), ended.description().constData());
        QVERIFY2(isJson || ended.err.contains("trading@example.com: Microsoft 365 throttles the mailbox."),
                 ended.description().constData());
        // For the next time there has to be something to deliver.
        QDir(m_chanceryctl.dataFolder()).removeRecursively();
        QVERIFY(addAccount().exitCode == 0 && addConnector().exitCode == 0);
    }
    m_cloud.clearFaults();
    verifyMailboxes();
}

void Microsoft365Test::anOutageOfTheSignInNeedsNobody()
{
    QVERIFY(addAccount().exitCode == 0);
    sandbox::Fault outage = sandbox::Fault::unavailable();
    outage.route = QStringLiteral("token");
    m_cloud.add(outage);
    const Ended ended = run({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("Cloud")});
    m_cloud.clearFaults();
    QVERIFY2(ended.exitCode == 6, ended.description().constData());
    QVERIFY2(ended.out.contains("SIGN_IN_UNAVAILABLE") && ended.out.contains("Try again later"),
             ended.description().constData());
    QVERIFY2(ended.out.contains("NOT_TRIED"), ended.description().constData());
}

void Microsoft365Test::saysThatTheApplicationMayUseNoMailbox()
{
    m_cloud.add(sandbox::Application{.clientId = m_clientId,
                                     .secret = QStringLiteral("s3cret"),
                                     .roles = {QStringLiteral("User.Read.All")}});
    QVERIFY(addAccount().exitCode == 0 && addConnector().exitCode == 0);
    const Ended ended = run({QStringLiteral("run"), QStringLiteral("Files")});
    QVERIFY2(ended.exitCode == 4, ended.description().constData());
    QCOMPARE(objectOf(ended)[QLatin1String("state")].toString(), QStringLiteral("failed"));
    const QJsonObject error = objectOf(ended)[QLatin1String("error")].toObject();
    QCOMPARE(error[QLatin1String("key")].toString(), QStringLiteral("ACCESS_DENIED"));
    QVERIFY2(error[QLatin1String("text")].toString().startsWith(QStringLiteral("None of the mailboxes")),
             ended.description().constData());
    QVERIFY(error[QLatin1String("fix")].toString().contains(QStringLiteral("Mail.ReadWrite")));
}

void Microsoft365Test::namesWhatIsWrongWithAnAccount_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("check");
    QTest::newRow("wrong secret") << QStringList{QStringLiteral("Mail.ReadWrite"),
                                                 QStringLiteral("User.Read.All")}
                                  << "other"
                                  << "Sign-in";
    QTest::newRow("no directory") << QStringList{QStringLiteral("Mail.ReadWrite")} << "s3cret"
                                  << "Permission User.Read.All";
    QTest::newRow("no mail") << QStringList{QStringLiteral("User.Read.All")} << "s3cret"
                             << "Permission Mail.ReadWrite";
}

void Microsoft365Test::namesWhatIsWrongWithAnAccount()
{
    QFETCH(QStringList, roles);
    QFETCH(QString, secret);
    QFETCH(QString, check);
    m_cloud.add(sandbox::Application{.clientId = m_clientId, .secret = secret, .roles = roles});
    Ended ended = addAccount();
    QVERIFY2(ended.exitCode == 0, ended.description().constData());
    ended = run({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("Cloud")});
    QVERIFY2(ended.exitCode == 4, ended.description().constData());
    const QByteArray said = ended.out + ended.err;
    QVERIFY2(said.contains(check.toUtf8()), ended.description().constData());
    QVERIFY(!said.contains("s3cret"));
}

QTEST_GUILESS_MAIN(Microsoft365Test)
#include "microsoft365_test.moc"
