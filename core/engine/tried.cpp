// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tried.h"

#include <algorithm>

#include <QIODevice>

#include "base/digest.h"

namespace engine {

using model::Outcome;

Tried Tried::without(Outcome::State state)
{
    Tried taken;
    Tried others;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        Tried &part = outcomes[i].state == state ? taken : others;
        part.deliveries.push_back(std::move(deliveries[i]));
        part.letters.push_back(std::move(letters[i]));
        part.outcomes.push_back(std::move(outcomes[i]));
    }
    *this = std::move(others);
    return taken;
}

void Tried::judgeSkipped(target::Target &target, const QString &mailbox, const QString &folder,
                         const base::Stop &stop)
{
    std::vector<target::Letter> skipped;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].state == Outcome::State::Skipped)
            skipped.push_back(letters[i]);
    }
    if (skipped.empty())
        return;
    const auto found = target.find(mailbox, folder, skipped, stop);
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].state != Outcome::State::Skipped)
            continue;
        const auto at = found.find(letters[i].key);
        target::Found copy{target::Found::State::Complete, outcomes[i].receipt};
        if (at != found.end())
            copy.content = at->second.content;
        outcomes[i] = foundOutcome(deliveries[i], copy);
    }
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

Outcome foundOutcome(const model::Delivery &delivery, const target::Found &found, const QByteArray &sha256)
{
    const QByteArray &sent = delivery.secondSha256.isEmpty() ? delivery.entry.sha256 : delivery.secondSha256;
    const bool isOther = !sha256.isEmpty() && sha256 != sent;
    if (found.content == target::Found::Content::Other)
        return {.state = Outcome::State::Failed,
                .reason = copyDiffers,
                .text =
                    QStringLiteral("The mailbox has this item with another content: it was changed at the "
                                   "source, and this journal knows nothing of that copy. Replay it, and "
                                   "today's content is put beside that; dismiss it where the mailbox has "
                                   "the change in other messages."),
                .receipt = {}};
    if (found.content == target::Found::Content::Elsewhere)
        return {.state = Outcome::State::Skipped,
                .reason = copyDiffers,
                .text = QStringLiteral("The mailbox has this item with another content, and the content that "
                                       "was to be sent in another message."),
                .receipt = found.receipt};
    if (delivery.attempts == 0 || isOther)
        return {.state = Outcome::State::Skipped,
                .reason = "DUPLICATE",
                .text = isOther ? QStringLiteral(
                                      "The mailbox has another copy of this item, not the one that was to "
                                      "be sent; reconcile --deep compares their content.")
                                : QStringLiteral("The mailbox already has this item."),
                .receipt = found.receipt};
    return {.state = Outcome::State::Imported, .reason = {}, .text = {}, .receipt = found.receipt};
}

QByteArray sha256Of(target::Target &target, const QString &mailbox, const QString &folder,
                    const QByteArray &receipt, const base::Stop &stop)
{
    try {
        const auto copy = target.read(mailbox, folder, receipt, stop);
        return copy ? base::Digest::sha256(*copy) : QByteArray();
    } catch (const base::Failure &failure) {
        if (failure.reaction != base::Reaction::SkipItem)
            throw;
        return {};
    }
}

bool goesOnAsSecond(const model::Delivery &delivery, const Outcome &outcome)
{
    return outcome.state == Outcome::State::Failed && outcome.reason == model::messageTooLarge &&
           delivery.secondSha256.isEmpty() && !delivery.isSupplement;
}

} // namespace engine
