// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/exportname.h"

#include <QDateTime>
#include <QRegularExpression>

#include "connectors/symphony/values.h"

namespace symphony {

/// A day, or a day and an hour, in UTC.
static std::optional<base::Instant> timeOf(const QString &text)
{
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    const int hour = text.size() > 10 ? text.mid(11).toInt() : 0;
    if (!day.isValid() || hour > 24)
        return {};
    return fromMs(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + hour * 3'600'000LL);
}

std::optional<ExportName> ExportName::of(const QString &fileName)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z])_(.+)_(?:SD-(\\d{4}-\\d\\d-\\d\\d-\\d\\d)_ED-(\\d{4}-\\d\\d-\\d\\d-\\d\\d)|"
                       "CD-(\\d{4}-\\d\\d-\\d\\d))_GD-(\\d{4}-\\d\\d-\\d\\d)_?\\d{13}\\.zip(\\.pgp)?$"));
    const QRegularExpressionMatch match = form.match(fileName);
    if (!match.hasMatch())
        return {};
    const bool isDay = !match.captured(5).isEmpty();
    const auto start = timeOf(isDay ? match.captured(5) : match.captured(3));
    const auto end =
        isDay && start ? std::optional(*start + std::chrono::hours{24}) : timeOf(match.captured(4));
    if (!start || !end || *end < *start)
        return {};
    return ExportName{match.captured(1).at(0).toLatin1(), match.captured(2), *start, *end, !isDay};
}

} // namespace symphony
