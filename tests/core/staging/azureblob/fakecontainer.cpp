// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/staging/azureblob/fakecontainer.h"

#include <QUrlQuery>

#include "base/digest.h"

namespace support {

static const QByteArray path = "/account/archive";

FakeContainer::FakeContainer()
    : m_server([this](QTcpSocket &socket, const HttpRequest &request) {
          if (!before || !before(socket, request))
              answer(socket, request);
      })
{}

staging::StagingContext FakeContainer::context(const base::Clock &clock) const
{
    return {.values = {{"containerUrl", url()}},
            .secretKeys = {"accountKey"},
            .secret =
                [](const QByteArray &key) {
                    return key == "accountKey" ? base::Secret(QByteArray(64, 'k').toBase64())
                                               : base::Secret();
                },
            .clock = &clock,
            .network = {.proxy = QStringLiteral("none")}};
}

QStringList FakeContainer::calls() const
{
    QStringList all;
    for (const HttpRequest &request : requests()) {
        const QByteArray target = request.target.mid(path.size());
        const qsizetype further = target.indexOf('&');
        all.append(QString::fromLatin1(
            QByteArray(request.method + ' ' + target.left(further < 0 ? target.size() : further))));
    }
    return all;
}

void FakeContainer::refuse(QTcpSocket &socket, int status, const QByteArray &code, const QByteArray &headers)
{
    HttpServer::respond(socket, status, {}, "x-ms-error-code: " + code + "\r\n" + headers);
}

static QByteArray md5Of(const QByteArray &bytes)
{
    base::Digest md5(base::Digest::Algorithm::Md5);
    md5.add(bytes);
    return md5.result().toBase64();
}

void FakeContainer::answer(QTcpSocket &socket, const HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray name = request.target.left(mark < 0 ? request.target.size() : mark).mid(path.size() + 1);
    const QByteArray query = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    if (query.startsWith("restype=container"))
        return HttpServer::respond(socket, 200);
    if (request.method == "PUT")
        return put(socket, request, name, query);
    if (query.startsWith("comp=blocklist"))
        return list(socket, name);
    if (!blobs.contains(name))
        return refuse(socket, 404, "BlobNotFound");
    if (request.method != "DELETE")
        return read(socket, request, name);
    blobs.remove(name);
    HttpServer::respond(socket, 202);
}

void FakeContainer::put(QTcpSocket &socket, const HttpRequest &request, const QByteArray &name,
                        const QByteArray &query)
{
    const QByteArray md5 = request.headers.value("content-md5");
    if (!md5.isEmpty() && md5 != md5Of(request.body))
        return refuse(socket, 400, "Md5Mismatch");
    if (query.startsWith("comp=block&")) {
        const QUrlQuery items(QString::fromLatin1(query));
        const auto id = items.queryItemValue(QStringLiteral("blockid"), QUrl::FullyDecoded).toLatin1();
        blocks[name][id] = request.body;
        return HttpServer::respond(socket, 201);
    }
    if (blobs.contains(name) && request.headers.value("if-none-match") == "*")
        return refuse(socket, 409, "BlobAlreadyExists");
    Blob blob{.content = request.body, .sha256 = request.headers.value("x-ms-meta-sha256"), .md5 = md5};
    if (query == "comp=blocklist") {
        blob.content.clear();
        blob.md5 = request.headers.value("x-ms-blob-content-md5");
        const QByteArrayList ids = QByteArray(request.body).replace("</Latest>", "<Latest>").split('<');
        for (const QByteArray &id : ids) {
            if (id.startsWith("Latest>") && id.size() > 7)
                blob.content += blocks[name].value(id.mid(7));
        }
        blocks.remove(name);
    }
    blobs[name] = blob;
    HttpServer::respond(socket, 201);
}

void FakeContainer::read(QTcpSocket &socket, const HttpRequest &request, const QByteArray &name) const
{
    const Blob blob = blobs.value(name);
    const QByteArray headers = "ETag: \"" + md5Of(blob.content) + "\"\r\nx-ms-meta-sha256: " + blob.sha256 +
                               "\r\nContent-MD5: " + blob.md5 + "\r\n";
    if (request.method == "HEAD") {
        socket.write("HTTP/1.1 200 OK\r\n" + headers +
                     "Content-Length: " + QByteArray::number(blob.content.size()) + "\r\n\r\n");
        return;
    }
    const QByteArray range = request.headers.value("range");
    if (range.isEmpty())
        return HttpServer::respond(socket, 200, blob.content, headers);
    const QByteArray match = request.headers.value("if-match");
    if (!match.isEmpty() && !headers.contains(match))
        return refuse(socket, 412, "ConditionNotMet");
    const qint64 from = range.mid(6).split('-').value(0).toLongLong();
    const qint64 to = range.split('-').value(1).toLongLong();
    if (from >= blob.content.size())
        return refuse(socket, 416, "InvalidRange");
    const QByteArray part = blob.content.mid(from, to - from + 1);
    HttpServer::respond(socket, 206, part,
                        headers + "Content-Range: bytes " + QByteArray::number(from) + '-' +
                            QByteArray::number(from + part.size() - 1) + '/' +
                            QByteArray::number(blob.content.size()) + "\r\n");
}

void FakeContainer::list(QTcpSocket &socket, const QByteArray &name) const
{
    if (!blobs.contains(name) && !blocks.contains(name))
        return refuse(socket, 404, "BlobNotFound");
    QByteArray text = "<BlockList><CommittedBlocks/><UncommittedBlocks>";
    const auto waiting = blocks.value(name);
    for (auto each = waiting.begin(); each != waiting.end(); ++each)
        text += "<Block><Name>" + each.key() + "</Name><Size>" + QByteArray::number(each.value().size()) +
                "</Size></Block>";
    HttpServer::respond(socket, 200, text + "</UncommittedBlocks></BlockList>");
}

} // namespace support
