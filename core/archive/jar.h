// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/contents.h"
#include "archive/signing.h"
#include "archive/zip.h"

namespace archive {

class Unpacker;

/// Whether a ZIP holds JAR signature files, be they good or not.
bool hasJarSignature(const Zip &zip);

/// Verifies a JAR-signed ZIP and unpacks it: every signature block over its signature file (which it may hold
/// itself), every signature file's digest of the manifest or of each of its sections, the manifest's digest
/// of every file. Files that the manifest does not list, and listed ones that are missing, are refused.
Contents readJar(const Zip &zip, const Signing &signing, Unpacker &unpacker);

} // namespace archive
