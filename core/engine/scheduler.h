// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QTimeZone>

#include "base/clock.h"
#include "base/ids.h"
#include "model/config.h"

namespace journal {
class Journal;
}

namespace engine {

/// Decides which connectors are due, by the wall clock, so that runs missed while the machine slept are
/// caught up by one run. Keeps no timer: its owner asks at least once a minute and after every resume.
class Scheduler
{
public:
    Scheduler(journal::Journal &journal, const base::Clock &clock, const QTimeZone &zone);

    /// Active connectors whose time has come, most overdue first; records when each is due next.
    std::vector<base::ConnectorId> due();

    /// When the connector runs next; absent: manual, paused or removed.
    std::optional<base::Instant> nextDue(const model::ConnectorConfig &connector);

private:
    journal::Journal &m_journal;
    const base::Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace engine
