// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/auditlog.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include "base/csv.h"
#include "base/files.h"

namespace engine {

static QJsonObject toJson(const journal::Audit::Row &row)
{
    return {{QStringLiteral("sequence"), row.sequence},
            {QStringLiteral("at"), base::toIso(row.at)},
            {QStringLiteral("actor"), row.actor},
            {QStringLiteral("action"), QString::fromUtf8(row.action)},
            {QStringLiteral("subject"), row.subject},
            {QStringLiteral("detail"), QJsonDocument::fromJson(row.detail).object()},
            {QStringLiteral("hash"), QString::fromLatin1(row.hash)}};
}

static QStringList cells(const journal::Audit::Row &row)
{
    return {QString::number(row.sequence), base::toIso(row.at), row.actor,
            QString::fromUtf8(row.action), row.subject,         QString::fromUtf8(row.detail),
            QString::fromLatin1(row.hash)};
}

void writeAuditLog(journal::Audit &audit, std::optional<base::Instant> since, AuditFormat format,
                   QIODevice &out, const base::Stop &stop)
{
    const bool isJson = format == AuditFormat::Json;
    const QStringList header{QStringLiteral("sequence"), QStringLiteral("at"),      QStringLiteral("actor"),
                             QStringLiteral("action"),   QStringLiteral("subject"), QStringLiteral("detail"),
                             QStringLiteral("hash")};
    out.write(isJson ? QByteArray("[") : base::csvLine(header, true));
    bool isFirst = true;
    audit.read(since, [&](const journal::Audit::Row &row) {
        stop.throwIfNow();
        if (isJson)
            out.write((std::exchange(isFirst, false) ? "" : ",") +
                      QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact));
        else
            out.write(base::csvLine(cells(row), true));
    });
    if (isJson)
        out.write("]\n");
}

void writeAuditLog(journal::Audit &audit, std::optional<base::Instant> since, AuditFormat format,
                   const QString &path, const base::Stop &stop)
{
    base::writeFileDurably(path, [&](QIODevice &file) { writeAuditLog(audit, since, format, file, stop); });
}

} // namespace engine
