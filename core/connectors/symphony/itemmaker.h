// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/event.h"
#include "connectors/symphony/rosters.h"

namespace symphony {

/// Makes items of messages and events, and says who takes part in them: the author, and who was in the
/// conversation then. The connector's own account is in it to record, and is left out unless it wrote. One
/// lane.
class ItemMaker
{
public:
    ItemMaker(Client &client, QByteArray identity, const base::Clock &clock)
        : m_identity(std::move(identity)),
          m_hasPreviews(client.settings().takesPreviews),
          m_people(client),
          m_rosters(client, clock)
    {}

    Rosters &rosters() { return m_rosters; }

    /// `message`: V4Message. Every version of an edited message is an item of its own.
    model::SourceItem itemOf(const QJsonObject &message, const Stream &where, const Rosters::Rows &rows,
                             const base::Stop &stop);

    /// `json`: V4Event, of any type but those that bring messages. `known`: tells when a message was written
    /// that is suppressed; null: nobody does.
    model::SourceItem itemOf(const QJsonObject &json, const Event &event, const Rosters::Rows &rows,
                             const base::Stop &stop, const connectors::KnownItems *known = nullptr);

    /// What stands among the events and says neither type nor id, as it came: it cannot be converted.
    /// `number`: of those of its page that are the same, from 1.
    model::SourceItem unknownOf(const QJsonValue &value, int number) const;

private:
    model::People peopleOf(const QList<QJsonObject> &named, const Stream &stream, base::Instant at,
                           const Rosters::Rows &rows, const base::Stop &stop);

    QByteArray m_identity;
    bool m_hasPreviews;
    People m_people;
    Rosters m_rosters;
};

/// SHA-256 of what a message says, whoever returned it: a feed, or the history. Marks that are put on it
/// later change nothing.
QByteArray digestOf(const QJsonObject &message);

/// Of a suppression, which stands beside its message.
inline constexpr QStringView suppressedRevision = u"suppressed";

/// The row of a message that was suppressed before its words were read.
QByteArray unreadKey(const QString &message);

} // namespace symphony
