// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "demo/playing.h"

namespace sandbox {

/// Writes the connector that archives the demo's Chatter. Throws Failure.
void writeDemoChatter(const QString &folder);

/// A small organisation on loopback: posts on a wall and in a private group, one of them edited and one
/// deleted, comments, a file, a poll and private messages.
Playing playDemoChatter();

} // namespace sandbox
