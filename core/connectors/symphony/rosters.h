// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/page.h"
#include "connectors/symphony/people.h"
#include "connectors/symphony/roster.h"

namespace symphony {

/// The rosters of all conversations, in the source's state, and lists of members that this run asked for. One
/// lane.
class Rosters
{
public:
    /// What reading takes from the committed state, and the page whose changes go on top.
    struct Rows
    {
        const connectors::SourceState &state;
        model::StateChanges &changes;
    };

    Rosters(Client &client, const base::Clock &clock) : m_client(client), m_clock(clock) {}

    void join(const Rows &rows, const QString &stream, const model::Person &person, base::Instant at);
    void leave(const Rows &rows, const QString &stream, const model::Person &person, base::Instant at);

    /// Events may be lost up to now: the lists made before do not tell who came and went since.
    void distrust(const Rows &rows) const;

    /// Lists the members, unless this run has done so. False: the conversation is not there any more, or the
    /// pod knows of no such list. Throws SignInAgain when the role is missing: without its members, nobody
    /// would miss their copies.
    bool list(const Rows &rows, const QString &stream, const base::Stop &stop);

    /// Lists the members of a conversation that was never listed, or not since events were lost.
    bool ensure(const Rows &rows, const QString &stream, const base::Stop &stop);

    /// Good until the next call.
    const Roster &roster(const Rows &rows, const QString &stream);

private:
    struct Listing
    {
        QString stream;
        std::vector<Membership> members;
        base::Instant at;
        bool isThere = false;
    };

    static void set(const Rows &rows, const QString &stream, const Roster &roster);
    Listing read(const QString &stream, const base::Stop &stop);

    Client &m_client;
    const base::Clock &m_clock;
    Listing m_listing;      ///< the last that was asked for
    QByteArray m_readBytes; ///< the row that was read last, and what it says
    Roster m_read;
};

} // namespace symphony
