// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/unread.h"

namespace target {

using base::Reaction;
using State = model::Outcome::State;

std::optional<model::Outcome> outcomeOfUnread(const base::Failure &failure)
{
    const bool endsAll = failure.area == base::Area::Storage && failure.reaction != Reaction::Retry &&
                         failure.reaction != Reaction::SkipItem;
    if (failure.reaction == Reaction::Stopped || endsAll)
        return {};
    return model::Outcome{.state = failure.reaction == Reaction::SkipItem ? State::Failed : State::Later,
                          .reason = failure.key,
                          .text = failure.sentence(),
                          .receipt = {},
                          .retryAfter = failure.retryAfter};
}

std::unique_ptr<QIODevice> opened(const Letter &letter, model::Outcome &outcome)
{
    try {
        return letter.open();
    } catch (const base::Failure &failure) {
        auto unread = outcomeOfUnread(failure);
        if (!unread)
            throw;
        outcome = std::move(*unread);
        return nullptr;
    }
}

} // namespace target
