// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "model/runsnapshot.h"

namespace chanceryctl {

/// Which waits of a run people are told of: a line when one begins that is longer than ten seconds, or when
/// short ones for the same reason add up to that, and no other while it lasts, so that a run that waits is
/// not taken for one that hangs, and many throttled mailboxes do not fill a screen or a mail of cron's. One
/// run.
class Pauses
{
public:
    /// What is to be said of it at that time; absent: nothing.
    std::optional<QString> lineOf(const model::RunSnapshot &snapshot, base::Instant now);

private:
    std::optional<base::Instant> m_toldUntil;
    QString m_reason;        ///< of the waits that follow each other, without ids of requests
    base::Instant m_since{}; ///< their begin
    bool m_isTold = false;   ///< one of them was
};

} // namespace chanceryctl
