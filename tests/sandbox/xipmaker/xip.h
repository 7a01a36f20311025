// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "base/digest.h"
#include "xipmaker/encoder.h"
#include "xipmaker/entry.h"
#include "xipmaker/identity.h"

namespace xipmaker {

/// How an XIP is made. The defaults give what Apple's newer tools write.
struct XipOptions
{
    enum class Payload {
        GzipCpio, ///< members Content (gzip) and Metadata
        PbzxCpio, ///< members Content (pbzx) and Metadata
        Files,    ///< the entries are the XAR's own members
    };
    enum class Cpio { Odc, Newc };

    Payload payload = Payload::PbzxCpio;
    Cpio cpio = Cpio::Odc;
    base::Digest::Algorithm digest = base::Digest::Algorithm::Sha256; ///< of the table of contents
    bool rsa = true;                                                  ///< `<signature style="RSA">`
    bool cms = true;                                                  ///< `<x-signature style="CMS">`
    Encoder::Format encoding = Encoder::Format::Zlib;                 ///< of the members, for Payload::Files
    int level = 6;                                                    ///< 0 stores, for big archives
    std::function<QByteArray(QByteArray)> editToc;                    ///< changes the XML before it is signed
    std::function<QByteArray(QByteArray)> editCpio; ///< changes the whole cpio archive (kept in memory then)
    std::function<QByteArray(QByteArray)> editCms;  ///< changes the CMS, which still must fit in 9216 bytes
    std::function<QByteArray(QByteArray)> editHeap; ///< changes the members' bytes after they were digested
};

/// Writes a signed XIP (XAR) to `path`; memory does not grow with the entries. Throws Failure.
void writeXip(const QString &path, const std::vector<Entry> &entries, const Identity &identity,
              const XipOptions &options = {});

} // namespace xipmaker
