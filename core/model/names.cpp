// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "model/check.h"
#include "model/counts.h"
#include "model/delivery.h"

namespace model {

QByteArray name(Outcome::State state)
{
    static constexpr std::array names{"imported", "partial", "skipped", "failed",
                                      "parked",   "unknown", "later"};
    return names.at(static_cast<size_t>(state));
}

static constexpr std::array runStates{"running", "completed",   "completedWithFailures",
                                      "stopped", "interrupted", "failed"};
static constexpr std::array triggers{"schedule", "manual", "replay", "backfill"};

template<typename Enum, typename Names>
static std::optional<Enum> valueOf(const Names &names, const QByteArray &name)
{
    const auto found = std::ranges::find_if(names, [&](const char *each) { return name == each; });
    if (found == names.end())
        return {};
    return static_cast<Enum>(found - names.begin());
}

QByteArray name(RunState state)
{
    return runStates.at(static_cast<size_t>(state));
}

QByteArray name(Trigger trigger)
{
    return triggers.at(static_cast<size_t>(trigger));
}

std::optional<RunState> runStateOf(const QByteArray &name)
{
    return valueOf<RunState>(runStates, name);
}

std::optional<Trigger> triggerOf(const QByteArray &name)
{
    return valueOf<Trigger>(triggers, name);
}

Check failedCheck(const QString &name, const base::Failure &failure)
{
    return {name, Check::State::Failed, failure.key, failure.text, failure.fix, failure.area};
}

bool passed(const Checks &checks)
{
    return std::ranges::none_of(checks,
                                [](const Check &check) { return check.state == Check::State::Failed; });
}

} // namespace model
