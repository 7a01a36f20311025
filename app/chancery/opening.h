// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "app/session/session.h"
#include "engine/engine.h"

class QThread;

namespace app {

/// A data folder that is open, with its engine, and what the last program left unfinished there.
struct Opened
{
    std::unique_ptr<Session> session;
    std::unique_ptr<engine::Engine> engine; ///< in the engine's thread already
    std::vector<base::ConnectorId> unfinished;
};

/// Opens the folder and recovers what a killed process left, which may take as long as the folder is large:
/// called in the background. Unfinished are active connectors whose last run was interrupted, and those
/// named in `stopped` whose last run did not come to its end all the same. One that was interrupted five
/// times running is left to a person, and so is a replay of one that no schedule runs. Throws Failure.
Opened openDataFolder(const QString &folder, QThread &engineThread,
                      const std::vector<base::ConnectorId> &stopped);

// Which connectors' runs were stopped because the program was closed; kept with the person's settings.
void rememberStopped(const QString &folder, const std::vector<base::ConnectorId> &connectors);
std::vector<base::ConnectorId> stoppedIn(const QString &folder);

} // namespace app
