// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/halving.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <QLoggingCategory>

namespace chatter {

using base::Failure;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

static constexpr qsizetype fewAtOnce = 2;

/// Else it is the same whatever is asked for: permissions, too many requests, a server in repair, the
/// network.
static bool mayBeOfOne(const Failure &failure)
{
    if (failure.key == "SALESFORCE_REFUSED")
        return failure.reaction == base::Reaction::EndRun;
    return failure.key.startsWith("HTTP_5") && failure.key != "HTTP_503";
}

/// What a request for them fails with; nothing when it is answered.
static std::optional<Failure> failureOf(const QStringList &ids, const Halving::Ask &ask,
                                        Halving::Found &found)
{
    try {
        std::ranges::move(ask(ids), std::back_inserter(found.rows));
        return {};
    } catch (const Failure &failure) {
        if (!mayBeOfOne(failure))
            throw;
        return failure;
    }
}

struct Halving::Asking
{
    const QStringList &all;
    const QStringList &others;
    const Ask &ask;
};

/// Of many, those most like the ones in hand: when none of them is answered, all fail. Where there are no
/// others, one that was answered before.
QStringList Halving::othersThan(const Asking &asking, const QStringList &ids) const
{
    QStringList others = asking.all.size() > fewAtOnce ? asking.all : asking.others;
    others.removeIf([&](const QString &id) { return ids.contains(id) || m_refused.contains(id); });
    if (others.isEmpty() && ids.size() > 1)
        others = ids;
    if (others.isEmpty() && !m_answered.isEmpty() && !ids.contains(m_answered))
        others = {m_answered};
    return others;
}

/// From all over them, as what is broken may lie together.
bool Halving::isAnotherAnswered(const Asking &asking, const QStringList &ids)
{
    QStringList others = othersThan(asking, ids);
    if (others.size() > 3)
        others = {others.front(), others.at(others.size() / 2), others.back()};
    for (const QString &id : std::as_const(others)) {
        Found unused;
        if (failureOf({id}, asking.ask, unused))
            continue;
        m_answered = id;
        return true;
    }
    return false;
}

void Halving::halve(const Asking &asking, const QStringList &ids, Found &found)
{
    const auto failure = failureOf(ids, asking.ask, found);
    if (!failure) {
        m_refused.remove(ids.front());
        m_answered = ids.front();
        return;
    }
    if (!isAnotherAnswered(asking, ids))
        throw Failure(*failure);
    if (ids.size() == 1) {
        qCWarning(lcChatter).noquote() << ids.front() << "alone is refused:" << failure->what();
        m_refused.insert(ids.front());
        found.refused.emplace(ids.front(), *failure);
        return;
    }
    halve(asking, ids.first(ids.size() / 2), found);
    halve(asking, ids.sliced(ids.size() / 2), found);
}

Halving::Found Halving::ask(const QStringList &ids, const QStringList &others, const Ask &ask)
{
    const Asking asking{ids, others, ask};
    Found found;
    QStringList together;
    QStringList apart;
    for (const QString &id : ids)
        (m_refused.contains(id) ? apart : together).append(id);
    if (!together.isEmpty())
        halve(asking, together, found);
    for (const QString &id : std::as_const(apart))
        halve(asking, {id}, found);
    return found;
}

} // namespace chatter
