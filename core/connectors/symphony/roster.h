// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMap>

#include "base/clock.h"
#include "model/person.h"

namespace symphony {

/// One member of a conversation, as a membership list tells.
struct Membership
{
    model::Person person; ///< by its sourceId; whoever has none, by address or name
    base::Instant joined; ///< 1970: not told

    bool operator==(const Membership &) const = default;
};

/// Who was in a conversation, and when. Pure value; a row of the source's state.
///
/// It is made of what comes in: who joined and left (events), and who is in it at a moment (lists). The end
/// of a stay that no event told lies between two lists; it is taken to be at the second, because a message
/// that a person may have seen must not be missing.
class Roster
{
public:
    void join(const model::Person &person, base::Instant at);
    void leave(const model::Person &person, base::Instant at);

    /// All members at a moment. An older list than the last says nothing new.
    void list(const std::vector<Membership> &members, base::Instant at);

    /// When it was last listed; absent: never.
    std::optional<base::Instant> listedAt() const { return m_listedAt; }

    /// Those in it at a moment, both ends of a stay included, by id; whoever has none keeps none.
    model::People at(base::Instant moment) const;

    size_t size() const { return m_stays.size(); }

    /// What is known of a user who is, or was, in it; else only the id.
    model::Person person(const QString &user) const;

    /// Stays that ended before are forgotten.
    void forgetBefore(base::Instant moment);

    QByteArray encoded() const;
    static Roster decoded(const QByteArray &bytes);

    bool operator==(const Roster &) const = default;

private:
    struct Stay
    {
        QString user;       ///< key of a person
        base::Instant from; ///< 1970: before what is known
        std::optional<base::Instant> to;
        bool isGuess = false; ///< no event told `to`

        bool operator==(const Stay &) const = default;
    };

    void know(const model::Person &person);
    Stay *openStay(const QString &user);
    void add(Stay stay);
    void addJoin(const QString &user, base::Instant at);
    void addLeave(const QString &user, base::Instant at);

    std::vector<Stay> m_stays;              ///< by user, then time
    QMap<QString, model::Person> m_persons; ///< by key
    std::optional<base::Instant> m_listedAt;
};

} // namespace symphony
