// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/date.h"

#include <QDateTime>
#include <QLocale>

#include "base/clock.h"

namespace net {

std::optional<base::Instant> dateOf(const Response &response)
{
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(response.header("Date")),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    return base::Instant{
        std::chrono::milliseconds{QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch()}};
}

} // namespace net
