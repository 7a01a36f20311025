// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/head.h"

#include <algorithm>

#include <QByteArrayList>

#include "base/failure.h"
#include "net/address.h"

namespace net {

static bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return c > ' ' && c < 0x7f && !strchr("()<>@,;:\\\"/[]?={}", c);
    });
}

static bool keepsOpen(const QByteArray &version, const QByteArray &connection)
{
    const QByteArray said = connection.toLower();
    return version == "HTTP/1.1" ? !said.contains("close") : said.contains("keep-alive");
}

std::optional<ResponseHead> parsedHead(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    const QByteArray first = lines.takeFirst().trimmed();
    const QByteArray version = first.left(8);
    ResponseHead head{.status = first.mid(9, 3).toInt()};
    if ((version != "HTTP/1.1" && version != "HTTP/1.0") || first.mid(8, 1) != " " || head.status < 100)
        return {};
    for (const QByteArray &line : lines) {
        if (line.startsWith(' ') || line.startsWith('\t')) { // the older folding goes on with the field
            if (head.headers.empty())
                return {};
            head.headers.back().value += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
        if (!isToken(name))
            return {};
        head.headers.push_back({name, line.mid(colon + 1).trimmed()});
    }
    head.keepsConnection = keepsOpen(version, valueOf(head.headers, "Connection"));
    return head;
}

static QByteArray hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    QByteArray text = host.contains(u':') ? '[' + host.toLatin1() + ']' : host.toLatin1();
    if (url.port() >= 0)
        text += ':' + QByteArray::number(url.port());
    return text;
}

static QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

static void append(QByteArray &head, const Header &field)
{
    const bool isOneLine =
        std::ranges::none_of(field.value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    if (!isToken(field.name) || !isOneLine)
        throw base::inputFailure("INVALID_HEADER", QStringLiteral("The header field “%1” cannot be sent.")
                                                       .arg(QString::fromLatin1(field.name.left(60))));
    head += field.name + ": " + field.value + "\r\n";
}

QByteArray requestHead(const Request &request, qint64 length, const QByteArray &cookies)
{
    if (!isToken(request.method))
        throw base::inputFailure("INVALID_HEADER", QStringLiteral("The request's method cannot be sent."));
    QByteArray head = request.method + ' ' + targetOf(request.url) + " HTTP/1.1\r\n";
    append(head, {"Host", hostOf(request.url)});
    append(head, {"User-Agent", "Chancery"});
    append(head, {"Accept-Encoding", "gzip"});
    if (length >= 0)
        append(head, {"Content-Length", QByteArray::number(length)});
    if (!cookies.isEmpty())
        append(head, {"Cookie", cookies});
    for (const Header &each : request.headers)
        append(head, each);
    for (const Header &each : request.credentials)
        append(head, each);
    return head + "\r\n";
}

} // namespace net
