// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArrayView>

namespace xipmaker {

using Sink = std::function<void(QByteArrayView)>;

/// A streaming compressor: what is added comes out of the sink, packed; finish() flushes the rest.
class Encoder
{
public:
    enum class Format { None, Gzip, Zlib, RawDeflate, Bzip2, Lzma, Xz, Pbzx };

    virtual ~Encoder() = default;
    virtual void add(QByteArrayView bytes) = 0;
    virtual void finish() = 0;

    /// `level` 0 to 9; 0 stores where the format can.
    static std::unique_ptr<Encoder> make(Format format, int level, Sink sink);
};

} // namespace xipmaker
