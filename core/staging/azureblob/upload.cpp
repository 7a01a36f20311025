// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/upload.h"

#include <QIODevice>

#include "base/digest.h"
#include "base/failpoint.h"
#include "staging/azureblob/blocklist.h"
#include "staging/rules.h"

namespace azureblob {

static QByteArray md5Of(const QByteArray &bytes)
{
    base::Digest digest(base::Digest::Algorithm::Md5);
    digest.add(bytes);
    return digest.result();
}

namespace {

/// Content in pieces, and its digests once its end came.
class Pieces
{
public:
    Pieces(QIODevice &content, const QByteArray &segment, qint64 size)
        : m_content(content), m_segment(segment), m_wanted(size)
    {}

    /// The next piece, of `pieceBytes` but for the last; empty: the end. Throws once there is more than there
    /// should be.
    QByteArray next(const base::Stop &stop);

    /// After the end. Throws unless it was what it should be.
    BlobFacts checked(const QByteArray &sha256);

private:
    base::Failure otherThanStored() const
    {
        return staging::segmentDamaged(m_segment, QStringLiteral("its bytes are not those that were stored"));
    }

    QIODevice &m_content;
    const QByteArray &m_segment;
    qint64 m_wanted;
    base::Digest m_sha256;
    base::Digest m_md5{base::Digest::Algorithm::Md5};
    qint64 m_size = 0;
};

QByteArray Pieces::next(const base::Stop &stop)
{
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < pieceBytes) {
        stop.throwIfNow();
        const qint64 got = m_content.read(piece.data() + filled, pieceBytes - filled);
        if (got < 0 && !m_content.atEnd())
            throw staging::segmentDamaged(m_segment, m_content.errorString());
        if (got <= 0)
            break;
        filled += got;
    }
    piece.truncate(filled);
    m_sha256.add(piece);
    m_md5.add(piece);
    m_size += filled;
    if (m_size > m_wanted)
        throw otherThanStored();
    return piece;
}

BlobFacts Pieces::checked(const QByteArray &sha256)
{
    if (m_size != m_wanted || m_sha256.result() != sha256)
        throw otherThanStored();
    return {.size = m_size, .sha256 = sha256, .md5 = m_md5.result()};
}

} // namespace

static bool isThereAlready(BlobClient &client, const QString &name, const BlobFacts &wanted,
                           const base::Stop &stop)
{
    const auto found = client.facts(name, stop);
    if (found && !found->agrees(wanted))
        throw staging::conflict(QString::fromLatin1(client.address().blob(name)));
    return found.has_value();
}

/// Block after block, but those that wait already. Returns their ids, in order.
static QByteArrayList putBlocks(Crew &crew, Pieces &pieces, const QString &name,
                                const std::optional<QMap<QByteArray, qint64>> &waiting,
                                const base::Stop &stop)
{
    QByteArrayList ids;
    Shift shift(crew);
    for (QByteArray piece = pieces.next(stop); !piece.isEmpty(); piece = pieces.next(stop)) {
        const QByteArray md5 = md5Of(piece);
        ids.append(blockId(ids.size(), md5));
        if (!waiting || waiting->value(ids.last(), -1) != piece.size())
            shift.add([&name, &stop, id = ids.last(), piece, md5](BlobClient &own) {
                own.putBlock(name, id, piece, md5, stop);
            });
    }
    shift.finish();
    return ids;
}

void upload(BlobClient &client, Crew &crew, const QByteArray &segment, const QString &name,
            QIODevice &content, const BlobFacts &wanted, const base::Stop &stop)
{
    Pieces pieces(content, segment, wanted.size);
    if (wanted.size <= pieceBytes) {
        const QByteArray whole = pieces.next(stop);
        pieces.next(stop);
        client.create(name, whole, pieces.checked(wanted.sha256), stop);
        return;
    }
    const auto waiting = client.waitingBlocks(name, stop);
    if (waiting && isThereAlready(client, name, wanted, stop))
        return;
    const QByteArrayList ids = putBlocks(crew, pieces, name, waiting, stop);
    const BlobFacts facts = pieces.checked(wanted.sha256);
    base::failPoint("staging.synced");
    client.commit(name, ids, facts, stop);
}

} // namespace azureblob
