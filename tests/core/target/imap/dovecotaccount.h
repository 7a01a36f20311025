// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "support/dovecot.h"
#include "target/imap/settings.h"
#include "target/target.h"

/// An account on a Dovecot of the test's own, with a directory of some hundred mailboxes that its master user
/// opens.
class DovecotAccount
{
public:
    explicit DovecotAccount(const support::DovecotOptions &options = {})
        : m_options(options), m_dovecot(m_mail.path(), options)
    {}

    /// Empty, or what is wrong.
    QString start()
    {
        QFile file(directoryPath());
        if (!file.open(QIODevice::WriteOnly) || !m_folder.isValid())
            return file.errorString();
        file.write("address,displayName,aliases\r\n");
        for (int i = 0; i < 300; ++i)
            file.write(mailbox(i).toUtf8() + ",,\r\n");
        return m_dovecot.start();
    }

    static QString mailbox(int number) { return QStringLiteral("user%1@example.com").arg(number); }
    QString directoryPath() const { return m_folder.filePath(QStringLiteral("directory.csv")); }
    const support::Dovecot &server() const { return m_dovecot; }

    target::TargetContext context(const model::Values &more = {}) const
    {
        model::Values values{{"host", QStringLiteral("127.0.0.1")},
                             {"port", QString::number(m_dovecot.port())},
                             {"security", QStringLiteral("none")},
                             {"masterUser", QStringLiteral("master")},
                             {"directory", directoryPath()}};
        values.insert(more);
        return {.values = model::withDefaults(imap::settingsFields(), values),
                .secret = [](const QByteArray &) { return base::Secret("mastersecret"); },
                .network = {.proxy = QStringLiteral("none"), .caFile = m_options.caFile}};
    }

    /// What Python's imaplib and email see of the mailbox.
    QJsonObject look(const QString &mailbox) const
    {
        QString problem;
        const QByteArray answer = support::Dovecot::runPython(
            QStringLiteral("imapcheck.py"),
            {QString::number(m_dovecot.plainPort()), mailbox, QStringLiteral("secret")}, problem);
        if (answer.isEmpty())
            qWarning().noquote() << problem << m_dovecot.log();
        return QJsonDocument::fromJson(answer).object();
    }

    /// Does what a mail client does; empty, or what went wrong.
    QString act(const QString &mailbox, const QStringList &action) const
    {
        QString problem;
        const QByteArray answer = support::Dovecot::runPython(
            QStringLiteral("imapact.py"),
            QStringList{QString::number(m_dovecot.plainPort()), mailbox, QStringLiteral("secret")} + action,
            problem);
        return answer.contains("done") ? QString() : QString(problem + QString::fromUtf8(answer));
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_mail; ///< the server's own
    support::DovecotOptions m_options;
    support::Dovecot m_dovecot;
};
