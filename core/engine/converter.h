// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messagestore.h"
#include "engine/runcontext.h"
#include "journal/capture.h"

namespace engine {

/// Tries items again that have no message yet: in every run those that wait for an attachment, in a replay
/// also those that could not be converted when they were captured, by today's program and settings. They are
/// made from their kept records. What still cannot be, or whose attachments cannot be fetched now, stays as
/// it is; but what only waited goes without an attachment that its source has no more. Thread: the run's
/// collecting lane, the segments' only writer.
class Converter
{
public:
    /// `made` is told of each delivery that comes of it, with the time of its item.
    using Made = std::function<void(const journal::NewDelivery &, base::Instant sentAt)>;

    Converter(const RunContext &context, Made made);

    /// `items`: these alone, by the source's ids; empty: all.
    void convert(journal::Capture::Which which, const QStringList &items = {});

    /// A sentence for each item that again could not be converted: the first twenty, and how many more.
    QStringList left() const;
    qint64 leftCount() const { return m_left.size() + m_moreLeft; }

private:
    void tryItem(connectors::Source &source, journal::Capture::Which which,
                 journal::Capture::Unconverted &&old);
    QString readRecord(journal::Capture::Unconverted &old);
    void noteLeft(const journal::Capture::Unconverted &old, const QString &reason);
    void store(const journal::Capture::Unconverted &old, journal::CapturedItem captured);

    const RunContext &m_context;
    Made m_made;
    MessageStore m_store;
    QStringList m_left;
    qint64 m_moreLeft = 0;
};

} // namespace engine
