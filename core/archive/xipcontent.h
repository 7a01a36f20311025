// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "archive/cpio.h"
#include "archive/decoder.h"

namespace archive {

/// The member `Content` of an Apple XIP: a cpio archive packed with gzip or pbzx, which its first bytes tell
/// (the plist beside it is known to be wrong at times). Everything else is refused by name.
class XipContent
{
public:
    XipContent(Reading &reading, Unpacker &unpacker);

    void add(QByteArrayView bytes);
    void finish();

private:
    void choose();

    Reading &m_reading;
    Cpio m_cpio;
    QByteArray m_start;
    std::unique_ptr<Decoder> m_decoder;
};

} // namespace archive
