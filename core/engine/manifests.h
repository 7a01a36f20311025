// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/ids.h"
#include "base/stop.h"
#include "engine/environment.h"

namespace engine {

/// The runs' manifests in an account's staging: copies of the audit chain's head outside the data folder,
/// without which a chain cut at its end could not be told. Each journal has a folder of its own there, so
/// that one that begins anew takes nothing from an earlier one. Failures are those of the staging.
class Manifests
{
public:
    Manifests(const Environment &environment, const model::AccountConfig &account);

    /// Stores the manifest of the connector's newest run, and those that killed processes owe. One that is
    /// there stays, so that a journal put back to an earlier day cannot cover up what it has forgotten.
    void store(base::ConnectorId connector, const base::Stop &stop);

    /// Empty: there is none.
    QByteArray kept(base::RunId run, const base::Stop &stop);

private:
    QString nameOf(base::RunId run) const;

    const Environment &m_environment;
    std::unique_ptr<staging::Staging> m_staging;
    QString m_folder;
};

} // namespace engine
