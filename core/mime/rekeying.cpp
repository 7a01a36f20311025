// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/rekeying.h"

#include <QIODevice>

#include "base/failure.h"
#include "mime/original.h"
#include "mime/output.h"

namespace mime {

namespace {

constexpr qint64 pieceBytes = 256 << 10;

void addTo(Output &out, const QByteArray &bytes)
{
    out.add({bytes.constData(), static_cast<size_t>(bytes.size())});
}

QByteArray readFrom(QIODevice &message, bool isLine)
{
    QByteArray bytes = isLine ? message.readLine(pieceBytes) : message.read(pieceBytes);
    if (bytes.isEmpty() && !message.atEnd())
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("A kept message cannot be read: %1.").arg(message.errorString()));
    return bytes;
}

/// Key, Message-ID and Date stand above whatever else names people or is not ours.
bool isOfHead(const QByteArray &line)
{
    const bool isOurs = line.startsWith("X-Archive-") && !line.startsWith("X-Archive-Participants:");
    return isOurs || line.startsWith("Message-ID:") || line.startsWith("Date:");
}

/// Returns the line behind the head.
QByteArray copyHead(QIODevice &message, const QByteArray &from, const QByteArray &to, Output &out)
{
    bool isStart = true; // of a line
    bool namesKey = false;
    for (;;) {
        QByteArray line = readFrom(message, true);
        const bool isContinued = !isStart || line.startsWith(' ') || line.startsWith('\t');
        if (line.isEmpty() || (!isContinued && !isOfHead(line)))
            return line;
        if (!isContinued)
            namesKey = line.startsWith("X-Archive-Key:") || line.startsWith("Message-ID:");
        if (namesKey)
            line.replace(from, to);
        isStart = line.endsWith('\n');
        addTo(out, line);
    }
}

/// What is not told apart yet stays for the next piece.
void copyReplacing(QIODevice &message, QByteArray bytes, const QByteArray &from, const QByteArray &to,
                   Output &out)
{
    for (;;) {
        const QByteArray piece = readFrom(message, false);
        bytes += piece;
        bytes.replace(from, to);
        const qsizetype sure = piece.isEmpty() ? bytes.size() : bytes.size() - from.size() + 1;
        if (sure > 0) {
            addTo(out, bytes.first(sure));
            bytes.remove(0, sure);
        }
        if (piece.isEmpty())
            return;
    }
}

} // namespace

void rekey(QIODevice &message, const model::ItemKey &from, const model::ItemKey &to, QIODevice &device)
{
    const bool isComposed = !originalIn(message);
    message.seek(0);
    const QByteArray begin = "X-Archive-Key: " + from.toHex();
    if (message.peek(begin.size()) != begin)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The kept message does not begin with its item's key."));
    Output out(device);
    QByteArray rest = copyHead(message, from.toHex(), to.toHex(), out);
    if (isComposed) {
        copyReplacing(message, std::move(rest), "=_" + from.toHex() + '_', "=_" + to.toHex() + '_', out);
    } else {
        for (; !rest.isEmpty(); rest = readFrom(message, false))
            addTo(out, rest);
    }
    out.flush();
}

} // namespace mime
