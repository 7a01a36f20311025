// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "mapping/mappingfile.h"
#include "ui/models/people.h"

namespace ui {

/// Everyone a connector has met, and what they can be mapped to.
struct MappingState
{
    std::shared_ptr<const People> people; ///< `mailbox` is the address people know
    std::vector<int> rows;                ///< as they were wished for
    QStringList mailboxes;                ///< addresses of the directory, sorted
    std::shared_ptr<const mapping::Resolver> directory;
};

// Work on mappings, for Desk::ask() and Desk::change(): called in the background. Throws base::Failure.

MappingState readMappingState(const engine::Environment &environment, base::ConnectorId connector,
                              const People::Wish &wish, const base::Stop &stop);

/// A file that an admin chose, checked line by line; nothing is changed.
mapping::MappingFile readMappingFile(const engine::Environment &environment,
                                     const model::ConnectorConfig &connector, const QString &path,
                                     const base::Stop &stop);

/// One person's line: replaced, added, or with an empty mailbox taken out.
void mapPerson(const engine::Environment &environment, base::ConnectorId connector, const QString &sourceUser,
               const QString &mailbox);

void writeMappingTo(const QString &path, const model::CustomMappings &mapping);

} // namespace ui
