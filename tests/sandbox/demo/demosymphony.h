// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "demo/playing.h"

namespace sandbox {

/// Writes the connector that archives the demo's Symphony. Throws Failure.
void writeDemoSymphony(const QString &folder);

/// A small pod on loopback: a room in which people come and go, with a file and an edited message, and a chat
/// with somebody outside.
Playing playDemoSymphony();

} // namespace sandbox
