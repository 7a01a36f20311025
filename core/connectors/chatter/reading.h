// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/position.h"

namespace chatter {

/// What reading takes from its caller, and the page it fills.
struct Reading
{
    const connectors::Window &window;
    const connectors::SourceState &state;
    const connectors::KnownItems &known;
    const base::Stop &stop;
    connectors::Page &page;

    Reading(const connectors::Window &within, const connectors::SourceState &rows,
            const connectors::KnownItems &items, const base::Stop &until, connectors::Page &into)
        : window(within), state(rows), known(items), stop(until), page(into)
    {}

    bool isFull() const ///< enough for one page
    {
        return page.items.size() >= itemsInPage || m_bytes >= bytesInPage;
    }

    /// Adds the item, or counts it as excluded when its time lies outside the window.
    void take(model::SourceItem item) const
    {
        if (!isInside(window, item.sentAt)) {
            ++page.excluded;
            return;
        }
        m_bytes += item.record.size();
        page.items.push_back(std::move(item));
    }

    static constexpr size_t itemsInPage = 200;
    static constexpr qint64 bytesInPage = 16LL << 20;

private:
    mutable qint64 m_bytes = 0;
};

} // namespace chatter
