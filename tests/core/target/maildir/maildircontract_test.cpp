// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "contract/target/targetcontract.h"
#include "target/foldername.h"
#include "target/maildir/maildirkind.h"

namespace {

class MaildirFixture final : public contract::TargetFixture
{
public:
    std::unique_ptr<target::Target> make() override
    {
        return m_kind.make({.values = {{"path", m_folder.filePath(QStringLiteral("archive"))},
                                       {"domains", QStringLiteral("example.com")}}});
    }

    void restart() override { m_kind = maildir::kind(); }

    QString freshMailbox() override { return QStringLiteral("user%1@example.com").arg(++m_mailboxes); }

    void addForeign(const QString &mailbox, const QString &folder, const QByteArray &message) override
    {
        const QString path = pathOf(mailbox, folder) + QStringLiteral("/new");
        QFile file(path + QStringLiteral("/1795161600.M1P2.mx.example.com"));
        if (!QDir().mkpath(path) || !file.open(QIODevice::WriteOnly) || file.write(message) != message.size())
            qFatal("Cannot write the foreign message");
    }

    std::optional<base::Instant> receivedAt(const QString &mailbox, const QString &folder,
                                            const QByteArray &receipt) override
    {
        const QFileInfo file(pathOf(mailbox, folder) +
                             QStringLiteral("/cur/%1:2,S").arg(QString::fromLatin1(receipt)));
        return base::Instant{std::chrono::milliseconds{file.lastModified().toMSecsSinceEpoch()}};
    }

private:
    QString pathOf(const QString &mailbox, const QString &folder) const
    {
        const QString name = QString::fromLatin1(target::modifiedUtf7(target::safeFolderName(folder)));
        return m_folder.filePath(QStringLiteral("archive/%1/.INBOX.%2").arg(mailbox, name));
    }

    QTemporaryDir m_folder;
    target::TargetKind m_kind = maildir::kind();
    int m_mailboxes = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    MaildirFixture fixture;
    contract::TargetContract suite(fixture);
    return QTest::qExec(&suite, argc, argv);
}
