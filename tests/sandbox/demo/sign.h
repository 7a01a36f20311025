// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

/// Packs the files below `members`, each under its path there, and signs them with the throw-away identity in
/// the folder `keys`, which is made (with its `ca.pem`) when it is not there. Throws Failure.
///
/// `format`: `xip` (XAR with a pbzx payload) · `xar` (the files are the XAR's members) · `jar` · `asics` ·
/// `asice` · `p7s` (the signature beside the ZIP) · `p7m` · `zip` (not signed).
void signFiles(const QString &format, const QString &members, const QString &output, const QString &keys);

} // namespace sandbox
