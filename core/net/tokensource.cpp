// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tokensource.h"

#include <algorithm>

#include <QScopeGuard>

namespace net {

using std::chrono::milliseconds;

/// How long the old token is used before a renewal that failed is tried again.
constexpr std::chrono::seconds pauseAfterTrouble{30};

TokenSource::TokenSource(Ask ask, const base::Clock &clock) : m_ask(std::move(ask)), m_clock(clock) {}

base::Secret TokenSource::token(Http &http, const base::Stop &stop)
{
    if (const auto good = fresh())
        return *good;
    const base::StopWatch watch(stop, [this] {
        {
            const std::lock_guard lock(m_mutex); // whoever is about to wait does so before it is woken
        }
        m_changed.notify_all();
    });
    std::unique_lock lock(m_mutex);
    while (!(m_held && isBefore(m_held->renewal))) {
        stop.throwIfNow();
        if (!m_flight) {
            m_flight = std::make_shared<Flight>();
            lock.unlock();
            return askedFor(http, stop);
        }
        const std::shared_ptr<const Flight> flight = m_flight;
        m_changed.wait(lock, [&] { return flight->hasEnded || stop.isNow(); });
        if (flight->token)
            return *flight->token;
        if (flight->failure)
            throw *flight->failure;
    }
    return m_held->token;
}

std::optional<base::Secret> TokenSource::fresh()
{
    const std::lock_guard lock(m_mutex);
    if (m_held && isBefore(m_held->renewal))
        return m_held->token;
    return {};
}

/// Ends the flight whatever happens; one that brings neither token nor failure leaves the asking to the next.
base::Secret TokenSource::askedFor(Http &http, const base::Stop &stop)
{
    auto landing = qScopeGuard([this] {
        const std::lock_guard lock(m_mutex);
        end({}, {});
    });
    const Moment askedAt = now();
    try {
        const Token token = m_ask(http, stop);
        hold(token, askedAt);
        landing.dismiss();
        return token.value;
    } catch (const base::Failure &failure) {
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        landing.dismiss();
        if (const auto old = usedOn(failure))
            return *old;
        throw;
    }
}

void TokenSource::reject(const base::Secret &token)
{
    const std::lock_guard lock(m_mutex);
    if (m_held && m_held->token.reveal() == token.reveal())
        m_held.reset();
}

bool TokenSource::isBefore(const Moment &moment) const
{
    return m_clock.now() < moment.at && m_clock.elapsed() < moment.elapsed;
}

void TokenSource::hold(const Token &token, const Moment &askedAt)
{
    const milliseconds life = std::max(token.expiresAt - askedAt.at, milliseconds{0});
    const std::lock_guard lock(m_mutex);
    m_held = Held{token.value,
                  {askedAt.at + life * 4 / 5, askedAt.elapsed + life * 4 / 5},
                  {askedAt.at + life, askedAt.elapsed + life}};
    end(token.value, {});
}

std::optional<base::Secret> TokenSource::usedOn(const base::Failure &failure)
{
    const std::lock_guard lock(m_mutex);
    if (failure.reaction == base::Reaction::Retry && m_held && isBefore(m_held->end)) {
        const Moment at = now();
        m_held->renewal = {std::min(at.at + pauseAfterTrouble, m_held->end.at),
                           std::min(at.elapsed + pauseAfterTrouble, m_held->end.elapsed)};
        end(m_held->token, {});
        return m_held->token;
    }
    end({}, failure);
    return {};
}

void TokenSource::end(std::optional<base::Secret> token, std::optional<base::Failure> failure)
{
    m_flight->token = std::move(token);
    m_flight->failure = std::move(failure);
    m_flight->hasEnded = true;
    m_flight.reset();
    m_changed.notify_all();
}

} // namespace net
