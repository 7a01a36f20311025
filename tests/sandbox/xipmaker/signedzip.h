// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "xipmaker/entry.h"
#include "xipmaker/identity.h"

namespace xipmaker {

enum class ZipSignature {
    None,        ///< a plain ZIP
    DetachedP7s, ///< a plain ZIP, and `<path>.p7s` (DER) beside it
    P7m,         ///< an enveloping CMS that holds the ZIP
    AsicS,       ///< the entries in a ZIP that is the one data object
    AsicE,       ///< the entries, and META-INF/ASiCManifest.xml
    Jar,         ///< the entries, and META-INF/MANIFEST.MF, XIP.SF, XIP.RSA or .EC
};

/// Writes a signed ZIP to `path`; memory does not grow with the entries. Throws Failure.
void writeSignedZip(const QString &path, const std::vector<Entry> &entries, const Identity &identity,
                    ZipSignature signature, int level = 6);

/// A manifest or signature-file section line, folded at 72 bytes as JARs are.
QByteArray jarLine(const QByteArray &name, const QByteArray &value);

} // namespace xipmaker
