// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QStringList>

#include "mapping/mappingfile.h"
#include "ui/models/people.h"

namespace ui {

/// What a reading of the mapping goes by, and the next one need not read again.
struct MappingBasis
{
    std::shared_ptr<const target::Directory> directory; ///< null: not read yet
    std::shared_ptr<const engine::ComingPeople> coming; ///< null: the source has not answered
};

/// Everyone a connector has met, and what they can be mapped to.
struct MappingState
{
    MappingBasis basis;
    std::shared_ptr<const People> people; ///< `mailbox` is the address people know
    std::vector<int> rows;                ///< as they were wished for
    QStringList mailboxes;                ///< addresses of the directory, sorted
    std::shared_ptr<const mapping::Resolver> directory;
};

// Work on mappings, for Desk::ask() and Desk::change(): called in the background. Throws base::Failure.

/// Those met so far and those who are coming by `basis`, whose directory is read where there is none.
MappingState readMappingState(const engine::Environment &environment, base::ConnectorId connector,
                              const People::Wish &wish, const MappingBasis &basis, const base::Stop &stop);

std::shared_ptr<const engine::ComingPeople>
readComingPeople(const engine::Environment &environment, base::ConnectorId connector, const base::Stop &stop);

/// A file that an admin chose, checked line by line; nothing is changed.
mapping::MappingFile readMappingFile(const engine::Environment &environment,
                                     const model::ConnectorConfig &connector, const QString &path,
                                     const base::Stop &stop);

/// One person's line: replaced, added, or with an empty mailbox taken out.
void mapPerson(const engine::Environment &environment, base::ConnectorId connector, const QString &sourceUser,
               const QString &mailbox);

void writeMappingTo(const QString &path, const model::CustomMappings &mapping);

} // namespace ui
