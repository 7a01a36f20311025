// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "target/microsoft365/graphclient.h"

namespace microsoft365 {

/// Several GETs about one mailbox in one request (Graph's JSON batching). They depend on each other, so that
/// the service runs them one after the other and the mailbox never has more than one of them in flight.
/// Without this, looking for a page of keys would cost a round trip each.
class Batch
{
public:
    static constexpr size_t most = 15; ///< within one second's share of a mailbox; Graph's own limit is 20

    struct Answer
    {
        std::optional<GraphError> error; ///< absent: it succeeded
        QJsonObject body;
    };

    Batch(GraphClient &client, const MailboxRef &mailbox) : m_client(client), m_mailbox(mailbox) {}

    void add(const QByteArray &address) { m_addresses.push_back(address); }

    /// One answer for each, in order; what is refused for a passing reason, or for a token that ran out, or
    /// answered without content, has been asked again. Throws what GraphClient throws, and ParkMailbox when
    /// such a reason lasts.
    std::vector<Answer> read(const base::Stop &stop);

private:
    QByteArray body(const std::vector<size_t> &open) const;
    void ask(std::vector<Answer> &answers, std::vector<size_t> &open, const base::Stop &stop);
    Answer readOne(const base::Stop &stop);

    GraphClient &m_client;
    const MailboxRef &m_mailbox;
    std::vector<QByteArray> m_addresses;
    bool m_hasNewToken = false;
};

} // namespace microsoft365
