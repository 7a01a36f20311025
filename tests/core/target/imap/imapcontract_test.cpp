// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "contract/target/targetcontract.h"
#include "core/target/imap/dovecotaccount.h"
#include "target/foldername.h"
#include "target/imap/imapkind.h"

namespace {

/// A real Dovecot with mail in memory where there is such a place, opened by its master user.
class DovecotFixture final : public contract::TargetFixture
{
public:
    QString start() { return m_account.start(); }

    std::unique_ptr<target::Target> make() override { return m_kind.make(m_account.context()); }

    void restart() override { m_kind = imap::kind(); }

    QString freshMailbox() override { return m_account.mailbox(++m_mailboxes); }

    void addForeign(const QString &mailbox, const QString &folder, const QByteArray &message) override
    {
        const QString problem =
            m_account.act(mailbox, {QStringLiteral("append"), nameOf(folder), QString::fromUtf8(message)});
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
    }

    std::optional<base::Instant> receivedAt(const QString &mailbox, const QString &folder,
                                            const QByteArray &receipt) override
    {
        const auto messages = m_account.look(mailbox)[QStringLiteral("messages")][nameOf(folder)].toArray();
        for (const auto &message : messages) {
            const qint64 seconds = message[QStringLiteral("date")].toInteger();
            if (message[QStringLiteral("receipt")].toString().toLatin1() == receipt)
                return base::Instant{std::chrono::seconds{seconds}};
        }
        return {};
    }

private:
    static QString nameOf(const QString &folder)
    {
        return QString(QStringLiteral("INBOX.") +
                       QString::fromLatin1(target::modifiedUtf7(target::safeFolderName(folder))));
    }

    DovecotAccount m_account;
    target::TargetKind m_kind = imap::kind();
    int m_mailboxes = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    DovecotFixture fixture;
    const QString problem = fixture.start();
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    contract::TargetContract suite(fixture);
    return QTest::qExec(&suite, argc, argv);
}
