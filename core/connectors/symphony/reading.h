// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/itemmaker.h"
#include "connectors/symphony/position.h"

namespace symphony {

/// What reading takes from its caller, and the page it fills.
struct Reading
{
    const connectors::Window &window;
    const connectors::SourceState &state;
    const base::Stop &stop;
    connectors::Page &page;
    const connectors::KnownItems *known = nullptr; ///< null: nothing is asked of it

    Rosters::Rows rows() const { return {state, page.state}; }

    /// Adds the item, or counts it as excluded when its time lies outside the window. What has no time is in
    /// every window: it cannot be converted, and has to be seen.
    void take(model::SourceItem item) const
    {
        if (item.sentAt > base::Instant{} && !isInside(window, item.sentAt))
            ++page.excluded;
        else
            page.items.push_back(std::move(item));
    }
};

} // namespace symphony
