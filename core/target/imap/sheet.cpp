// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/sheet.h"

#include <algorithm>

#include <QIODevice>

#include "target/imap/lineends.h"
#include "target/unread.h"

namespace imap {

static constexpr qint64 pieceBytes = 256 << 10;
static constexpr qint64 leastBytes = 4 << 10;

/// Reads to the source's end, of which `expected` bytes are expected; how many came, or -1 when the source
/// broke off.
static qint64 readAll(QIODevice &source, qint64 expected, const std::function<bool(const QByteArray &)> &take)
{
    qint64 done = 0;
    for (;;) {
        QByteArray piece(std::clamp(expected - done, leastBytes, pieceBytes), Qt::Uninitialized);
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0 && !source.atEnd())
            return -1;
        if (got <= 0)
            return done;
        piece.truncate(got);
        done += got;
        if (!take(piece))
            return done;
    }
}

Sheet readSheet(const target::Letter &letter, size_t index, model::Outcome &outcome, const base::Stop &stop)
{
    Sheet sheet{.index = index, .letter = &letter, .isLarge = letter.size > largestInMemory};
    const auto source = target::opened(letter, outcome);
    if (!source)
        return sheet;
    LineEnds lineEnds;
    const qint64 done = readAll(*source, letter.size, [&](const QByteArray &piece) {
        stop.throwIfNow();
        const QByteArray bytes = lineEnds.add(piece);
        sheet.size += bytes.size();
        if (!sheet.isLarge)
            sheet.bytes += bytes;
        return sheet.bytes.size() <= 2 * largestInMemory;
    });
    if (done < 0)
        outcome = {model::Outcome::State::Later, "MESSAGE_UNREADABLE",
                   QStringLiteral("The message broke off: %1.").arg(source->errorString())};
    else if (done != letter.size)
        outcome = {model::Outcome::State::Failed, "MESSAGE_UNREADABLE",
                   QStringLiteral("The message has %1 bytes, not %2.").arg(done).arg(letter.size)};
    return sheet;
}

bool giveBytes(const Sheet &sheet, const std::function<void(const QByteArray &)> &take)
{
    if (!sheet.isLarge) {
        take(sheet.bytes);
        return true;
    }
    model::Outcome ignored;
    const auto source = target::opened(*sheet.letter, ignored);
    if (!source)
        return false;
    LineEnds lineEnds;
    qint64 given = 0;
    readAll(*source, sheet.letter->size, [&](const QByteArray &piece) {
        const QByteArray bytes = lineEnds.add(piece);
        given += bytes.size();
        if (given <= sheet.size)
            take(bytes);
        return given <= sheet.size;
    });
    return given == sheet.size;
}

} // namespace imap
