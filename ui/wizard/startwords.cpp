// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/startwords.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include "ui/models/wording.h"

namespace ui {

struct Start
{
    Q_DECLARE_TR_FUNCTIONS(ui::Start)
};

QString startWords(const connectors::ConnectorKind &kind, const QString &since, base::Instant now)
{
    if (!kind.hasTimeline)
        return Start::tr("The first import takes in everything the source holds, whatever its date.");
    if (since.isEmpty()) {
        const QString first = QLocale().toString(
            QDate::fromString(base::toIso(now - std::chrono::days(30)).left(10), Qt::ISODate),
            QLocale::LongFormat);
        return Start::tr("The first import takes in what is dated %1 or later: 30 days back. Older items "
                         "are left out, and later imports do not fetch them.")
            .arg(first);
    }
    const auto start = base::fromIso(since);
    if (!start)
        return {};
    const QString first = since.size() == 10
                              ? QLocale().toString(QDate::fromString(since, Qt::ISODate), QLocale::LongFormat)
                              : dateAndTime(*start);
    return Start::tr("The first import takes in what is dated %1 or later. Older items are left out, and "
                     "later imports do not fetch them.")
        .arg(first);
}

} // namespace ui
