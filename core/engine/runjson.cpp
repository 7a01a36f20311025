// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runjson.h"

#include <QJsonArray>

#include "model/figures.h"

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
    QJsonArray failures;
    for (const model::FailureRow &row : run.failures)
        failures.append(toJson(row));
    QJsonObject document = model::figures(run.counts);
    document.insert(QStringLiteral("run"), run.id.value);
    document.insert(QStringLiteral("connector"), run.connector);
    document.insert(QStringLiteral("type"), run.kind);
    document.insert(QStringLiteral("trigger"), QString::fromLatin1(name(run.trigger)));
    document.insert(QStringLiteral("state"), QString::fromLatin1(name(run.state)));
    document.insert(QStringLiteral("startedAt"), base::toIso(run.startedAt));
    document.insert(QStringLiteral("completedAt"),
                    run.completedAt ? QJsonValue(base::toIso(*run.completedAt)) : QJsonValue());
    document.insert(QStringLiteral("failuresTotal"), run.failuresTotal);
    document.insert(QStringLiteral("failures"), failures);
    return document;
}

} // namespace engine
