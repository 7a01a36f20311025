// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "archive/slice.h"

namespace archive {

class Reading;

/// A streaming decompressor: what is added comes out of the sink, unpacked. Refuses damaged data, data after
/// the end, more than the ratio allows, and packers that want more than 80 MiB of memory. `reading` must
/// outlive it.
class Decoder
{
public:
    enum class Format {
        Plain,
        Gzip,    ///< RFC 1952, several members one after the other
        Zlib,    ///< RFC 1950
        Deflate, ///< RFC 1951
        Bzip2,
        Lzma, ///< the .lzma format
        Xz,
        Pbzx, ///< Apple's chunks of xz
    };

    virtual ~Decoder() = default;

    virtual void add(QByteArrayView bytes) = 0;

    /// No more bytes will come: refuses when the data was cut off.
    virtual void finish() = 0;

    static std::unique_ptr<Decoder> make(Format format, const Reading &reading, Sink sink);
};

} // namespace archive
