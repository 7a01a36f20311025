// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

namespace engine {

/// Throws inputFailure (`INVALID_SETTING`) when a folder that the source works in (Field::isPlace) is a place
/// of Chancery's own, lies in one, or has such a file in it: the data folder and what Chancery made there,
/// the vault's file, the folders and files of the connector's account, which may not lie anywhere below it
/// either. A source may read, move and remove what lies in its folder.
void checkFolders(const Environment &environment, const model::ConnectorConfig &connector);

/// The same of all connectors of an account that is about to be as given; and when a folder of the account
/// itself is the data folder, or lies in a folder of it that the program empties.
void checkFolders(const Environment &environment, const model::AccountConfig &account);

/// Throws inputFailure (`FOLDER_IN_USE`) when writing the file would replace what is kept or read: a file in
/// one of the folders that checkOutputFolder() names, the vault's, or one that a setting names.
void checkOutputFile(const Environment &environment, const QString &file);

/// Throws inputFailure (`FOLDER_IN_USE`) when what nobody is to take for a source's file or an archived
/// message would be written where it could be: a folder that is, lies in, or has in it the data folder, a
/// folder of any account, or one that the source of any connector works in.
void checkOutputFolder(const Environment &environment, const QString &folder);

} // namespace engine
