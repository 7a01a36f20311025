// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

/// Writes the demo's XIP source below `folder`: signed archives of several kinds in `inbox`, the signer's
/// root in `ca.pem`, and `connector.json`, the connector that archives them. The key is made for this call
/// and thrown away. Throws Failure.
void writeDemoXip(const QString &folder);

} // namespace sandbox
