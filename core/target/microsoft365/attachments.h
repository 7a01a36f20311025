// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "target/microsoft365/graphclient.h"
#include "target/microsoft365/openedletter.h"

namespace microsoft365 {

/// What a copy has of attachments.
struct ListedAttachment
{
    QString name;
    qint64 size = 0;

    bool operator==(const ListedAttachment &) const = default;
};

/// The parts that a copy still lacks, by index; absent when it has something that is none of them, as after
/// somebody else's change, or that may be one as well as another, of the same name and about the same size,
/// so that nobody can say which of them it lacks. Exchange may count a little more for an attachment than its
/// bytes. Pure.
std::optional<std::vector<size_t>> missingParts(const std::vector<OpenedLetter::Part> &parts,
                                                const std::vector<ListedAttachment> &listed);

/// Adds attachments to messages that are there: below 3 MB in one request, above in an upload session whose
/// pieces are resumed by what the service says it has.
class Attachments
{
public:
    static constexpr qint64 sessionFrom = 3'000'000;       ///< bytes
    static constexpr qint64 largest = 150LL << 20;         ///< that any way takes
    static constexpr qint64 pieceSize = 10LL * 320 * 1024; ///< below the 4 MB that one request may have
    static constexpr qint64 sizeSlack = 64 << 10; ///< Exchange may add to a size for names and properties

    explicit Attachments(GraphClient &client) : m_client(client) {}

    /// Absent when the message is gone.
    std::optional<std::vector<ListedAttachment>> list(const MailboxRef &mailbox, const QString &messageId,
                                                      const base::Stop &stop);

    /// Adds one part. Absent: done; else why not. Throws what GraphClient throws: what became of it then is
    /// not known, list() tells.
    std::optional<GraphError> add(const MailboxRef &mailbox, const QString &messageId, OpenedLetter &opened,
                                  size_t part, const base::Stop &stop);

private:
    /// A part on its way to an upload address.
    struct Session
    {
        const MailboxRef &mailbox;
        QUrl url;
        OpenedLetter &opened;
        size_t part = 0;
    };

    std::optional<GraphError> addWhole(const MailboxRef &mailbox, const QString &messageId,
                                       OpenedLetter &opened, size_t part, const base::Stop &stop);
    std::optional<GraphError> upload(const Session &session, const base::Stop &stop);
    bool move(const Session &session, qint64 &offset, std::optional<GraphError> &error,
              const base::Stop &stop);
    net::Response sendPiece(const Session &session, qint64 offset, const base::Stop &stop);
    std::optional<qint64> expectedAt(const Session &session, const base::Stop &stop);

    GraphClient &m_client;
};

/// Where the next piece begins, of `{"nextExpectedRanges":["3276800-"]}`; absent when it does not say. Pure.
std::optional<qint64> nextExpected(const net::Response &response);

} // namespace microsoft365
