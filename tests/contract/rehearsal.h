// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "contract/memory.h"
#include "contract/world.h"

namespace contract {

/// What one run over a source brought.
struct Harvest
{
    std::vector<model::SourceItem> fresh; ///< not known before
    qint64 returned = 0;                  ///< all items of all pages
    std::vector<connectors::Page> pages;
    std::vector<model::Refusal> refusals;
    qint64 excluded = 0;
    bool hasEnded = false; ///< every cursor came to its end

    QStringList keys() const; ///< (container, id, revision) of the fresh items, sorted
};

/// How far a run goes.
struct Extent
{
    bool commits = true; ///< false: as a dry run, cursors and state are remembered until its end alone
    bool acknowledges = true;
    int pages = 100'000;         ///< killed after so many
    bool diesBeforeLast = false; ///< killed between the last page's commit and its acknowledge
    connectors::Window window;
};

/// One run's source in a scratch folder of its own, over a memory that outlives it.
class Rehearsal
{
public:
    Rehearsal(const World &world, Memory &memory, const base::Stop &stop = {});

    connectors::Source &source() { return *m_source; }
    const base::Stop &stop() const { return m_stop; }
    QByteArray identity() { return m_source->identity(m_stop); }

    std::vector<model::Cursor> resume(const connectors::Window &window = {});
    connectors::Page fetch(const model::Cursor &cursor);

    /// Reads container by container. Fails the test when it does not end within Extent::pages and they are
    /// the default.
    Harvest run(const Extent &extent = {});

private:
    bool take(const connectors::Page &page, const Extent &extent, Harvest &harvest);

    Memory &m_memory;
    QTemporaryDir m_scratch;
    base::Stop m_stop;
    std::unique_ptr<connectors::Source> m_source;
};

} // namespace contract
