// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArray>

namespace net {

/// Takes content in the chunked transfer coding (RFC 9112, section 7.1) apart as it arrives. One thread.
class Chunks
{
public:
    using Take = std::function<bool(QByteArrayView)>; ///< false: no more is wanted

    /// False when the coding is damaged, something stands behind its end, or `take` wanted no more.
    bool add(QByteArrayView bytes, const Take &take);

    /// The last chunk and its trailer came. Nothing else is an end.
    bool isComplete() const { return m_part == Part::Done; }

private:
    enum class Part { Size, Data, DataEnd, Trailer, Done };

    bool endLine();

    Part m_part = Part::Size;
    QByteArray m_line;
    qint64 m_left = 0;
};

} // namespace net
