// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "net/chunks.h"
#include "net/inflater.h"
#include "net/response.h"

namespace net {

/// Takes a response's content as it arrives: finds its end, unpacks it, holds it to the request's limit, and
/// keeps it or hands it to the sink. Never throws: what goes wrong is kept as a failure. One thread.
class Body
{
public:
    Body(const Request &request, base::Area area);

    /// Called once, before any content. False: a failure ended it.
    bool begin(int status, const Headers &headers);

    /// False: a failure ended it.
    bool add(QByteArrayView bytes);

    /// All of it is there, as far as that shows before the connection's end.
    bool isComplete() const;

    /// After the last byte: the failure that ended it, or that less came than was announced.
    std::optional<base::Failure> ended();

    /// The same where the connection ended without the server's saying so: what goes to a sink, and shows no
    /// end of its own, may lack its rest.
    std::optional<base::Failure> cut();

    QByteArray takeContent() { return std::move(m_content); }
    qint64 bytes() const { return m_bytes; }

private:
    enum class End { Length, Chunk, Connection };

    bool findEnd(const Headers &headers);
    bool unpack(QByteArrayView packed);
    bool take(QByteArrayView unpacked);
    bool fail(base::Reaction reaction, const char *key, const QString &text);
    bool failCut();
    bool failUnreadable(const QString &why);

    const Request &m_request;
    base::Area m_area;
    End m_end = End::Connection;
    qint64 m_announced = 0;
    qint64 m_received = 0;
    Chunks m_chunks;
    std::unique_ptr<Inflater> m_inflater;
    bool m_hasPacked = false; ///< the inflater was given something
    bool m_hasSink = false;
    qint64 m_bytes = 0;
    QByteArray m_content;
    std::optional<base::Failure> m_failure;
};

} // namespace net
