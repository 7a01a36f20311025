// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "app/session/session.h"

namespace chanceryctl {

QJsonObject toJson(const engine::Environment &environment, const model::ConnectorConfig &connector);
QJsonObject toJson(const connectors::ConnectorKind &kind);

/// Writes one connector's settings and mapping, without secrets. Without a name it is the only one there is.
base::ConnectorId exportConnector(app::Session &session, const QString &name, const QString &path);

/// Adds the connector of the file, or changes the one of that name; returns the name. A new one needs the
/// terms accepted. Its mapping must fit the account's directory, as map import checks it; else nothing is
/// imported.
QString importConnector(app::Session &session, const QString &path, bool acceptsTerms,
                        const base::Stop &stop);

} // namespace chanceryctl
