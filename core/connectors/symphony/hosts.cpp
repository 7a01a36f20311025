// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/hosts.h"

namespace symphony {

Hosts::Hosts(const Settings &settings, const connectors::SourceContext &context)
    : m_settings(settings), m_context(context)
{}

QString Hosts::proxyOf(Host host) const
{
    QString proxy;
    switch (host) {
    case Host::SessionAuth:
        proxy = m_settings.sessionAuthProxy;
        break;
    case Host::KeyManager:
        proxy = m_settings.keyManagerProxy;
        break;
    case Host::Agent:
        proxy = m_settings.agentProxy;
        break;
    case Host::Pod:
    case Host::Files:
        proxy = m_settings.podProxy;
        break;
    }
    return proxy.isEmpty() ? m_context.network.proxy : proxy;
}

net::ClientIdentity Hosts::identity() const
{
    if (!m_settings.usesCertificate)
        return {};
    return {m_context.secret("clientCertificate"), m_context.secret("clientPassphrase")};
}

net::Http &Hosts::to(Host host)
{
    const bool shows = m_settings.usesCertificate && (host == Host::SessionAuth || host == Host::KeyManager);
    model::Network network = m_context.network;
    network.proxy = proxyOf(host);
    std::unique_ptr<net::Http> &way = m_ways[{network.proxy, shows}];
    if (!way)
        way = std::make_unique<net::Http>(network, *m_context.clock, base::Area::Source,
                                          shows ? identity() : net::ClientIdentity());
    return *way;
}

} // namespace symphony
