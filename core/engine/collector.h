// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <set>

#include "engine/capturerange.h"
#include "engine/renderer.h"
#include "engine/runcontext.h"

namespace engine {

/// The collecting lane: pages of the source become entries of a segment and rows of the journal, a page at a
/// time. The segment is synced before the transaction that names it; items, deliveries, state and cursor are
/// one transaction.
class Collector
{
public:
    Collector(const RunContext &context, connectors::Source &source, QByteArray identity, CaptureRange range,
              std::function<void()> segmentClosed);

    /// Walks every container to its end. Throws what ended it; what was committed stays.
    void collect();

    /// Names of what is left for the next run although it was seen: files that are still growing.
    const QStringList &unfinished() const { return m_unfinished; }
    bool hasRefusedSignature() const { return m_hasRefusedSignature; }

    /// What is no fault, and worth a look: what the source remarked on, the first of it and how much more
    /// there is, and how many items were captured before with other content.
    QStringList remarks() const;

    /// Closes the open segment, after collect() has returned or thrown.
    void closeSegment();

private:
    void walk(connectors::Cursor cursor);
    void commit(const connectors::Page &page, const connectors::Cursor &previous);
    std::exception_ptr writeItems(const std::vector<model::SourceItem> &items, journal::PageCommit &commit);
    void syncPage(const spool::Spool::Mark &pageStart);
    qint64 store(journal::PageCommit &commit, const std::optional<spool::Spool::Mark> &pageStart);
    void storeFurtherDeliveries();
    std::vector<model::SourceItem> unseen(const connectors::Page &page, journal::PageCommit &commit);
    void addItem(const model::SourceItem &item, journal::PageCommit &commit);
    void waitForSpace();
    void keep(const QStringList &remarks);
    void note(const journal::PageCommit &commit, qint64 newRefusals);

    const RunContext &m_context;
    connectors::Source &m_source;
    QByteArray m_identity;
    CaptureRange m_range;
    std::function<void()> m_segmentClosed;
    Renderer m_renderer;
    QStringList m_unfinished;
    QStringList m_remarks;
    qint64 m_furtherRemarks = 0;
    std::set<model::ItemKey> m_changedKeys; ///< of the page in hand: items that were known with other content
    qint64 m_changed = 0;
    QString m_changedItem; ///< the first of them
    bool m_hasRefusedSignature = false;
    std::vector<std::pair<model::ItemKey, std::vector<journal::NewDelivery>>> m_furtherDeliveries;
};

} // namespace engine
