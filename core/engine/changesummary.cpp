// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/changesummary.h"

namespace engine {

using model::Values;

static QString changeOf(const QString &what, const QString &before, const QString &after)
{
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? QStringLiteral("(empty)") : value;
    };
    return QStringLiteral("%1: %2 → %3").arg(what, shown(before), shown(after));
}

/// The default of a setting that an older version of the program did not have was changed by nobody.
static QStringList changesOf(const Values &before, const Values &after, const Values &given,
                             const Secrets &secrets)
{
    QStringList changes;
    for (auto each = after.cbegin(); each != after.cend(); ++each) {
        const bool isSomebodys = before.contains(each.key()) || given.contains(each.key());
        if (isSomebodys && before.value(each.key()) != each.value())
            changes.append(changeOf(QString::fromUtf8(each.key()), before.value(each.key()), each.value()));
    }
    for (const auto &entry : secrets)
        changes.append(QStringLiteral("secret ") + QString::fromUtf8(entry.first));
    return changes;
}

QString changeSummary(const model::AccountConfig &before, const model::AccountConfig &after,
                      const Values &given, const Secrets &secrets)
{
    return changesOf(before.settings, after.settings, given, secrets).join(QStringLiteral(", "));
}

QString changeSummary(const Environment &environment, const model::ConnectorConfig &before,
                      const model::ConnectorConfig &after, const Values &given, const Secrets &secrets)
{
    QStringList changes = changesOf(before.settings, after.settings, given, secrets);
    if (before.automaticMapping != after.automaticMapping)
        changes.prepend(after.automaticMapping ? QStringLiteral("automatic mapping: off → on")
                                               : QStringLiteral("automatic mapping: on → off"));
    if (before.account != after.account)
        changes.prepend(changeOf(QStringLiteral("account"), environment.account(before.account).name,
                                 environment.account(after.account).name));
    return changes.join(QStringLiteral(", "));
}

} // namespace engine
