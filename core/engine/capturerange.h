// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "connectors/source.h"
#include "model/config.h"

namespace engine {

/// How far a capture reaches, and whose cursors it goes by.
struct CaptureRange
{
    connectors::Window window;
    QByteArray scope; ///< names a range's own cursors; empty: the connector's

    /// Of a run or a dry run that was `asked` for a window; an empty one means the connector's own, which
    /// begins at its `since`.
    static CaptureRange of(const model::ConnectorConfig &connector, const connectors::Window &asked);
};

} // namespace engine
