// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

namespace engine {

/// Throws inputFailure (`INVALID_SETTING`) when a folder that the source works in (Field::isPlace) is a place
/// of Chancery's own, lies in one, or has such a file in it: the data folder and what Chancery made there,
/// the vault's file, the folders and files of the connector's account. A source may read, move and remove
/// what lies in its folder, but goes into no folder below that it has not made.
void checkFolders(const Environment &environment, const model::ConnectorConfig &connector);

/// The same of all connectors of an account that is about to be as given.
void checkFolders(const Environment &environment, const model::AccountConfig &account);

} // namespace engine
