// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "base/stop.h"

namespace chanceryctl {

/// Reads a mapping file and checks every line against the account's directory; one bad line and nothing is
/// imported.
model::CustomMappings readMapping(app::Session &session, const QString &path, const QString &account,
                                  const base::Stop &stop);

/// The same check for a mapping that came in another file; `path`: for messages, which name the row.
void checkMapping(app::Session &session, const model::CustomMappings &mapping, const QString &path,
                  const QString &account, const base::Stop &stop);

} // namespace chanceryctl
