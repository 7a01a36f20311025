// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "connectors/source.h"
#include "connectors/symphony/settings.h"
#include "net/http.h"

namespace symphony {

/// What is asked: each of the four has an address of its own.
enum class Host { SessionAuth, KeyManager, Pod, Agent, Files };

/// The ways to the hosts: each with the proxy that is set for it, and to session authentication and key
/// manager with the client's certificate, where that signs in. It is shown to no other. One lane.
class Hosts
{
public:
    Hosts(const Settings &settings, const connectors::SourceContext &context);

    /// Files are asked for, and fetched, on the way to the pod. Throws inputFailure for a certificate that
    /// cannot be used (net::ClientIdentity).
    net::Http &to(Host host);

    /// The certificate that signs in. Throws the same; empty where a key signs in.
    net::ClientIdentity identity() const;

private:
    QString proxyOf(Host host) const;

    const Settings m_settings;
    const connectors::SourceContext m_context;
    std::map<std::pair<QString, bool>, std::unique_ptr<net::Http>> m_ways; ///< by proxy, and certificate
};

} // namespace symphony
