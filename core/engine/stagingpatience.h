// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/failure.h"
#include "base/guarded.h"
#include "staging/staging.h"

namespace engine {

class Progress;

/// What the stagings of one run have in common: their waits are the run's, named by the folder or container,
/// and one that proved unreachable once is not tried again in this run. Any thread; outlives the stagings.
class StagingPatience
{
public:
    explicit StagingPatience(Progress &progress) : m_progress(progress) {}

    /// The same kinds, whose stagings keep to this. A passing trouble that lasted is thrown as LeaveMailbox,
    /// at once from then on: what has to be read from there waits for the next run, all else goes on.
    std::vector<staging::StagingKind> shared(std::vector<staging::StagingKind> kinds);

    /// The first that was thrown so.
    std::optional<base::Failure> unreachable();

private:
    class Shared;

    struct GivenUp
    {
        std::map<QString, base::Failure> byPlace;
        std::optional<base::Failure> first;
    };

    void throwIfGivenUp(const QString &place);
    base::Failure giveUp(const QString &place, const base::Failure &failure);

    Progress &m_progress;
    base::Guarded<GivenUp> m_givenUp;
};

} // namespace engine
