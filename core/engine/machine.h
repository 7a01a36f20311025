// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"
#include "model/check.h"

namespace engine {

/// Whether this machine is fit for the work, in three named checks: `Data folder` (writable, with room),
/// `Keychain` (the key is there or can be made) and `Clock` (not before this version, nor before the
/// newest run). Reads and writes the data folder and asks the keychain, so it may wait for a person who
/// unlocks it. Never throws for what it finds.
model::Checks checkMachine(const Environment &environment);

} // namespace engine
