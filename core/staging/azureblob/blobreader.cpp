// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/blobreader.h"

#include <algorithm>

#include "staging/azureblob/upload.h"

namespace azureblob {

BlobReader::BlobReader(BlobClient &client, QString name, qint64 offset, qint64 length,
                       BlobClient::Range first, base::Stop stop)
    : m_client(client),
      m_name(std::move(name)),
      m_offset(offset),
      m_length(length),
      m_piece(std::move(first)),
      m_stop(std::move(stop))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool BlobReader::seek(qint64 position)
{
    if (position < 0 || position > m_length || !QIODevice::seek(position))
        return false;
    m_at = position;
    return true;
}

/// The piece in which the next byte is.
void BlobReader::fetch()
{
    auto piece =
        m_client.range(m_name, m_offset + m_at, std::min(pieceBytes, m_length - m_at), m_piece.etag, m_stop);
    if (!piece || piece->bytes.isEmpty())
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "STAGED_SEGMENT_MISSING",
                            QStringLiteral("%1 is gone.").arg(m_name));
    m_piece = std::move(*piece);
    m_pieceAt = m_at;
}

/// Up to the end of the piece; -1 when the next piece cannot be had.
qint64 BlobReader::readPiece(char *data, qint64 maximum)
{
    const bool isInPiece = m_at >= m_pieceAt && m_at < m_pieceAt + m_piece.bytes.size();
    try {
        if (!isInPiece)
            fetch();
    } catch (const base::Failure &failure) {
        setErrorString(failure.text);
        return -1;
    }
    const qint64 from = m_at - m_pieceAt;
    const qint64 count = std::min({maximum, m_length - m_at, m_piece.bytes.size() - from});
    std::copy_n(m_piece.bytes.constData() + from, count, data);
    m_at += count;
    return count;
}

/// QIODevice takes less than it asked for as the end.
qint64 BlobReader::readData(char *data, qint64 maximum)
{
    qint64 done = 0;
    while (done < maximum && m_at < m_length) {
        const qint64 got = readPiece(data + done, maximum - done);
        if (got < 0)
            return done > 0 ? done : -1;
        done += got;
    }
    return done;
}

} // namespace azureblob
