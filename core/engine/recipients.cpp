// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/recipients.h"

#include "mapping/fanout.h"

namespace engine {

using model::Outcome;

static journal::NewDelivery deliveryOf(const mapping::Copy &copy, const model::ItemKey &key)
{
    journal::NewDelivery delivery{.mailbox = copy.mailbox,
                                  .key = model::deliveryKey(key, copy.mailbox),
                                  .sourceUser = copy.sourceUser,
                                  .settled = {},
                                  .alsoFor = copy.alsoFor};
    if (copy.mailbox.isEmpty()) {
        const bool needsMapping = copy.reason == "USER_NOT_MAPPED";
        delivery.settled = Outcome{.state = needsMapping ? Outcome::State::Parked : Outcome::State::Failed,
                                   .reason = copy.reason,
                                   .text = copy.text,
                                   .receipt = {}};
    }
    return delivery;
}

Recipients recipientsOf(const model::ItemKey &key, const model::People &people,
                        const mapping::Resolver &resolver, const std::vector<journal::NewDelivery> &earlier)
{
    std::vector<mapping::Copy> earlierCopies;
    earlierCopies.reserve(earlier.size());
    for (const journal::NewDelivery &delivery : earlier)
        earlierCopies.push_back(
            {.mailbox = delivery.mailbox, .sourceUser = delivery.sourceUser, .alsoFor = delivery.alsoFor});
    const mapping::FanOut fanOut = mapping::fanOut(people, resolver, earlierCopies);
    Recipients recipients{.deliveries = {}, .externalParticipants = fanOut.externalParticipants};
    recipients.deliveries.reserve(fanOut.copies.size());
    for (const mapping::Copy &copy : fanOut.copies)
        recipients.deliveries.push_back(deliveryOf(copy, key));
    return recipients;
}

} // namespace engine
