// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/stop.h"
#include "engine/environment.h"
#include "model/custommapping.h"
#include "model/person.h"
#include "target/directory.h"

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

/// Someone of the items that a run would capture now.
struct ComingPerson
{
    model::Person person;
    qint64 items = 0;
};
using ComingPeople = std::vector<ComingPerson>;

/// Everyone in the items that a run would capture now. Reads the source, changes nothing.
ComingPeople comingPeople(const Environment &environment, const model::ConnectorConfig &connector,
                          const base::Stop &stop);

/// Everyone in the items captured so far and `coming` ones, by the custom mapping given; unmapped people
/// first. Reads the journal alone.
std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping,
                                         const target::Directory &directory, const ComingPeople &coming);

/// The same with those that a run would capture now, and the account's directory.
std::vector<MappedPerson> previewMapping(const Environment &environment,
                                         const model::ConnectorConfig &connector,
                                         const model::CustomMappings &mapping, const base::Stop &stop);

} // namespace engine
