// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/staging.h"

#include <algorithm>

#include "base/failure.h"

namespace staging {

QString segmentAt(const QString &place, const QByteArray &segment)
{
    return place + QStringLiteral("/segments/") + QString::fromLatin1(segment) + QStringLiteral(".tar");
}

const StagingKind &kindOf(const std::vector<StagingKind> &kinds, const QByteArray &id)
{
    const auto found = std::ranges::find(kinds, id, &StagingKind::id);
    if (found != kinds.end())
        return *found;
    QStringList ids;
    for (const StagingKind &kind : kinds)
        ids.append(QString::fromLatin1(kind.id));
    throw base::inputFailure("UNKNOWN_KIND",
                             QStringLiteral("There is no staging kind “%1”.").arg(QString::fromUtf8(id)),
                             QStringLiteral("Kinds: %1.").arg(ids.join(QStringLiteral(", "))));
}

} // namespace staging
