// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/audit.h"
#include "journal/queries.h"
#include "journal/rows.h"

namespace journal {

/// The columns item_id, source_user, mailbox, state, reason, text, receipt, at.
Queries::SettledRow readSettledRow(const Rows &rows);

/// The columns sequence, at, actor, action, subject, detail, hash.
Audit::Row readAuditRow(const Rows &rows);

} // namespace journal
