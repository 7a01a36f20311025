// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "model/draft.h"

namespace journal {

class Connection;
class Database;

/// Unfinished connectors, kept over restarts. Their secrets are Configuration's, under the owner
/// `draft:<id>`. Not audited: a draft archives nothing.
class Drafts
{
public:
    explicit Drafts(Database &database);

    /// Stores a new draft (id 0) or the draft's new state, stamped with the time. `UNKNOWN_NAME` when it was
    /// removed meanwhile. secretKeys is not stored: it follows from the secrets. When the terms were accepted
    /// is the time of the first save that says so.
    base::DraftId save(const model::Draft &draft);

    void remove(base::DraftId draft); ///< with its secrets; nothing when there is none
    std::vector<model::Draft> all();  ///< oldest first
    std::optional<model::Draft> find(base::DraftId draft);

private:
    Database &m_database;
};

void removeDraft(Connection &connection, base::DraftId draft); ///< as Drafts::remove()

/// When they were, in a new draft; nothing: they are not, or an earlier version stored it.
std::optional<base::Instant> termsAcceptedAt(Connection &connection, base::DraftId draft);

/// Removes the edits of that connector with their secrets.
void removeEdits(Connection &connection, base::ConnectorId connector);

} // namespace journal
