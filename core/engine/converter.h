// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messagestore.h"
#include "engine/runcontext.h"
#include "journal/capture.h"

namespace engine {

/// The part of a replay that tries items again which could not be converted when they were captured: their
/// kept records, by today's program and settings. What still cannot be, or whose attachments the source has
/// no more, stays as it is. Thread: the replay's lane, the segments' only writer.
class Converter
{
public:
    /// `made` is told of each delivery that comes of it, with the time of its item.
    using Made = std::function<void(const journal::NewDelivery &, base::Instant sentAt)>;

    Converter(const RunContext &context, Made made);

    void convert();

private:
    void tryItem(connectors::Source &source, journal::Capture::Unconverted &&old);
    bool readRecord(journal::Capture::Unconverted &old);
    void store(const journal::Capture::Unconverted &old, journal::CapturedItem captured);

    const RunContext &m_context;
    Made m_made;
    MessageStore m_store;
};

} // namespace engine
