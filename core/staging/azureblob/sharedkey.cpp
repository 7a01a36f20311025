// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/sharedkey.h"

#include <map>

#include <QUrl>
#include <QUrlQuery>

#include "base/digest.h"

namespace azureblob {

namespace {

/// Names in the order in which Azure puts them: a hyphen counts only where nothing else decides.
struct ByName
{
    bool operator()(const QByteArray &one, const QByteArray &other) const
    {
        const QByteArray plainOne = QByteArray(one).replace('-', "");
        const QByteArray plainOther = QByteArray(other).replace('-', "");
        return plainOne == plainOther ? one < other : plainOne < plainOther;
    }
};

} // namespace

static QByteArray canonicalHeaders(const net::Headers &headers)
{
    std::map<QByteArray, QByteArray, ByName> named;
    for (const net::Header &each : headers) {
        const QByteArray name = each.name.toLower();
        if (name.startsWith("x-ms-"))
            named.emplace(name, each.value.trimmed());
    }
    QByteArray text;
    for (const auto &[name, value] : named)
        text += name + ':' + value + '\n';
    return text;
}

static QByteArray canonicalResource(const QUrl &url, const QString &account)
{
    std::map<QString, QStringList> items;
    const auto pairs = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : pairs)
        items[name.toLower()].append(value);
    QByteArray text = '/' + account.toUtf8() + url.path(QUrl::FullyEncoded).toLatin1();
    for (auto &[name, values] : items) {
        values.sort();
        text += '\n' + name.toUtf8() + ':' + values.join(u',').toUtf8();
    }
    return text;
}

QByteArray stringToSign(const net::Request &request, const QString &account)
{
    const auto value = [&](const char *name) {
        return net::valueOf(request.headers, name);
    };
    const QByteArray length = request.body.isEmpty() ? QByteArray() : QByteArray::number(request.body.size());
    const QByteArrayList standard{request.method,
                                  value("Content-Encoding"),
                                  value("Content-Language"),
                                  length,
                                  value("Content-MD5"),
                                  value("Content-Type"),
                                  QByteArray(), // Date: x-ms-date is sent instead
                                  value("If-Modified-Since"),
                                  value("If-Match"),
                                  value("If-None-Match"),
                                  value("If-Unmodified-Since"),
                                  value("Range")};
    return standard.join('\n') + '\n' + canonicalHeaders(request.headers) +
           canonicalResource(request.url, account);
}

net::Header sharedKeyHeader(const net::Request &request, const QString &account, const base::Secret &key)
{
    const base::Secret raw(QByteArray::fromBase64(key.reveal()));
    const QByteArray signature = base::hmacSha256(raw.reveal(), stringToSign(request, account));
    return {"Authorization", "SharedKey " + account.toUtf8() + ':' + signature.toBase64()};
}

bool isAccountKey(const base::Secret &key)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(key.reveal(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok && decoded.decoded.size() == 64;
}

} // namespace azureblob
