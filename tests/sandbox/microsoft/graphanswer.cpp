// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/graphanswer.h"

namespace sandbox {

GraphAnswer answer(int status, QJsonObject body)
{
    return {.status = status, .body = std::move(body)};
}

GraphAnswer withoutBody(int status)
{
    return {.status = status, .hasBody = false};
}

GraphAnswer bytes(QByteArray content, QByteArray contentType)
{
    return {.raw = std::move(content), .contentType = std::move(contentType)};
}

GraphAnswer refusal(int status, const QString &code, const QString &message)
{
    const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    return {.status = status, .body = {{QStringLiteral("error"), error}}};
}

GraphAnswer notFound()
{
    return refusal(404, QStringLiteral("ErrorItemNotFound"),
                   QStringLiteral("The specified object was not found in the store."));
}

} // namespace sandbox
