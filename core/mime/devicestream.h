// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/gmimevalues.h"

class QIODevice;
struct _GMimeStream;

namespace mime {

/// A GMime stream that reads `device` (random access) from where it stands to its end. The device has to
/// outlive it, and nothing else may use the device meanwhile.
GObjectPointer<_GMimeStream> streamOf(QIODevice &device);

} // namespace mime
