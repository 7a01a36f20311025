// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/transfers.h"

#include <algorithm>
#include <tuple>

#include "connectors/jabber/jid.h"

namespace jabber {

/// User ids without a domain are met.
static bool isSame(const QString &jid, const QString &logged)
{
    const Jid one = Jid::from(jid);
    const Jid other = Jid::from(logged);
    return !other.local.isEmpty() && one.local == other.local &&
           (one.domain == other.domain || one.domain.isEmpty() || other.domain.isEmpty());
}

/// How well the row's people fit the message's; 0: not at all.
static int fitOf(const Utterance &said, const Transfer &transfer)
{
    if (transfer.from.isEmpty() && transfer.to.isEmpty())
        return 1;
    const bool isForReceiver =
        isSame(said.room, transfer.to) ||
        std::ranges::any_of(said.to, [&](const QString &person) { return isSame(person, transfer.to); });
    return (isForReceiver ? 4 : 0) + (isSame(said.from, transfer.from) ? 2 : 0);
}

std::optional<TransferredFile> fileOf(const Utterance &said, const QString &name, const Transfers &transfers)
{
    using Rank = std::tuple<int, std::chrono::milliseconds>; // the least is the best
    std::optional<Rank> best;
    std::optional<TransferredFile> file;
    const auto [first, last] = transfers.equal_range(name);
    for (auto each = first; each != last; ++each) {
        const Transfer &transfer = each->second;
        const Rank rank{-fitOf(said, transfer), std::chrono::abs(transfer.at - said.at)};
        if (std::get<int>(rank) == 0 || std::get<1>(rank) > fileTogetherness || (best && *best < rank))
            continue;
        if (best == rank && file != transfer.file)
            file.reset();
        else if (best != rank)
            file = transfer.file;
        best = rank;
    }
    return file;
}

} // namespace jabber
