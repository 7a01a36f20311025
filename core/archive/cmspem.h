// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/slice.h"

namespace archive {

/// Whether a file that starts like this is a CMS written as PEM.
bool isCmsPem(QByteArrayView start);

/// Hands on the CMS inside of a PEM block, piece by piece. Refuses a damaged block, and anything but blanks
/// behind it.
void openCmsPem(const Slice &file, const Sink &cms, const Reading &reading);

} // namespace archive
