// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/sas.h"

#include <algorithm>

#include <QUrl>
#include <QUrlQuery>

#include "base/failure.h"
#include "net/address.h"

namespace azureblob {

static base::Failure invalid(const QString &why)
{
    return base::inputFailure(
        "INVALID_SECRET", QStringLiteral("The secret “sas” cannot be used: %1.").arg(why),
        QStringLiteral(
            "Make a shared access signature for the container in the Azure portal, and give what it "
            "shows as “Blob SAS URL” or “Blob SAS token”."));
}

/// The query of a whole address, which has to lead to the same container.
static QByteArray queryOfAddress(const QByteArray &text, const ContainerAddress &address)
{
    const qsizetype mark = text.indexOf('?');
    const QUrl given = QUrl::fromEncoded(text.left(mark), QUrl::StrictMode);
    const QUrl own = QUrl::fromEncoded(address.url);
    QString path = given.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!net::haveSameOrigin(given, own) || path != own.path())
        throw invalid(
            QStringLiteral("it is one for %1, not for %2").arg(net::displayed(given), net::displayed(own)));
    return mark < 0 ? QByteArray() : text.mid(mark + 1);
}

static bool isEncoded(const QByteArray &query)
{
    return std::ranges::all_of(query,
                               [](char c) { return c > ' ' && c < 0x7f && !strchr("\"<>#\\^`{|}", c); });
}

/// Without what some tools leave in it that asks for something else than a blob.
static QByteArray withoutOperation(const QByteArray &query)
{
    QByteArrayList parts = query.split('&');
    parts.removeIf([](const QByteArray &part) {
        return part.isEmpty() || part.startsWith("comp=") || part.startsWith("restype=");
    });
    return parts.join('&');
}

QString Sas::missing(const QString &needed) const
{
    if (permissions.isEmpty())
        return {};
    QString letters;
    for (const QChar letter : needed) {
        const bool isImplied = letter == u'c' && permissions.contains(u'w');
        if (!permissions.contains(letter) && !isImplied)
            letters += letter;
    }
    return letters;
}

Sas sasOf(const base::Secret &secret, const ContainerAddress &address)
{
    QByteArray text = secret.reveal().trimmed();
    if (text.startsWith("https:") || text.startsWith("http:"))
        text = queryOfAddress(text, address);
    else if (text.startsWith('?'))
        text.remove(0, 1);
    if (!isEncoded(text))
        throw invalid(QStringLiteral("it holds characters that stand in no address"));
    text = withoutOperation(text);
    const QUrlQuery query(QString::fromLatin1(text));
    if (query.queryItemValue(QStringLiteral("sig")).isEmpty())
        throw invalid(QStringLiteral("it has no signature (sig=)"));
    return {.query = base::Secret(text),
            .startsAt = base::fromIso(query.queryItemValue(QStringLiteral("st"), QUrl::FullyDecoded)),
            .expiresAt = base::fromIso(query.queryItemValue(QStringLiteral("se"), QUrl::FullyDecoded)),
            .permissions = query.queryItemValue(QStringLiteral("sp"), QUrl::FullyDecoded)};
}

} // namespace azureblob
