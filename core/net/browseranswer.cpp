// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/browseranswer.h"

#include <openssl/crypto.h>

namespace net {
namespace {

/// In constant time.
bool areSame(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

/// A page elsewhere may have its own name lead here; then it is the name that is asked for.
bool isOwnHost(const QByteArrayList &lines, quint16 port)
{
    QByteArrayList hosts;
    for (const QByteArray &line : lines.mid(1)) {
        if (line.left(5).compare("Host:", Qt::CaseInsensitive) == 0)
            hosts += line.mid(5).trimmed().toLower();
    }
    const QByteArray suffix = ':' + QByteArray::number(port);
    return hosts.size() == 1 && (hosts[0] == "localhost" + suffix || hosts[0] == "127.0.0.1" + suffix ||
                                 hosts[0] == "[::1]" + suffix);
}

} // namespace

std::optional<QUrlQuery> browserAnswer(const QByteArray &head, quint16 port, const QByteArray &state)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith("/?") || !isOwnHost(lines, port))
        return {};
    const QUrlQuery query(QString::fromLatin1(words[1].mid(2).replace('+', "%20")));
    const QStringList states = query.allQueryItemValues(QStringLiteral("state"), QUrl::FullyDecoded);
    if (states.size() != 1 || !areSame(states.first().toUtf8(), state))
        return {};
    return query;
}

} // namespace net
