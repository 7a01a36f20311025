// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/client.h"
#include "connectors/symphony/record.h"

namespace symphony {

/// A conversation of a listing.
struct Listed
{
    Stream stream;
    std::optional<base::Instant> lastMessage; ///< absent: not told
};

/// Lists conversations, a page at a time. One lane.
class Streams
{
public:
    enum class Whose {
        Pod, ///< all but walls, as an administrator sees them
        Own, ///< those the account is a member of, walls among them
    };

    explicit Streams(Client &client) : m_client(client) {}

    /// The page that begins after `skip` conversations; asked for once while it is the same. Empty: the
    /// listing is over.
    const std::vector<Listed> &page(Whose whose, int skip, const base::Stop &stop);

private:
    std::vector<Listed> ofPod(int skip, const base::Stop &stop);
    std::vector<Listed> own(int skip, const base::Stop &stop);

    Client &m_client;
    Whose m_whose = Whose::Pod;
    int m_skip = -1; ///< none was asked for
    std::vector<Listed> m_page;
};

} // namespace symphony
