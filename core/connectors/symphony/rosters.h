// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/failure.h"
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

    /// Lists the members, unless this run has done so. False: the conversation is not there any more, the pod
    /// knows of no such list or refuses this one, or none in it has an id.
    bool list(const Rows &rows, const QString &stream, const base::Stop &stop);

    /// Lists the members of a conversation that was never listed, or not since events were lost.
    bool ensure(const Rows &rows, const QString &stream, const base::Stop &stop);

    /// Of the last that was not listed: what the pod answers, to stand behind words.
    QString trouble() const { return m_listing.trouble; }

    /// Throws SignInAgain (`SYMPHONY_REFUSED`) when the pod refuses every list that this run asked for, and
    /// those it gave to earlier runs as well: then the role is missing, and nobody's copies would be missed.
    /// A list that is refused alone is the trouble of its conversation.
    void demandRole(const Rows &rows, const base::Stop &stop);

    /// Good until the next call.
    const Roster &roster(const Rows &rows, const QString &stream);

private:
    struct Listing
    {
        QString stream;
        std::vector<Membership> members;
        base::Instant at;
        bool isThere = false;
        QString trouble;
    };

    static void set(const Rows &rows, const QString &stream, const Roster &roster);
    Answer ask(const QString &stream, int skip, const base::Stop &stop);
    Listing read(const QString &stream, const base::Stop &stop);

    Client &m_client;
    const base::Clock &m_clock;
    Listing m_listing;                      ///< the last that was asked for
    bool m_isPermitted = false;             ///< this run was given a list
    std::optional<base::Failure> m_refusal; ///< the first of this run
    QByteArray m_readBytes;                 ///< the row that was read last, and what it says
    Roster m_read;
};

} // namespace symphony
