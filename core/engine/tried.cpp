// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tried.h"

#include <algorithm>

namespace engine {

using model::Outcome;

Tried Tried::withoutAnswer()
{
    Tried doubtful;
    Tried answered;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        Tried &part = outcomes[i].state == Outcome::State::Unknown ? doubtful : answered;
        part.deliveries.push_back(std::move(deliveries[i]));
        part.letters.push_back(std::move(letters[i]));
        part.outcomes.push_back(std::move(outcomes[i]));
    }
    *this = std::move(answered);
    return doubtful;
}

bool Tried::isAnyThere() const
{
    return std::ranges::any_of(outcomes, [](const Outcome &outcome) {
        using enum Outcome::State;
        return outcome.state == Imported || outcome.state == Partial || outcome.state == Skipped;
    });
}

std::optional<base::Failure> Tried::whyLater() const
{
    std::optional<base::Failure> why;
    for (const Outcome &outcome : outcomes) {
        if (outcome.state != Outcome::State::Later)
            continue;
        if (!why)
            why.emplace(base::Reaction::ParkMailbox, base::Area::Destination, outcome.reason, outcome.text);
        why->retryAfter = std::max(why->retryAfter, outcome.retryAfter); // none is less than any
    }
    return why;
}

Outcome foundOutcome(const model::Delivery &delivery, const target::Found &found)
{
    if (delivery.attempts == 0)
        return {.state = Outcome::State::Skipped,
                .reason = "DUPLICATE",
                .text = QStringLiteral("The mailbox already has this item."),
                .receipt = found.receipt};
    return {.state = Outcome::State::Imported, .reason = {}, .text = {}, .receipt = found.receipt};
}

bool goesOnAsSecond(const model::Delivery &delivery, const Outcome &outcome)
{
    return outcome.state == Outcome::State::Failed && outcome.reason == model::messageTooLarge &&
           delivery.secondSha256.isEmpty() && !delivery.isSupplement;
}

} // namespace engine
