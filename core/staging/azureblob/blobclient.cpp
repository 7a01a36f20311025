// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/blobclient.h"

#include <QUuid>

#include "base/digest.h"
#include "base/retrying.h"
#include "staging/azureblob/blocklist.h"
#include "staging/azureblob/refusal.h"
#include "staging/rules.h"

namespace azureblob {

static const QByteArray apiVersion = "2023-11-03";
static const QByteArray octets = "application/octet-stream";

bool BlobFacts::agrees(const BlobFacts &other) const
{
    const bool isMd5Known = !md5.isEmpty() && !other.md5.isEmpty();
    return size == other.size && sha256 == other.sha256 && (!isMd5Known || md5 == other.md5);
}

BlobClient::BlobClient(const staging::StagingContext &context)
    : m_clock(*context.clock),
      m_address(containerAddress(context.values.value("containerUrl"))),
      m_signIn(context, m_address),
      m_http(context.network, *context.clock, base::Area::Destination),
      m_waiting(context.waiting)
{}

base::Failure BlobClient::failureOf(const net::Response &response) const
{
    Refused about{
        .way = m_signIn.way(), .container = QString::fromLatin1(m_address.url), .now = m_clock.now()};
    if (const std::optional<Sas> &sas = m_signIn.openedSas()) {
        about.startsAt = sas->startsAt;
        about.expiresAt = sas->expiresAt;
    }
    return refusalOf(response, about);
}

net::Request BlobClient::request(const QByteArray &method, const QString &name, const QByteArray &query) const
{
    QByteArray url = name.isEmpty() ? m_address.url : m_address.blob(name);
    if (!query.isEmpty())
        url += '?' + query;
    return {.method = method,
            .url = QUrl::fromEncoded(url),
            .headers = {{"x-ms-version", apiVersion}},
            .redirects = net::Request::Redirects::None};
}

net::Response BlobClient::sendOnce(net::Request request, const base::Stop &stop)
{
    request.headers.push_back(
        {"x-ms-client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    net::Request signedRequest = request;
    m_signIn.sign(signedRequest, m_http, stop);
    net::Response response = m_http.send(signedRequest, stop);
    if (!m_signIn.isOutdated(response))
        return response;
    m_signIn.sign(request, m_http, stop);
    return m_http.send(request, stop);
}

/// Any answer but one that is worth another try.
net::Response BlobClient::sendOrThrow(const net::Request &request, const base::Stop &stop)
{
    net::Response response = sendOnce(request, stop);
    if (!response.isSuccess()) {
        const base::Failure failure = failureOf(response);
        if (failure.reaction == base::Reaction::Retry)
            throw base::Failure(failure);
    }
    return response;
}

net::Response BlobClient::send(const net::Request &request, const base::Stop &stop)
{
    return base::retrying(
        stop, m_clock, attempts, [&] { return sendOrThrow(request, stop); }, m_waiting);
}

static bool isAbsent(const net::Response &response)
{
    return response.status == 404 && errorCode(response) == "BlobNotFound";
}

static BlobFacts factsOf(const net::Response &response)
{
    return {.size = response.header("Content-Length").toLongLong(),
            .sha256 = QByteArray::fromHex(response.header("x-ms-meta-sha256")),
            .md5 = QByteArray::fromBase64(response.header("Content-MD5"))};
}

std::optional<BlobFacts> BlobClient::factsFrom(const net::Response &response) const
{
    if (isAbsent(response))
        return {};
    if (!response.isSuccess())
        throw failureOf(response);
    return factsOf(response);
}

std::optional<BlobFacts> BlobClient::facts(const QString &name, const base::Stop &stop)
{
    return factsFrom(send(request("HEAD", name), stop));
}

bool BlobClient::isThere(const QString &name, const BlobFacts &wanted, const base::Stop &stop)
{
    const auto found = factsFrom(sendOrThrow(request("HEAD", name), stop));
    if (found && !found->agrees(wanted))
        throw staging::conflict(QString::fromLatin1(m_address.blob(name)));
    return found.has_value();
}

void BlobClient::createWith(const QString &name, const net::Request &request, const BlobFacts &facts,
                            const base::Stop &stop)
{
    bool isFirst = true;
    const auto attempt = [&] {
        if (!std::exchange(isFirst, false) && isThere(name, facts, stop))
            return;
        const net::Response response = sendOnce(request, stop);
        if (response.isSuccess())
            return;
        const QByteArray code = errorCode(response);
        // Which of them is said first hangs on the container's policy.
        const bool isTaken =
            code == "BlobAlreadyExists" || code == "UnauthorizedBlobOverwrite" || isImmutable(code);
        if (!isTaken || !isThere(name, facts, stop))
            throw failureOf(response);
    };
    base::retrying(stop, m_clock, attempts, attempt, m_waiting);
}

void BlobClient::create(const QString &name, const QByteArray &content, const BlobFacts &facts,
                        const base::Stop &stop)
{
    net::Request put = request("PUT", name);
    put.body = content;
    put.headers.insert(put.headers.end(), {{"x-ms-blob-type", "BlockBlob"},
                                           {"Content-Type", "application/x-tar"},
                                           {"Content-MD5", facts.md5.toBase64()},
                                           {"If-None-Match", "*"},
                                           {"x-ms-meta-sha256", facts.sha256.toHex()}});
    createWith(name, put, facts, stop);
}

void BlobClient::replace(const QString &name, const QByteArray &content, const base::Stop &stop)
{
    base::Digest md5(base::Digest::Algorithm::Md5);
    md5.add(content);
    net::Request put = request("PUT", name);
    put.body = content;
    put.headers.insert(put.headers.end(), {{"x-ms-blob-type", "BlockBlob"},
                                           {"Content-Type", octets},
                                           {"Content-MD5", md5.result().toBase64()}});
    const net::Response response = send(put, stop);
    if (!response.isSuccess())
        throw failureOf(response);
}

std::optional<QMap<QByteArray, qint64>> BlobClient::waitingBlocks(const QString &name, const base::Stop &stop)
{
    const net::Response response = send(request("GET", name, "comp=blocklist&blocklisttype=all"), stop);
    if (isAbsent(response))
        return {};
    if (!response.isSuccess())
        throw failureOf(response);
    return uncommittedBlocks(response.body);
}

void BlobClient::putBlock(const QString &name, const QByteArray &id, const QByteArray &content,
                          const QByteArray &md5, const base::Stop &stop)
{
    net::Request put = request("PUT", name, "comp=block&blockid=" + id.toPercentEncoding());
    put.body = content;
    put.headers.insert(put.headers.end(), {{"Content-Type", octets}, {"Content-MD5", md5.toBase64()}});
    const net::Response response = send(put, stop);
    if (!response.isSuccess())
        throw failureOf(response);
}

void BlobClient::commit(const QString &name, const QByteArrayList &ids, const BlobFacts &facts,
                        const base::Stop &stop)
{
    net::Request put = request("PUT", name, "comp=blocklist");
    put.body = blockList(ids);
    put.headers.insert(put.headers.end(), {{"Content-Type", "application/xml"},
                                           {"If-None-Match", "*"},
                                           {"x-ms-blob-content-type", "application/x-tar"},
                                           {"x-ms-blob-content-md5", facts.md5.toBase64()},
                                           {"x-ms-meta-sha256", facts.sha256.toHex()}});
    createWith(name, put, facts, stop);
}

std::optional<BlobClient::Range> BlobClient::range(const QString &name, qint64 offset, qint64 length,
                                                   const QByteArray &etag, const base::Stop &stop)
{
    net::Request get = request("GET", name);
    get.headers.push_back(
        {"Range", "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + length - 1)});
    if (!etag.isEmpty())
        get.headers.push_back({"If-Match", etag});
    net::Response response = send(get, stop);
    if (isAbsent(response) || response.status == 412 || response.status == 416)
        return {};
    if (!response.isSuccess())
        throw failureOf(response);
    const QByteArray of = response.header("Content-Range"); // bytes 0-1023/4096; without: the whole
    const qint64 total = response.status == 206 ? of.mid(of.indexOf('/') + 1).toLongLong() : response.bytes;
    if (response.status != 206 && offset > 0)
        throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "STAGING_UNREADABLE",
                            QStringLiteral("The storage of %1 does not give parts of a blob.")
                                .arg(QString::fromLatin1(m_address.url)));
    return Range{.bytes = std::move(response.body), .total = total, .etag = response.header("ETag")};
}

std::optional<QByteArray> BlobClient::whole(const QString &name, const base::Stop &stop)
{
    net::Response response = send(request("GET", name), stop);
    if (isAbsent(response))
        return {};
    if (!response.isSuccess())
        throw failureOf(response);
    return std::move(response.body);
}

bool BlobClient::remove(const QString &name, const base::Stop &stop)
{
    net::Request request = this->request("DELETE", name);
    request.headers.push_back({"x-ms-delete-snapshots", "include"});
    const net::Response response = send(request, stop);
    if (isImmutable(errorCode(response)))
        return false;
    if (!response.isSuccess() && !isAbsent(response))
        throw failureOf(response);
    return true;
}

net::Response BlobClient::container(const base::Stop &stop)
{
    return sendOnce(request("HEAD", {}, "restype=container"), stop);
}

} // namespace azureblob
