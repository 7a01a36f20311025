// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/copylookup.h"

#include "journal/deliveries.h"
#include "journal/journal.h"

namespace engine {

using Copies = std::map<model::DeliveryKey, target::Found>;

/// Deliveries with a letter each.
struct Sought
{
    std::vector<base::DeliveryId> ids;
    std::vector<target::Letter> letters;
};

static Sought perhapsOfTwins(std::span<const model::Delivery> deliveries,
                             const std::vector<target::Letter> &letters, const Copies &found,
                             const std::set<base::DeliveryId> &elsewhere)
{
    Sought sought;
    for (size_t i = 0; i < deliveries.size(); ++i) {
        const model::Delivery &delivery = deliveries[i];
        const auto copy = found.find(delivery.key);
        const bool isHere = copy != found.end() && copy->second.state != target::Found::State::Absent;
        if (!delivery.isTwinTried || isHere || elsewhere.contains(delivery.id))
            continue;
        sought.ids.push_back(delivery.id);
        sought.letters.push_back(letters[i]);
    }
    return sought;
}

Copies lookForCopies(const RunContext &context, target::Target &target,
                     std::span<const model::Delivery> deliveries, const std::vector<target::Letter> &letters,
                     std::set<base::DeliveryId> &elsewhere)
{
    const QString &mailbox = deliveries.front().mailbox;
    Copies found = target.find(mailbox, context.folder, letters, context.stop);
    const Sought sought = perhapsOfTwins(deliveries, letters, found, elsewhere);
    if (sought.ids.empty())
        return found;
    std::map<model::DeliveryKey, base::DeliveryId> others;
    for (const QString &folder :
         context.environment.journal.deliveries().foldersMet(context.account.id, mailbox)) {
        if (folder == context.folder)
            continue;
        const Copies there = target.find(mailbox, folder, sought.letters, context.stop);
        for (size_t i = 0; i < sought.ids.size(); ++i) {
            const auto copy = there.find(sought.letters[i].key);
            if (copy == there.end() || copy->second.state != target::Found::State::Complete)
                continue;
            if (copy->second.content == target::Found::Content::Other)
                others[sought.letters[i].key] = sought.ids[i];
            else
                elsewhere.insert(sought.ids[i]);
        }
    }
    for (const auto &[key, id] : others) { // where none has the content
        if (!elsewhere.contains(id))
            found[key] = {target::Found::State::Complete, {}, target::Found::Content::Other};
    }
    return found;
}

} // namespace engine
