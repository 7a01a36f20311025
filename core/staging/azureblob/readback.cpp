// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/readback.h"

#include <algorithm>
#include <atomic>
#include <deque>

#include "base/digest.h"
#include "staging/azureblob/upload.h"

namespace azureblob {

namespace {

/// A piece that is on its way; what came is there once it is done.
struct Piece
{
    qint64 length = 0;
    std::optional<BlobClient::Range> came;
    std::atomic<bool> isDone = false;
};

} // namespace

bool isStored(BlobClient &client, Crew &crew, const QString &name, const QByteArray &sha256,
              const base::Stop &stop)
{
    const auto first = client.range(name, 0, pieceBytes, {}, stop);
    if (!first || first->bytes.isEmpty())
        return false;
    base::Digest digest;
    digest.add(first->bytes);
    std::deque<Piece> ahead; // outlives the shift, whose jobs fill it
    Shift shift(crew);
    for (qint64 next = first->bytes.size();;) {
        while (next < first->total && ahead.size() < Crew::size) {
            Piece &piece = ahead.emplace_back();
            piece.length = std::min(pieceBytes, first->total - next);
            shift.add([&piece, &name, &first, &stop, next](BlobClient &own) {
                piece.came = own.range(name, next, piece.length, first->etag, stop);
                piece.isDone = true;
            });
            next += piece.length;
        }
        if (ahead.empty())
            return digest.result() == sha256;
        shift.waitFor([&] { return ahead.front().isDone.load(); });
        if (!ahead.front().came || ahead.front().came->bytes.size() != ahead.front().length)
            return false;
        digest.add(ahead.front().came->bytes);
        ahead.pop_front();
    }
}

} // namespace azureblob
