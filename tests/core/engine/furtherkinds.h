// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/environment.h"

namespace support {

/// Kinds beside those a World has of itself.
struct FurtherKinds
{
    std::vector<connectors::ConnectorKind> connectors;
    std::vector<target::TargetKind> targets;
    std::vector<staging::StagingKind> stagings;

    void addTo(engine::Environment &environment) const
    {
        for (const connectors::ConnectorKind &kind : connectors)
            environment.connectorKinds.push_back(kind);
        for (const target::TargetKind &kind : targets)
            environment.targetKinds.push_back(kind);
        for (const staging::StagingKind &kind : stagings)
            environment.stagingKinds.push_back(kind);
    }
};

} // namespace support
