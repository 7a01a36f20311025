// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/reading.h"

namespace symphony {

/// Takes messages and events, and lets those wait whose readers nobody knows, because the members of their
/// conversation cannot be listed now. Taken, they would be known, and those they do not name would never get
/// them; let go of, they may be suppressed before a history tells of them. One lane.
///
/// They wait in the source's state, so they are committed with the page that brought them:
/// - `waiting/<stream>/<time>/<hash>`: a message or an event, as a Record without people;
/// - `unlisted/<stream>`: since when its members cannot be listed.
/// What follows in the conversation waits behind them. After a week they go to those they name.
class Unlisted
{
public:
    explicit Unlisted(ItemMaker &maker) : m_maker(maker) {}

    /// `message`: V4Message.
    void take(const QJsonObject &message, const Stream &where, const Reading &reading);

    /// `json`: V4Event, of any type but those that bring messages.
    void take(const QJsonObject &json, const Event &event, const Reading &reading);

    /// Takes what need not wait any more, and names in the page the conversations of which something still
    /// does; returns where it goes on. `isAtEnd` is set at the end. Throws what Rosters::demandRole() throws.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    void takeOrHold(const Record &record, const Reading &reading);
    model::SourceItem itemOf(const Record &record, const Reading &reading);
    static void noteUnread(const model::SourceItem &item, const Reading &reading);
    bool release(const QString &stream, base::Instant until, const Reading &reading);

    ItemMaker &m_maker;
};

} // namespace symphony
