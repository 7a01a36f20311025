// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "archive/zip.h"

namespace archive {

/// Reads and cross-checks central directory, local headers and end records, as Zip promises.
std::vector<ZipEntry> readZipDirectory(const Slice &file, const Paths &paths, Reading &reading);

} // namespace archive
