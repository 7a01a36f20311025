// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/target.h"

#include <algorithm>

#include "base/failure.h"

namespace target {

const TargetKind &kindOf(const std::vector<TargetKind> &kinds, const QByteArray &id)
{
    const auto found = std::ranges::find(kinds, id, &TargetKind::id);
    if (found != kinds.end())
        return *found;
    QStringList ids;
    for (const TargetKind &kind : kinds)
        ids.append(QString::fromLatin1(kind.id));
    throw base::inputFailure("UNKNOWN_KIND",
                             QStringLiteral("There is no account kind “%1”.").arg(QString::fromUtf8(id)),
                             QStringLiteral("Kinds: %1.").arg(ids.join(QStringLiteral(", "))));
}

} // namespace target
