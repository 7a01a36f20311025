// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "symphony/pod.h"

namespace support {

/// Yesterday in a pod: messages and events of many kinds, as they are worth a look.
sandbox::Pod symphonyPod();

} // namespace support
