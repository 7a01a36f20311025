// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QIODevice>

#include "staging/azureblob/blobclient.h"

namespace azureblob {

/// A range of a blob as a device: seekable, read only, ends where the range ends. It is fetched a piece at a
/// time, when it is read; all pieces are of the same blob. A piece that cannot be had fails the read (-1).
/// Used while the client lives, in its thread.
class BlobReader final : public QIODevice
{
public:
    /// `first` is the beginning of the range, already fetched.
    BlobReader(BlobClient &client, QString name, qint64 offset, qint64 length, BlobClient::Range first,
               base::Stop stop);

    qint64 size() const override { return m_length; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void fetch();
    qint64 readPiece(char *data, qint64 maximum);

    BlobClient &m_client;
    QString m_name;
    qint64 m_offset;
    qint64 m_length;
    BlobClient::Range m_piece;
    qint64 m_pieceAt = 0; ///< where the piece begins in the range
    qint64 m_at = 0;      ///< of the next byte readData() gives
    base::Stop m_stop;
};

} // namespace azureblob
