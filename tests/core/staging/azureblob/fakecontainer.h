// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/staging.h"
#include "support/fakeclock.h"
#include "support/httpserver.h"

namespace support {

/// Content of which every piece is another.
inline QByteArray contentOf(qsizetype size)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = static_cast<char>(i * 31 + i / 4099);
    return content;
}

/// A container of the Blob service with just what a test needs, in the test's own thread: whole blobs, blocks
/// and lists of them, parts, deletion. It checks the MD5 of what is sent, and no signature.
class FakeContainer
{
public:
    FakeContainer();

    struct Blob
    {
        QByteArray content;
        QByteArray sha256; ///< `x-ms-meta-sha256`, as sent
        QByteArray md5;    ///< base64
    };

    QMap<QByteArray, Blob> blobs;                          ///< by their names in the container
    QMap<QByteArray, QMap<QByteArray, QByteArray>> blocks; ///< uncommitted, by blob and id

    /// Asked first for every request; true: it answered.
    std::function<bool(QTcpSocket &socket, const HttpRequest &request)> before;

    /// Methods and targets of the requests, without `/account/archive` and signatures: `PUT /a?comp=block`.
    QStringList calls() const;
    const std::vector<HttpRequest> &requests() const { return m_server.requests(); }
    void forget() { m_server.forget(); }

    QString url() const { return m_server.url(QStringLiteral("/account/archive")).toString(); }

    /// For a staging with an account key on this container. `clock` outlives it.
    staging::StagingContext context(const base::Clock &clock) const;

    /// An answer of the service that refuses.
    static void refuse(QTcpSocket &socket, int status, const QByteArray &code,
                       const QByteArray &headers = {});

private:
    void answer(QTcpSocket &socket, const HttpRequest &request);
    void put(QTcpSocket &socket, const HttpRequest &request, const QByteArray &name, const QByteArray &query);
    void read(QTcpSocket &socket, const HttpRequest &request, const QByteArray &name) const;
    void list(QTcpSocket &socket, const QByteArray &name) const;

    HttpServer m_server;
};

} // namespace support
