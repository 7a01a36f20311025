// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/runsnapshot.h"

namespace chanceryctl {

/// Which waits of a run people are told of: a line when one begins that is longer than ten seconds, and no
/// other while it lasts, so that a run that waits is not taken for one that hangs, and many throttled
/// mailboxes do not fill a screen or a mail of cron's. One run.
class Pauses
{
public:
    /// What is to be said of it at that time; absent: nothing.
    std::optional<QString> lineOf(const model::RunSnapshot &snapshot, base::Instant now);

private:
    std::optional<base::Instant> m_toldUntil;
};

} // namespace chanceryctl
