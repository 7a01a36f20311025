// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/pausing.h"

namespace ui {

static bool isPaused(const ConnectorView &view)
{
    return view.config.state == model::ConnectorConfig::State::Paused;
}

void pauseConnector(Desk &desk, base::ConnectorId id)
{
    desk.stopGently(id);
    if (const ConnectorView *view = desk.find(id); view && !isPaused(*view))
        desk.setPaused(id, true);
}

void resumeConnector(Desk &desk, base::ConnectorId id)
{
    const ConnectorView *view = desk.find(id);
    if (!view)
        return;
    if (isToBeResumed(*view))
        desk.run(id);
    if (isPaused(*view))
        desk.setPaused(id, false);
}

/// A back-fill would not go on with its range.
bool isToBeResumed(const ConnectorView &view)
{
    const auto &last = view.figures.lastRun;
    return !view.isRunning() && last && last->state == model::RunState::Stopped &&
           last->trigger != model::Trigger::Backfill;
}

} // namespace ui
