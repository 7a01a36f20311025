// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "target/microsoft365/directorycache.h"
#include "target/microsoft365/graphclient.h"

namespace microsoft365 {

/// Reads the tenant's users: all of them the first time, then what has changed since, as
/// learn.microsoft.com/graph/delta-query-users has it. What was read lies in `file` (empty: nowhere); when it
/// is lost, was read at another place (see readDirectory()), or the service no longer knows the state, all
/// are read again. Throws what GraphClient throws.
Users readUsers(GraphClient &client, const QString &file, const QByteArray &place, const base::Stop &stop);

} // namespace microsoft365
