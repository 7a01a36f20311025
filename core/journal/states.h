// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/delivery.h"

namespace journal {

/// States of a delivery row, as stored; the outcomes keep the order of model::Outcome::State. SQL texts name
/// them by number. An intent is a column of an open row, not a state.
enum class State { Open, Imported, Partial, Skipped, Failed, Parked, Dismissed, Superseded };

constexpr int code(State state)
{
    return static_cast<int>(state);
}

/// Of a settled outcome.
constexpr State stateOf(model::Outcome::State outcome)
{
    return static_cast<State>(static_cast<int>(outcome) + 1);
}

constexpr model::Outcome::State outcomeOf(State state)
{
    return static_cast<model::Outcome::State>(code(state) - 1);
}

static_assert(stateOf(model::Outcome::State::Imported) == State::Imported);
static_assert(stateOf(model::Outcome::State::Parked) == State::Parked);

/// The item is in the mailbox.
constexpr bool isDelivered(State state)
{
    return state == State::Imported || state == State::Partial || state == State::Skipped;
}

} // namespace journal
