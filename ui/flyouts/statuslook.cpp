// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/statuslook.h"

#include "ui/models/wording.h"

namespace ui {

namespace {

struct IconAndTone
{
    const char *icon;
    theme::Tone tone;
};

IconAndTone of(Status status)
{
    switch (status) {
    case Status::SignInNeeded:
        return {"signin", theme::Tone::Bad};
    case Status::Error:
        return {"error", theme::Tone::Bad};
    case Status::Overdue:
        return {"overdue", theme::Tone::Warning};
    case Status::Attention:
        return {"warning", theme::Tone::Warning};
    case Status::Throttled:
        return {"throttled", theme::Tone::Warning};
    case Status::Running:
        return {"running", theme::Tone::Busy};
    case Status::Draft:
        return {"draft", theme::Tone::Neutral};
    case Status::Scheduled:
        return {"clock", theme::Tone::Neutral};
    case Status::Healthy:
        return {"check", theme::Tone::Good};
    case Status::Paused:
        return {"pause", theme::Tone::Neutral};
    }
    return {"info", theme::Tone::Neutral};
}

IconAndTone of(model::RunState state)
{
    switch (state) {
    case model::RunState::Running:
        return {"running", theme::Tone::Busy};
    case model::RunState::Completed:
        return {"check", theme::Tone::Good};
    case model::RunState::CompletedWithFailures:
        return {"warning", theme::Tone::Warning};
    case model::RunState::Stopped:
    case model::RunState::Interrupted:
        return {"stop", theme::Tone::Neutral};
    case model::RunState::Failed:
        return {"error", theme::Tone::Bad};
    }
    return {"info", theme::Tone::Neutral};
}

} // namespace

StatusPill::Look lookOf(const ConnectorView &view)
{
    const IconAndTone look = of(view.status);
    return {.icon = QString::fromLatin1(look.icon), .word = statusWord(view), .tone = look.tone};
}

StatusPill::Look lookOf(model::RunState state)
{
    const IconAndTone look = of(state);
    return {.icon = QString::fromLatin1(look.icon), .word = stateWord(state), .tone = look.tone};
}

} // namespace ui
