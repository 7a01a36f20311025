// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/streams.h"
#include "connectors/symphony/unlisted.h"

namespace symphony {

/// Compares what the pod says was written in a conversation on a day with what is captured, and reads what is
/// missing, message by message. One lane.
///
/// A day (UTC) is compared once, when it is over for a day and was read to its end by an earlier run; of days
/// longer than a week before that nobody asks. What was missing is named in the log; what cannot be read even
/// then is named by the page as well, and tried again daily, for a week or, where nothing is written any
/// more, a month. A pod that does not permit the question, or does not know it, is asked once a day.
class Completeness
{
public:
    Completeness(Client &client, ItemMaker &maker) : m_client(client), m_unlisted(maker), m_streams(client) {}

    /// Whether it is time: once a day, and not before something was read.
    static bool isDue(const connectors::SourceState &state, base::Instant now);

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const connectors::KnownItems &known, const Reading &reading,
                   bool &isAtEnd);

private:
    std::optional<Inside> due(const Listed &listed, const Position &position, const Reading &reading) const;
    enum class Outcome { More, Done, NotThis, NotHere };
    Outcome compare(Inside &inside, const Stream &stream, const connectors::KnownItems &known,
                    const Reading &reading);
    void readMissing(const QStringList &ids, const Stream &stream, const Inside &inside,
                     const Reading &reading);
    static void forgive(const Inside &inside, const Reading &reading);
    static void settle(const Inside &inside, const Reading &reading);

    Client &m_client;
    Unlisted m_unlisted;
    Streams m_streams;
    bool m_hasAnswered = false; ///< the pod knows the question
};

} // namespace symphony
