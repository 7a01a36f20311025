// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/microsoft365/attachments.h"
#include "target/microsoft365/mailfolders.h"
#include "target/microsoft365/messagejson.h"

namespace microsoft365 {

struct ImportOptions
{
    bool hasUploadSessions = true; ///< false in the US government's clouds
    bool isSentForAuthor = false;
    QString scratch; ///< for letters that are not small; empty: the system's folder
};

/// The request that creates a copy, and the parts that have to be added to it afterwards.
struct Creation
{
    static constexpr qint64 mostBytes = 3'900'000; ///< below the 4 MB that one request may have

    QByteArray body;
    std::vector<size_t> later;

    bool isTooLarge() const { return body.size() > mostBytes; }
};

/// As many of the attachments as fit stand in the request itself. Throws what OpenedLetter::read() throws.
Creation creationOf(OpenedLetter &opened, const target::Letter &letter, const MessageOptions &options);

/// Puts one letter into a mailbox folder: creates the message, adds what did not fit, and leaves either a
/// whole copy or, as Outcome says, something that find() tells apart.
class Importer
{
public:
    Importer(GraphClient &client, ImportOptions options);

    /// Imported, failed, later (the letter cannot be opened now), or unknown. Throws what concerns more than
    /// this letter: the mailbox, the service, or where letters are kept. Then nothing of it is in the
    /// mailbox, but for a stop.
    model::Outcome put(const MailboxRef &mailbox, const QString &folder, const target::Letter &letter,
                       const base::Stop &stop);

    /// What the last put() would have thrown, had it not left a part of the letter there; that one is unknown
    /// then.
    const std::optional<base::Failure> &end() const { return m_end; }

private:
    /// A letter on its way.
    struct Job
    {
        const MailboxRef &mailbox;
        const QString &folder;
        const target::Letter &letter;
        OpenedLetter &opened;
        const base::Stop &stop;
    };

    bool isTooLarge(const OpenedLetter &opened) const;
    model::Outcome putOpened(const Job &job);
    std::optional<net::Response> post(const Job &job, const QByteArray &body);
    model::Outcome create(const Job &job, const QString &itemClass);
    model::Outcome refused(const Job &job, const GraphError &error, const QString &itemClass);
    static model::Outcome inDoubt(const Job &job, const GraphError &error);
    model::Outcome created(const Job &job, const QJsonObject &message, const Creation &creation);
    std::optional<model::Outcome> resumed(const Job &job);
    model::Outcome complete(const Job &job, const QString &id, const std::vector<size_t> &missing);
    std::optional<GraphError> addAll(const Job &job, const QString &id, const std::vector<size_t> &missing);
    model::Outcome takeBack(const Job &job, const QString &id, const model::Outcome &outcome);
    bool isRemoved(const Job &job, const QString &id);
    void checkClass(const Job &job, const QString &id, const QString &itemClass);
    void askForClass(const Job &job, const QString &id, const QString &itemClass);
    void noteClass(const QString &itemClass, Tenant::ClassState state);

    GraphClient &m_client;
    MailFolders m_folders;
    Attachments m_attachments;
    const ImportOptions m_options;
    bool m_isBegun = false; ///< something of the letter is in the mailbox
    std::optional<base::Failure> m_end;
};

} // namespace microsoft365
