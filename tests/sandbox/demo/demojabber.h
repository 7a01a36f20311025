// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox {

/// Writes the demo's Jabber source below `folder`: an external database of IM and Presence as a SQLite file,
/// with a chat of two, its copies as the archiver writes them, and a persistent room; and `connector.json`,
/// the connector that archives it. Throws Failure (Storage).
void writeDemoJabber(const QString &folder);

} // namespace sandbox
