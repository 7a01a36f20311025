// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace journal {

class Connection;

/// Marks the journal as in use, in the database file itself. `hadLog`: the write-ahead log was there before
/// the file was opened. A journal that was left in use without its log has lost its newest rows (a deleted
/// log, a copy without it): deliveries may have been made that it does not know. Then every mailbox counts as
/// inherited and every open delivery as one to find first, so that nothing is put twice. Returns whether that
/// was so.
bool beginUse(Connection &connection, bool hadLog);

/// Closed in order.
void endUse(Connection &connection);

} // namespace journal
