// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "model/config.h"
#include "model/custommapping.h"

namespace engine {

/// A connector as a file that people keep, compare and move between machines: JSON, versioned, without
/// secrets.
struct ConnectorFile
{
    QString name;
    QString kind;
    QString account; ///< by name
    model::Values settings;
    QList<QByteArray> secretKeys; ///< which secrets have to be given again
    bool automaticMapping = true;
    model::CustomMappings mapping;

    bool operator==(const ConnectorFile &) const = default;
};

/// Deterministic, keys in order.
QByteArray toBytes(const ConnectorFile &file);

/// Throws inputFailure (`CONFIG_INVALID`) naming what is wrong: not JSON, another format, a newer version, a
/// missing or ill-typed member, or more than 16 MiB. Only name, type and account must be there.
ConnectorFile connectorFileOf(const QByteArray &bytes);

} // namespace engine
