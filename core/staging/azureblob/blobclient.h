// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include "base/retrying.h"
#include "net/http.h"
#include "staging/azureblob/signin.h"

namespace azureblob {

/// What is known of a blob without reading it.
struct BlobFacts
{
    qint64 size = 0;
    QByteArray sha256; ///< raw, from its metadata; empty: it has none
    QByteArray md5;    ///< raw, of its whole content; empty: not known

    /// Same size and SHA-256, and the same MD5 where both know it.
    bool agrees(const BlobFacts &other) const;
};

/// The calls of the Blob service (REST API 2023-11-03) that staging needs, on one container. Blocking, one
/// lane. A passing trouble is tried again up to `attempts` times in a call, with a new date and signature
/// each, and its waits are told. Throws what refusalOf() and net::Http::send() say; Area::Destination.
class BlobClient
{
public:
    static constexpr int attempts = 6; ///< over half a minute to a whole one

    /// Throws as containerAddress() and SignIn. Connects to nothing.
    explicit BlobClient(const staging::StagingContext &context);

    const ContainerAddress &address() const { return m_address; }
    SignIn &signIn() { return m_signIn; }

    std::optional<BlobFacts> facts(const QString &name, const base::Stop &stop); ///< absent: there is none

    /// Puts a blob that is not there yet; the store checks the content's MD5. One with these facts is a
    /// success, another one `STAGING_CONFLICT`. After an attempt that failed it looks before it sends again.
    void create(const QString &name, const QByteArray &content, const BlobFacts &facts,
                const base::Stop &stop);

    void replace(const QString &name, const QByteArray &content, const base::Stop &stop);

    /// Sizes of the blocks by their id (base64) that wait for being made a blob. Absent: there is neither a
    /// block nor a blob.
    std::optional<QMap<QByteArray, qint64>> waitingBlocks(const QString &name, const base::Stop &stop);

    void putBlock(const QString &name, const QByteArray &id, const QByteArray &content, const QByteArray &md5,
                  const base::Stop &stop);

    /// create() out of blocks that were put.
    void commit(const QString &name, const QByteArrayList &ids, const BlobFacts &facts,
                const base::Stop &stop);

    struct Range
    {
        QByteArray bytes;
        qint64 total = 0; ///< the whole blob's
        QByteArray etag;
    };

    /// Up to `length` bytes from `offset` on. Absent: there is no such blob, it ends before `offset`, or it
    /// is another one by now than that with the `etag` (empty: any).
    std::optional<Range> range(const QString &name, qint64 offset, qint64 length, const QByteArray &etag,
                               const base::Stop &stop);

    std::optional<QByteArray> whole(const QString &name, const base::Stop &stop); ///< a small one

    /// False: a policy keeps it (immutability, a legal hold).
    bool remove(const QString &name, const base::Stop &stop);

    /// The answer to a question about the container itself, also when it refuses; not tried again.
    net::Response container(const base::Stop &stop);

    /// What a refused answer stands for.
    base::Failure failureOf(const net::Response &response) const;

private:
    net::Request request(const QByteArray &method, const QString &name, const QByteArray &query = {}) const;
    net::Response sendOnce(net::Request request, const base::Stop &stop);
    net::Response sendOrThrow(const net::Request &request, const base::Stop &stop);
    net::Response send(const net::Request &request, const base::Stop &stop);
    std::optional<BlobFacts> factsFrom(const net::Response &response) const;
    void createWith(const QString &name, const net::Request &request, const BlobFacts &facts,
                    const base::Stop &stop);
    /// Asks once. Throws `STAGING_CONFLICT` when there is one with other facts.
    bool isThere(const QString &name, const BlobFacts &facts, const base::Stop &stop);

    const base::Clock &m_clock;
    ContainerAddress m_address;
    SignIn m_signIn;
    net::Http m_http;
    base::Waiting m_waiting;
};

} // namespace azureblob
