// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>

#include "target/microsoft365/graphclient.h"
#include "target/microsoft365/openedletter.h"
#include "target/microsoft365/people.h"

namespace microsoft365 {

/// Compares copies with the message resources that made them: subject, people, times, Message-ID, body and
/// attachments, these by the SHA-256 of their bytes; not importance and extended properties. What the service
/// is known to write otherwise counts as the same: white space, letter case of addresses, one of somebody's
/// addresses for another, names of people, the dress of HTML, parts of a second. One at a time; of content no
/// more than a message is in memory.
class CopyComparer
{
public:
    /// `scratch`: see OpenedLetter.
    CopyComparer(GraphClient &client, People::Read readDirectory, QString scratch);

    /// target::Target::compare().
    std::optional<target::Compared> compare(const MailboxRef &mailbox, const QString &id,
                                            const target::Letter &letter, bool isOtherSigning,
                                            const base::Stop &stop);

private:
    /// A copy in hand.
    struct Job
    {
        const MailboxRef &mailbox;
        const QString &id;
        OpenedLetter &opened;
        bool isOtherSigning = false;
        const base::Stop &stop;
        target::Compared &result;
    };

    /// An attachment of the copy.
    struct Kept
    {
        QString id;
        QString name;
        qint64 size = 0;        ///< as Exchange counts it
        QByteArray sha256 = {}; ///< empty: not read
        QString contentId = {};
    };

    std::optional<QJsonObject> read(const Job &job, const QJsonObject &sent);
    static void compareTimes(const Job &job, base::Instant date, const QJsonObject &kept);
    void comparePeople(const Job &job, const QJsonObject &sent, const QJsonObject &kept);
    void compareAuthor(const Job &job, const QString &name, const QJsonObject &sent, const QJsonObject &kept);
    void compareRecipients(const Job &job, const QString &name, const QJsonValue &sent,
                           const QJsonValue &kept);
    bool keepsAuthors(const Job &job);
    void compareAttachments(const Job &job, const QJsonObject &kept);
    bool isKept(const Job &job, size_t part, std::vector<Kept> &left);
    void readAttachment(const Job &job, Kept &kept);

    GraphClient &m_client;
    People m_people;
    const QString m_scratch;
    QStringList m_authors; ///< two that were kept as they were sent
};

} // namespace microsoft365
