// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "base/digest.h"
#include "contract/target/letters.h"
#include "core/net/serveridentity.h"
#include "core/target/imap/dovecotaccount.h"
#include "support/failureof.h"
#include "target/imap/imapkind.h"

using contract::lettersTo;
using support::failureOf;
using State = model::Outcome::State;

static const QString folder = QStringLiteral("XIP");

/// Delivers to a real server over TLS, and reads it back with Python's imaplib and email.
class ImapDovecotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deliversOverEveryEncryption_data();
    void deliversOverEveryEncryption();
    void showsFolderDateFlagsTextAndAttachments();
    void refusesACertificateItCannotTrust();
    void refusesAWrongPassword();
    void stopsAtAFullMailbox();
    void takesNothingOfACommandThatIsNotEnded();
    void takesALongListApart();

private:
    std::unique_ptr<target::Target> make(const model::Values &more, const QString &caFile = {}) const
    {
        auto context = m_account->context(more);
        context.network.caFile = caFile;
        return m_kind.make(context);
    }
    model::Values tls() const { return {{"security", QStringLiteral("tls")}}; }
    model::Values startTls() const
    {
        return {{"security", QStringLiteral("starttls")},
                {"port", QString::number(m_account->server().plainPort())}};
    }
    QString authority() const { return m_folder.filePath(QStringLiteral("good/ca.pem")); }

    QTemporaryDir m_folder;
    std::unique_ptr<DovecotAccount> m_account;
    const target::TargetKind m_kind = imap::kind();
};

void ImapDovecotTest::initTestCase()
{
    if (!support::Dovecot::isInstalled())
        QFAIL("Dovecot (package dovecot-imapd) or Python is not installed.");
    xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("good")), support::serverIdentity());
    xipmaker::makeIdentity(m_folder.filePath(QStringLiteral("stranger")), support::serverIdentity());
    m_account = std::make_unique<DovecotAccount>(support::DovecotOptions{
        .identity = m_folder.filePath(QStringLiteral("good")), .quotaKilobytes = 2000});
    const QString problem = m_account->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void ImapDovecotTest::deliversOverEveryEncryption_data()
{
    QTest::addColumn<model::Values>("security");
    QTest::addColumn<int>("number");
    QTest::newRow("tls") << tls() << 1;
    QTest::newRow("starttls") << startTls() << 2;
    model::Values none = startTls();
    none["security"] = QStringLiteral("none");
    QTest::newRow("none") << none << 3;
}

void ImapDovecotTest::deliversOverEveryEncryption()
{
    QFETCH(model::Values, security);
    QFETCH(int, number);
    const QString mailbox = DovecotAccount::mailbox(number);
    const auto target = make(security, authority());
    for (const model::Check &check : target->probe({}))
        QVERIFY2(check.state == model::Check::State::Passed, qPrintable(check.name + u": " + check.text));
    const auto letters = lettersTo(mailbox, 120);
    const auto outcomes = target->put(mailbox, folder, letters, {});
    QCOMPARE(std::ranges::count(outcomes, State::Imported, &model::Outcome::state), 120);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), 120u);
}

void ImapDovecotTest::showsFolderDateFlagsTextAndAttachments()
{
    const QString mailbox = DovecotAccount::mailbox(10);
    const QByteArray attached(50000, 'z');
    const QByteArray message =
        contract::keyLine(9) +
        "From: a@example.com\r\nSubject: =?UTF-8?B?R3LDvMOfZQ==?=\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; "
        "charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        QByteArray("Grüße\r\n").toBase64() +
        "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: "
        "base64\r\nContent-Disposition: attachment; filename=z.bin\r\n\r\n" +
        attached.toBase64() + "\r\n--b--\r\n";
    auto letters = lettersTo(mailbox, 2);
    letters.push_back(contract::letterTo(mailbox, 9, message));
    letters[0].date = *base::fromIso(u"1999-12-31T23:59:59Z");
    const auto outcomes =
        make(tls(), authority())->put(mailbox, QString::fromUtf8("Grüße & mehr"), letters, {});
    const QJsonObject seen = m_account->look(mailbox);
    const QString name = QStringLiteral("INBOX.Gr&APwA3w-e &- mehr");
    QVERIFY(seen[QStringLiteral("subscribed")].toArray().contains(name));
    const QJsonArray messages = seen[QStringLiteral("messages")][name].toArray();
    QCOMPARE(messages.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        const target::Letter &letter = letters[size_t(i)];
        const QByteArray bytes = letter.open()->readAll();
        QCOMPARE(messages[i][QStringLiteral("sha256")].toString().toLatin1(),
                 base::Digest::sha256(bytes).toHex());
        QCOMPARE(messages[i][QStringLiteral("key")].toString().toLatin1(), letter.archiveKey.toHex());
        QCOMPARE(messages[i][QStringLiteral("receipt")].toString().toLatin1(), outcomes[size_t(i)].receipt);
        QCOMPARE(messages[i][QStringLiteral("date")].toInteger(),
                 std::chrono::floor<std::chrono::seconds>(letter.date).time_since_epoch().count());
        QCOMPARE(messages[i][QStringLiteral("flags")].toArray(), QJsonArray{QStringLiteral("\\Seen")});
    }
    QCOMPARE(messages[0][QStringLiteral("text")].toString().trimmed(), QStringLiteral("Text of message 0."));
    QCOMPARE(messages[2][QStringLiteral("text")].toString().trimmed(), QString::fromUtf8("Grüße"));
    QCOMPARE(messages[2][QStringLiteral("attachments")][QStringLiteral("z.bin")].toString().toLatin1(),
             base::Digest::sha256(attached).toHex());
}

void ImapDovecotTest::refusesACertificateItCannotTrust()
{
    for (const model::Values &security : {tls(), startTls()}) {
        for (const QString &caFile : {QString(), m_folder.filePath(QStringLiteral("stranger/ca.pem"))}) {
            const auto target = make(security, caFile);
            const base::Failure failure =
                failureOf([&] { target->holdsAny(DovecotAccount::mailbox(11), folder, {}); });
            QCOMPARE(failure.key, "TLS_CERTIFICATE");
            QCOMPARE(failure.reaction, base::Reaction::EndRun);
            QVERIFY(failure.text.contains(QStringLiteral("archive.example")));
        }
    }
}

void ImapDovecotTest::refusesAWrongPassword()
{
    auto context = m_account->context(tls());
    context.network.caFile = authority();
    context.secret = [](const QByteArray &) {
        return base::Secret("wrong");
    };
    const base::Failure failure =
        failureOf([&] { m_kind.make(context)->holdsAny(DovecotAccount::mailbox(12), folder, {}); });
    QCOMPARE(failure.key, "SIGN_IN_REFUSED");
    QCOMPARE(failure.area, base::Area::SignIn);
}

void ImapDovecotTest::stopsAtAFullMailbox()
{
    const QString mailbox = DovecotAccount::mailbox(20);
    contract::Letters letters;
    for (int i = 0; i < 8; ++i)
        letters.push_back(contract::letterTo(mailbox, i, contract::messageOf(i) + QByteArray(400000, 'x')));
    const auto target = make(tls(), authority());
    const auto outcomes = target->put(mailbox, folder, letters, {});
    const auto imported = std::ranges::count(outcomes, State::Imported, &model::Outcome::state);
    QVERIFY(imported >= 3 && imported <= 5);
    QCOMPARE(std::ranges::count(outcomes, State::Later, &model::Outcome::state), 8 - imported);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), size_t(imported));
    const contract::Letters more{letters.back()};
    QCOMPARE(failureOf([&] { target->put(mailbox, folder, more, {}); }).key, "MAILBOX_FULL");
}

/// What the Appender relies on: messages are on their way before the last of their command has been read.
void ImapDovecotTest::takesNothingOfACommandThatIsNotEnded()
{
    const QString mailbox = DovecotAccount::mailbox(19);
    contract::Letters letters;
    for (int i = 0; i < 3; ++i)
        letters.push_back(contract::letterTo(mailbox, i, contract::messageOf(i) + QByteArray(400000, 'x')));
    contract::Letters broken = letters;
    broken.back().open = []() -> std::unique_ptr<QIODevice> {
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("The disk is gone."));
    };
    const auto target = make(tls(), authority());
    QCOMPARE(failureOf([&] { target->put(mailbox, folder, broken, {}); }).key, "STORAGE_FAILED");
    QVERIFY(target->find(mailbox, folder, letters, {}).empty());
    const auto outcomes = target->put(mailbox, folder, letters, {});
    QCOMPARE(std::ranges::count(outcomes, State::Imported, &model::Outcome::state), 3);
    QCOMPARE(target->find(mailbox, folder, letters, {}).size(), size_t(3));
}

void ImapDovecotTest::takesALongListApart()
{
    const QString mailbox = DovecotAccount::mailbox(21);
    const auto target = make(tls(), authority());
    const auto letters = lettersTo(mailbox, 1200);
    target->put(mailbox, folder, letters, {});
    int listed = 0;
    target->list(mailbox, folder,
                 [&](const target::Held &held) {
                     QCOMPARE(held.key, letters.at(size_t(listed)).key);
                     ++listed;
                 },
                 {});
    QCOMPARE(listed, 1200);
}

QTEST_GUILESS_MAIN(ImapDovecotTest)
#include "dovecot_test.moc"
