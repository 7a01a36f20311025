// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include "base/failure.h"
#include "target/imap/arguments.h"
#include "target/imap/reading.h"
#include "target/imap/responsereader.h"

namespace {

struct Read
{
    std::vector<imap::Response> responses;
    QByteArray streamed;
    bool isRefused = false;

    bool operator==(const Read &) const = default;
};

/// Reads what a server sent, arriving in pieces of that size.
Read readInPieces(const QByteArray &wire, qsizetype size)
{
    Read read;
    imap::ResponseReader reader;
    reader.setSink([&](QByteArrayView bytes) { read.streamed += bytes.toByteArray(); });
    try {
        for (qsizetype at = 0; at < wire.size(); at += size) {
            reader.add(QByteArrayView(wire).sliced(at, std::min(size, wire.size() - at)));
            while (auto response = reader.next())
                read.responses.push_back(std::move(*response));
        }
    } catch (const base::Failure &failure) {
        if (failure.key != "RESPONSE_UNREADABLE" || failure.text.isEmpty())
            std::abort();
        read.isRefused = true;
    }
    return read;
}

} // namespace

/// The same bytes are the same responses however they arrive, and what is read of them has its form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray wire(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Read whole = readInPieces(wire, std::max<qsizetype>(wire.size(), 1));
    const Read pieces = readInPieces(wire, 7);
    if (!(whole.responses == pieces.responses) || whole.isRefused != pieces.isRefused)
        std::abort();
    for (const imap::Response &response : whole.responses) {
        const auto uids = imap::parsedUidSet(response.codeData, 1000);
        if (uids && (uids->empty() || uids->size() > 1000))
            std::abort();
        const auto key = imap::keyInHeader(response.text.toUtf8());
        if (key && key->bytes.size() != 16)
            std::abort();
    }
    return 0;
}
