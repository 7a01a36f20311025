// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "base/digest.h"
#include "contract/target/letters.h"
#include "support/dovecot.h"
#include "target/foldername.h"
#include "target/maildir/maildirkind.h"

static const QString mailbox = QStringLiteral("ann@example.com");

/// Delivers, lets a real IMAP server serve it, and reads it back with a real client.
class DovecotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsTheFolderUnderInboxAndSubscribed();
    void showsDatesFlagsSizesAndBytes();
    void showsFoldersOfAnyName();
    void whatTheServerRenamedIsStillFound();
    void whatIsDeliveredBesideTheServerShowsUp();
    void theServersOwnSubscriptionsStay();

private:
    QJsonObject lookAt(const QString &user)
    {
        QString problem;
        const QByteArray answer = support::Dovecot::runPython(
            QStringLiteral("imapcheck.py"),
            {QString::number(m_dovecot->port()), user, QStringLiteral("secret")}, problem);
        if (answer.isEmpty())
            qWarning().noquote() << problem << m_dovecot->log();
        return QJsonDocument::fromJson(answer).object();
    }
    void act(const QString &action, const QString &folder)
    {
        QString problem;
        const QByteArray answer = support::Dovecot::runPython(
            QStringLiteral("imapact.py"),
            {QString::number(m_dovecot->port()), mailbox, QStringLiteral("secret"), action, folder}, problem);
        QVERIFY2(answer.contains("done"), qPrintable(problem + QString::fromUtf8(answer)));
    }
    std::unique_ptr<target::Target> make() const
    {
        return maildir::kind().make(
            {.values = {{"path", m_archive}, {"domains", QStringLiteral("example.com")}}});
    }
    /// The server runs as somebody else, where the test runs as root.
    bool giveToServer() const { return m_dovecot->adopt(); }

    QTemporaryDir m_folder;
    QString m_archive = m_folder.path();
    std::unique_ptr<support::Dovecot> m_dovecot;
    contract::Letters m_letters = contract::letters(30);
    const QStringList m_oddNames{QStringLiteral("R & D"), QString::fromUtf8("Grüße 👍"),
                                 QStringLiteral("a.b/c")};
};

void DovecotTest::initTestCase()
{
    if (!support::Dovecot::isInstalled())
        QFAIL("Dovecot (package dovecot-imapd) or Python is not installed.");
    m_letters.push_back(
        contract::letter(100, contract::messageOf(100) + QByteArray("0123456789abcd\r\n").repeated(100000)));
    m_letters[3].date = *base::fromIso(u"1999-12-31T23:59:59Z");
    for (const model::Outcome &outcome : make()->put(mailbox, QStringLiteral("XIP"), m_letters, {}))
        QCOMPARE(outcome.state, model::Outcome::State::Imported);
    for (const QString &name : m_oddNames)
        QCOMPARE(make()->put(mailbox, name, contract::letters(1), {}).at(0).state,
                 model::Outcome::State::Imported);
    m_dovecot = std::make_unique<support::Dovecot>(m_archive);
    const QString problem = m_dovecot->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void DovecotTest::showsTheFolderUnderInboxAndSubscribed()
{
    const QJsonObject seen = lookAt(mailbox);
    for (const char *which : {"folders", "subscribed"}) {
        QVERIFY2(seen[QLatin1String(which)].toArray().contains(QStringLiteral("INBOX.XIP")), which);
        for (const QString &name : m_oddNames) {
            const QString encoded = QString::fromLatin1(target::modifiedUtf7(target::safeFolderName(name)));
            QVERIFY2(
                seen[QLatin1String(which)].toArray().contains(QString(QStringLiteral("INBOX.") + encoded)),
                qPrintable(encoded));
        }
    }
    QVERIFY(seen[QStringLiteral("folders")].toArray().contains(QStringLiteral("INBOX")));
    QCOMPARE(seen[QStringLiteral("folders")].toArray().size(), 2 + m_oddNames.size());
}

void DovecotTest::showsDatesFlagsSizesAndBytes()
{
    const QJsonArray messages =
        lookAt(mailbox)[QStringLiteral("messages")][QStringLiteral("INBOX.XIP")].toArray();
    QCOMPARE(messages.size(), qsizetype(m_letters.size()));
    QHash<QString, QJsonObject> bySha256;
    for (const auto &message : messages)
        bySha256.insert(message[QStringLiteral("sha256")].toString(), message.toObject());
    for (const target::Letter &letter : m_letters) {
        const QByteArray bytes = letter.open()->readAll();
        const QString sha256 = QString::fromLatin1(base::Digest::sha256(bytes).toHex());
        QVERIFY(bySha256.contains(sha256));
        const QJsonObject message = bySha256[sha256];
        QCOMPARE(message[QStringLiteral("date")].toInteger(),
                 std::chrono::floor<std::chrono::seconds>(letter.date).time_since_epoch().count());
        QCOMPARE(message[QStringLiteral("flags")].toArray(), QJsonArray{QStringLiteral("\\Seen")});
        QCOMPARE(message[QStringLiteral("size")].toInteger(), letter.size);
        QCOMPARE(message[QStringLiteral("key")].toString(), QString::fromLatin1(letter.archiveKey.toHex()));
    }
}

void DovecotTest::showsFoldersOfAnyName()
{
    const QJsonObject messages = lookAt(mailbox)[QStringLiteral("messages")].toObject();
    for (const QString &name : m_oddNames) {
        const QString encoded = QString::fromLatin1(target::modifiedUtf7(target::safeFolderName(name)));
        QCOMPARE(messages[QStringLiteral("INBOX.") + encoded].toArray().size(), 1);
    }
}

void DovecotTest::whatTheServerRenamedIsStillFound()
{
    act(QStringLiteral("flag"), QStringLiteral("INBOX.XIP"));
    const QDir cur(m_archive + u'/' + mailbox + QStringLiteral("/.INBOX.XIP/cur"));
    QCOMPARE(cur.entryList({QStringLiteral("*:2,FS")}, QDir::Files).size(), qsizetype(m_letters.size()));
    const auto target = make();
    const auto found = target->find(mailbox, QStringLiteral("XIP"), m_letters, {});
    QCOMPARE(found.size(), m_letters.size());
    for (const target::Letter &letter : m_letters) {
        const auto stored = target->read(mailbox, QStringLiteral("XIP"), found.at(letter.key).receipt, {});
        QVERIFY(stored->readAll() == letter.open()->readAll());
    }
}

void DovecotTest::whatIsDeliveredBesideTheServerShowsUp()
{
    const auto more = contract::letters(5, 200);
    for (const model::Outcome &outcome : make()->put(mailbox, QStringLiteral("XIP"), more, {}))
        QCOMPARE(outcome.state, model::Outcome::State::Imported);
    QVERIFY(giveToServer());
    const QJsonArray messages =
        lookAt(mailbox)[QStringLiteral("messages")][QStringLiteral("INBOX.XIP")].toArray();
    QCOMPARE(messages.size(), qsizetype(m_letters.size() + more.size()));
}

void DovecotTest::theServersOwnSubscriptionsStay()
{
    act(QStringLiteral("create"), QStringLiteral("INBOX.Private"));
    make()->put(mailbox, QStringLiteral("Later"), contract::letters(1), {});
    QVERIFY(giveToServer());
    act(QStringLiteral("create"), QStringLiteral("INBOX.Other"));
    const QJsonArray subscribed = lookAt(mailbox)[QStringLiteral("subscribed")].toArray();
    for (const char *folder : {"INBOX.XIP", "INBOX.Private", "INBOX.Later", "INBOX.Other"})
        QVERIFY2(subscribed.contains(QLatin1String(folder)), folder);
}

QTEST_GUILESS_MAIN(DovecotTest)
#include "dovecot_test.moc"
