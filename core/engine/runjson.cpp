// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runjson.h"

#include <QJsonArray>

namespace engine {

QJsonObject toJson(const model::FailureRow &row)
{
    return {
        {QStringLiteral("itemId"), row.itemId},   {QStringLiteral("sourceUser"), row.sourceUser},
        {QStringLiteral("mailbox"), row.mailbox}, {QStringLiteral("reason"), QString::fromUtf8(row.reason)},
        {QStringLiteral("text"), row.text},       {QStringLiteral("count"), row.count}};
}

QJsonObject toJson(const model::RunRecord &run)
{
    const model::Counts &counts = run.counts;
    QJsonArray failures;
    for (const model::FailureRow &row : run.failures)
        failures.append(toJson(row));
    return {
        {QStringLiteral("run"), run.id.value},
        {QStringLiteral("connector"), run.connector},
        {QStringLiteral("type"), run.kind},
        {QStringLiteral("trigger"), QString::fromLatin1(name(run.trigger))},
        {QStringLiteral("state"), QString::fromLatin1(name(run.state))},
        {QStringLiteral("startedAt"), base::toIso(run.startedAt)},
        {QStringLiteral("completedAt"),
         run.completedAt ? QJsonValue(base::toIso(*run.completedAt)) : QJsonValue()},
        {QStringLiteral("itemsAvailable"), counts.itemsAvailable},
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
        {QStringLiteral("invariantHolds"), counts.invariantHolds()},
        {QStringLiteral("failuresTotal"), run.failuresTotal},
        {QStringLiteral("failures"), failures},
    };
}

} // namespace engine
