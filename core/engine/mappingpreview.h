// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/stop.h"
#include "engine/environment.h"
#include "model/custommapping.h"

namespace engine {

/// Someone met so far, and where the copies go by today's mapping.
struct MappedPerson
{
    QString sourceUser;
    QString mailbox;  ///< its address; empty: none
    QByteArray state; ///< `mapped`, `external`, `unmapped`
    QString reason;
    bool byCustomMapping = false; ///< of `mapped`: by a line of the custom mapping
    qint64 items = 0;

    bool operator==(const MappedPerson &) const = default;
};

/// Everyone in the items captured so far and in those a run would capture now, by the custom mapping given;
/// unmapped people first. Reads the source, changes nothing.
std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping, const base::Stop &stop);

} // namespace engine
