// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest.h"
#include "connectors/xip/recordreader.h"

namespace xip {

/// Gathers a record's bytes up to recordLimit; once they are beyond it, only their digest and length.
class RecordKeeper
{
public:
    void add(QByteArrayView bytes)
    {
        m_length += bytes.size();
        if (!m_isBeyond && m_length > recordLimit) {
            m_isBeyond = true;
            m_digest.add(m_bytes);
            m_bytes = {};
        }
        if (m_isBeyond)
            m_digest.add(bytes);
        else
            m_bytes.append(bytes);
    }

    /// `offset`: where the record is in its member; -1 when its bytes do not stand there like that.
    RawRecord record(qint64 offset, qint64 line)
    {
        if (!m_isBeyond)
            return {.bytes = std::move(m_bytes), .line = line};
        return {.line = line,
                .isTooLarge = true,
                .sha256 = m_digest.result(),
                .offset = offset,
                .length = m_length};
    }

private:
    QByteArray m_bytes;
    base::Digest m_digest;
    qint64 m_length = 0;
    bool m_isBeyond = false;
};

} // namespace xip
