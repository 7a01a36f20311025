// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/client.h"
#include "connectors/symphony/exportfiles.h"

namespace symphony {

/// The pod's export files, through its Files API. Each is fetched from an address that the pod signs for it,
/// without the sign-in. One lane.
class PodFiles final : public ExportFiles
{
public:
    explicit PodFiles(Client &client) : m_client(client) {}

    /// Throws as Client::demand() when the account may not list them.
    Listing list(const base::Stop &stop) override;
    void fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop) override;
    QString settle(const ExportFile &, bool) override { return {}; }

private:
    Client &m_client;
};

} // namespace symphony
