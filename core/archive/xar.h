// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "archive/contents.h"
#include "archive/input.h"
#include "archive/slice.h"
#include "archive/trust.h"

namespace archive {

class Unpacker;

/// Whether the bytes begin as a XAR does.
bool isXar(QByteArrayView start);

/// Verifies a XAR (an Apple XIP among them) and unpacks it. The signatures cover the table of contents; that
/// names every byte of the heap with a digest, which is checked before anything is decoded.
Contents readXar(const Input &input, const Slice &file, const Trust &trust, Reading &reading,
                 Unpacker &unpacker);

} // namespace archive
