// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/rules.h"

#include <QRegularExpression>

namespace staging {

using base::Area;
using base::Failure;
using base::Reaction;

void checkDocumentName(const QString &name)
{
    static const QRegularExpression allowed(
        QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\\z"));
    if (!allowed.match(name).hasMatch() || name.startsWith(QLatin1String("segments/")))
        throw base::inputFailure("INVALID_NAME", QStringLiteral("“%1” cannot name a document.").arg(name));
}

Failure segmentDamaged(const QByteArray &segment, const QString &cause)
{
    return base::storageFailure(
        "SEGMENT_DAMAGED",
        QStringLiteral("Segment %1 cannot be staged: %2.").arg(QString::fromLatin1(segment), cause),
        QStringLiteral("Put the segment's file back from a backup, then run again."));
}

Failure conflict(const QString &where)
{
    return {Reaction::EndRun, Area::Destination, "STAGING_CONFLICT",
            QStringLiteral("%1 is there already, with other content.").arg(where),
            QStringLiteral("Move that file away, then run again.")};
}

Failure segmentMissing(const QString &where, const QString &fix)
{
    return {Reaction::SkipItem, Area::Destination, "STAGED_SEGMENT_MISSING",
            QStringLiteral("%1 is missing or shorter than it was.").arg(where), fix};
}

} // namespace staging
