// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "xipmaker/encoder.h"

/// The bytes as ZIP's method 8 stores them.
inline QByteArray deflated(const QByteArray &bytes)
{
    QByteArray out;
    const auto encoder = xipmaker::Encoder::make(xipmaker::Encoder::Format::RawDeflate, 9,
                                                 [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}
