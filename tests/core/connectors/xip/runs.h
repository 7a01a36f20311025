// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QDir>

#include "connectors/xip/xipkind.h"
#include "connectors/xip/xipsource.h"
#include "contract/memory.h"
#include "core/connectors/xip/dropbox.h"

namespace xip {

/// One run after another over a drop folder, as an engine would do.
class Runs
{
public:
    explicit Runs(DropBox &box)
        : clock(&box.clock()), values{{"folder", box.path()}, {"trust", signer().caPath()}}, m_box(box)
    {}

    std::unique_ptr<XipSource> source()
    {
        connectors::SourceContext context;
        context.values = model::validated(fields(), values, {});
        context.clock = clock;
        context.scratchFolder = m_scratch.path();
        return std::make_unique<XipSource>(
            context,
            Patience{.settled = std::chrono::seconds(10), .pause = std::chrono::milliseconds(1), .looks = 2});
    }

    /// Runs to the end, or for so many pages; gathers all pages into one.
    connectors::Page run(int pages = 1'000)
    {
        connectors::Page all;
        fresh = 0;
        const auto reader = source();
        model::Cursor cursor = reader->resume(memory.cursors(), {}, memory, {}).front();
        for (; !cursor.atEnd && pages > 0; --pages) {
            const connectors::Page page = reader->fetch(cursor, memory, memory, {});
            fresh += memory.commit("xip", page).size();
            reader->acknowledge(page);
            all.items.insert(all.items.end(), page.items.begin(), page.items.end());
            all.refusals.insert(all.refusals.end(), page.refusals.begin(), page.refusals.end());
            all.accepted.insert(all.accepted.end(), page.accepted.begin(), page.accepted.end());
            all.unfinished += page.unfinished;
            all.remarks += page.remarks;
            cursor = page.next;
        }
        return all;
    }

    QString files(const QString &folder = {}) const
    {
        return QDir(m_box.path(folder)).entryList(QDir::Files, QDir::Name).join(u' ');
    }

    contract::Memory memory;
    size_t fresh = 0;
    const base::Clock *clock;
    model::Values values;

private:
    DropBox &m_box;
    QTemporaryDir m_scratch;
};

} // namespace xip
