// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sandbox {

/// `chancery-sandbox microsoft [options]`: serves until standard input ends. First prints one line of JSON:
/// {loginUrl, graphUrl, controlUrl (MicrosoftControl), tenant, clientId, users:{<principal name>:<id>}}.
/// Returns the exit status. Throws Failure (Input) for wrong options.
int serveMicrosoft(const QStringList &arguments);

} // namespace sandbox
