// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figures.h"

namespace model {

QJsonObject figures(const Counts &counts)
{
    return {{QStringLiteral("itemsAvailable"), counts.itemsAvailable},
            {QStringLiteral("reread"), counts.reread},
            {QStringLiteral("excluded"), counts.excluded},
            {QStringLiteral("carriedIn"), counts.carriedIn},
            {QStringLiteral("open"), counts.open},
            {QStringLiteral("availableForImport"), counts.availableForImport()},
            {QStringLiteral("imported"), counts.imported},
            {QStringLiteral("partial"), counts.partial},
            {QStringLiteral("skipped"), counts.skipped},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("parked"), counts.parked},
            {QStringLiteral("externalParticipants"), counts.externalParticipants},
            {QStringLiteral("unmappedUsers"), counts.unmappedUsers},
            {QStringLiteral("bytes"), counts.bytes},
            {QStringLiteral("invariantHolds"), counts.invariantHolds()}};
}

} // namespace model
