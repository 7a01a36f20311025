// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "base/failure.h"

namespace chatter {

/// Of an answer that is none of Salesforce's (EndRun, `NOT_SALESFORCE`): `what` was asked for, and why it is
/// none.
base::Failure unlike(const QString &what, const QString &why);

/// The list of that name in an answer. Throws unlike() when there is none: what is no list must not pass for
/// an empty one.
QJsonArray listIn(const QJsonObject &answer, const QString &name, const QString &what);

/// The id in a field of a record. Throws unlike() when there is none.
QString idWanted(const QJsonObject &record, QStringView field, const QString &what);

/// Where a list goes on behind the page at `here`; empty: it ends. Throws Failure (EndRun,
/// `SALESFORCE_ENDLESS_LIST`) when that is the page itself.
QString nextBehind(const QString &here, const QString &next, const QString &what);

} // namespace chatter
