// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "connectors/symphony/client.h"

namespace symphony {

/// Of an answer that is none of Symphony's (EndRun, `NOT_SYMPHONY`): `what` was asked for, and why it is
/// none.
base::Failure unlike(const QString &what, const QString &why);

/// A good answer as a list; 204 is an empty one. Throws unlike() when it is no list: that must not pass for
/// an empty one.
QJsonArray listIn(const Answer &answer, const QString &what);

/// The list of that name in a good answer; 204 is an empty one. Throws unlike() when there is none.
QJsonArray listIn(const Answer &answer, QStringView name, const QString &what);

/// Of a server that gives the page before in place of the next one (EndRun, `SYMPHONY_ENDLESS_LIST`).
base::Failure endless(const QString &what);

} // namespace symphony
