// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/stop.h"

class QIODevice;

namespace symphony {

/// Why the bytes from where the device stands are no well-formed XML; empty: they are. Bounded: 64 MiB
/// between two elements. Throws Failure (Stopped) at stop.now().
QString xmlTrouble(QIODevice &device, const base::Stop &stop);

} // namespace symphony
