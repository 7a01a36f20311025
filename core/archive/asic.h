// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/contents.h"
#include "archive/signing.h"
#include "archive/zip.h"

namespace archive {

class Unpacker;

/// What kind of ASiC container a ZIP is, by what it holds.
enum class Asic {
    None,
    Simple,      ///< one object, META-INF/*.p7s over it
    Extended,    ///< META-INF/ASiCManifest*.xml, each signed by a .p7s
    Unsupported, ///< with XAdES signatures, or time stamps only
};

Asic asicKind(const Zip &zip);

/// Verifies an ASiC-S and unpacks its one object: where that is a ZIP, the ZIP's entries. More than one
/// object, or anything unsigned beside it, is refused.
Contents readSimpleAsic(const Zip &zip, const Signing &signing, Unpacker &unpacker);

/// Verifies an ASiC-E with CAdES and unpacks it. What a manifest lists is a member, wherever it lies, unless
/// the container itself needs it. Files that no manifest lists, listed ones that are missing, and signatures
/// of nothing are refused; META-INF/manifest.xml, which says what the files are, is left alone.
Contents readExtendedAsic(const Zip &zip, const Signing &signing, Unpacker &unpacker);

} // namespace archive
