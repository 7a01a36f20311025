// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "demo/playing.h"

namespace sandbox {

/// Writes the connector that archives the demo's Jive community. Throws Failure.
void writeDemoJive(const QString &folder);

/// A small community on loopback: a document with two versions and a file, a discussion, a blog post, a poll,
/// and direct messages, which are read as each person.
Playing playDemoJive();

} // namespace sandbox
