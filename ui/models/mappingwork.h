// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "engine/mappingpreview.h"
#include "mapping/mappingfile.h"

namespace ui {

/// Everyone a connector has met, and what they can be mapped to.
struct MappingState
{
    std::vector<engine::MappedPerson> people; ///< unmapped first; `mailbox` is the address people know
    QStringList mailboxes;                    ///< addresses of the directory, sorted
    std::shared_ptr<const mapping::Resolver> directory;
};

// Work on mappings, for Desk::ask() and Desk::change(): called in the background. Throws base::Failure.

MappingState readMappingState(const engine::Environment &environment, base::ConnectorId connector,
                              const base::Stop &stop);

/// A file that an admin chose, checked line by line; nothing is changed.
mapping::MappingFile readMappingFile(const engine::Environment &environment,
                                     const model::ConnectorConfig &connector, const QString &path,
                                     const base::Stop &stop);

/// One person's line: replaced, added, or with an empty mailbox taken out.
void mapPerson(const engine::Environment &environment, base::ConnectorId connector, const QString &sourceUser,
               const QString &mailbox);

void writeMappingTo(const QString &path, const model::CustomMappings &mapping);

} // namespace ui
