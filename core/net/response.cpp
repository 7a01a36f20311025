// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/response.h"

#include <algorithm>

#include "net/address.h"

namespace net {

using base::Reaction;

QByteArray valueOf(const Headers &headers, const QByteArray &name)
{
    const auto found = std::ranges::find_if(
        headers, [&](const Header &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->value;
}

bool Response::isRedirect() const
{
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) &&
           !header("Location").isEmpty();
}

static Reaction reactionTo(int status)
{
    switch (status) {
    case 401:
    case 403:
        return Reaction::SignInAgain;
    case 408:
    case 425:
    case 429:
        return Reaction::Retry;
    default:
        return status >= 500 && status != 501 && status != 505 ? Reaction::Retry : Reaction::EndRun;
    }
}

bool isFileGone(int status)
{
    return status == 403 || status == 404 || status == 410;
}

static QString fixFor(int status)
{
    if (status == 401)
        return QStringLiteral("Check the user name and the password, secret or key, and sign in again.");
    if (status == 403)
        return QStringLiteral("Grant the account the permission that this needs.");
    if (status == 404 || status == 410)
        return QStringLiteral("Check the address.");
    if (status == 407)
        return QStringLiteral("Use a proxy that asks for no password, or none; see the setting proxy.");
    return {};
}

base::Failure refusalOf(const Response &response, base::Area area)
{
    const Reaction reaction = reactionTo(response.status);
    return {reaction,
            reaction == Reaction::SignInAgain ? base::Area::SignIn : area,
            "HTTP_" + QByteArray::number(response.status),
            QStringLiteral("%1 answered with status %2.").arg(displayed(response.url)).arg(response.status),
            fixFor(response.status),
            reaction == Reaction::Retry ? response.retryAfter : std::nullopt};
}

} // namespace net
