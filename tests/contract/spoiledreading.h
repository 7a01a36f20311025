// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "contract/rehearsal.h"
#include "server/badanswer.h"
#include "server/httpserver.h"

namespace contract {

/// Reads a world whose server answers wrongly for a while, and says what of it was lost, doubled or hidden.
class SpoiledReading
{
public:
    /// How the world's server is spoiled.
    using Spoiling = std::function<void(sandbox::HttpServer::Spoil)>;

    SpoiledReading(const World &world, Spoiling spoiling);

    /// Reads while all is well: what there is, as lines (see described()), sorted.
    QStringList read();

    /// Of the answers to read(): those with JSON, or those without.
    QStringList routes(bool isOfFiles) const;

    /// How much of the truth has to be there when all is healed.
    enum class Truth {
        Whole, ///< each line, and no other
        Ids,   ///< each item, whatever is known of it, or a failed one in its place
    };

    /// Reads while every answer of a route is spoiled, then again when it is healed. What does not hold,
    /// against the truth that read() told of a world of the same content; empty: all of it does.
    QStringList faults(const sandbox::BadAnswer &bad, const QString &route, const QStringList &truth,
                       Truth wanted);

private:
    struct Said
    {
        QStringList failures; ///< what ended the run, and what an attachment lacked
        QStringList unfinished;
        int failedItems = 0;
        bool isEmpty() const { return failures.isEmpty() && unfinished.isEmpty() && failedItems == 0; }
    };

    void run(Said &said);
    connectors::Page fetch(Rehearsal &rehearsal, const model::Cursor &cursor, Said &said);
    void take(connectors::Source &source, const model::SourceItem &item, Said &said);
    QStringList linesNow();
    static QStringList lost(const Said &said, const QStringList &truth, const QStringList &lines,
                            Truth wanted);

    const World &m_world;
    Spoiling m_spoiling;
    Memory m_memory;
    base::Stop m_stop;
    std::vector<model::SourceItem> m_items; ///< all that was new, in order
    QStringList m_jsonRoutes;
    QStringList m_fileRoutes;
};

} // namespace contract
