// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "engine/connectorstatus.h"
#include "net/smtp.h"

namespace engine {

/// A connector changed its state, as it is told to people and programs.
struct Alert
{
    QString connector;
    QByteArray state;  ///< `Error`, `Attention`, `Overdue` or `Healthy`; of a test `Test`
    QByteArray before; ///< the same words
    QString text;
    model::Counts counts; ///< of the last run
    base::Instant at;

    bool operator==(const Alert &) const = default;
};

/// What is told of a state: `Healthy` for all that needs nobody. Empty: nothing is, for now (it runs, or is
/// paused).
QByteArray toldState(ConnectorState state);

/// A sentence or two: which connector, what, why.
QString alertText(const QString &connector, const QByteArray &state,
                  const journal::Queries::ConnectorStatus &status);

/// {connector, state, before, text, counts, at}.
QJsonObject toJson(const Alert &alert);

/// The same as an e-mail.
net::Mail mailOf(const Alert &alert, const QString &from, const QStringList &to);

} // namespace engine
