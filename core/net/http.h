// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/clock.h"
#include "base/stop.h"
#include "model/network.h"
#include "net/clientidentity.h"
#include "net/response.h"

namespace net {

/// HTTP for one lane: blocking, over connections that stay open between requests. TLS is 1.2 or newer and
/// always verified; plain http is for this machine alone. Any status is an answer (see refusalOf()); only
/// what keeps an answer from arriving whole is a failure. One thread from the first request on, never the
/// window's: it waits in an event loop of its own.
class Http
{
public:
    /// Connects to nothing. `area` is that of its failures. `identity` is shown to every server that asks for
    /// one.
    Http(model::Network network, const base::Clock &clock, base::Area area, ClientIdentity identity = {});
    ~Http();

    /// Throws Failure: passing troubles as Reaction::Retry (neverArrived() tells whether the request may have
    /// been carried out); a refused certificate, a refused redirect and an answer beyond its limit as EndRun;
    /// Stopped when a stop asks for it: now, or gently with Request::endsGently. Nothing is
    /// tried twice here.
    Response send(const Request &request, const base::Stop &stop);

    base::Area area() const { return m_area; }

private:
    struct Kept;

    Kept &kept();
    Response sendOnce(const Request &request, const base::Stop &stop, std::chrono::milliseconds left);

    model::Network m_network;
    const base::Clock &m_clock;
    base::Area m_area;
    ClientIdentity m_identity;
    std::unique_ptr<Kept> m_kept;
};

} // namespace net
