// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/secret.h"
#include "journal/queries.h"

// An attachment `o` that a copy `d` of its item lacks, or will. What second renderings lack, the others have.
#define IS_LACKING "(o.part IS NULL OR d.second_sha256 IS NOT NULL)"

// The same while no supplement that carries it was made for that mailbox.
#define IS_STILL_LACKING                                                                                     \
    IS_LACKING " AND NOT EXISTS (SELECT 1 FROM supplied u JOIN deliveries x ON x.item = u.item"              \
               " AND x.mailbox = d.mailbox WHERE u.omitted = o.id AND x.state <> 7)"

// What can be told of the item alone, before its copies are looked at.
#define MAY_ANSWER_FOR                                                                                       \
    "(i.connector = w.id OR (SELECT g.state FROM connectors g WHERE g.id = i.connector) = 2) AND "

// Whether a connector `w` answers for what a copy `d` of an item `i` lacks: its own, or one that a removed
// connector had put into the mailbox, so that `w` left its own out.
#define IS_ANSWERED_FOR                                                                                      \
    "(i.connector = w.id OR EXISTS (SELECT 1 FROM connectors g CROSS JOIN items t ON t.key = i.key"          \
    " AND t.connector = w.id CROSS JOIN deliveries x ON x.item = t.id AND x.mailbox = d.mailbox"             \
    " AND x.state = 3 CROSS JOIN runs p ON p.id = d.settled_run CROSS JOIN runs q ON q.id = x.settled_run"   \
    " AND q.account IS p.account WHERE g.id = i.connector AND g.state = 2))"

namespace journal {

class Connection;

/// Whether a partial copy that the connector answers for lacks an attachment that is kept, be it too large
/// for today's limit, that no supplement carries and nobody dismissed.
bool owesAttachments(Connection &connection, base::ConnectorId connector);

/// How many attachments that is.
qint64 owedAttachments(Connection &connection, base::ConnectorId connector);

/// Dismisses those attachments, or one item's, with the audit row. Returns how many there were.
qint64 dismissOwed(Connection &connection, const base::Secret &auditKey, base::Instant now,
                   base::ConnectorId connector, const std::optional<QString> &itemId, const QString &reason);

/// The attachments that this partial copy was sent without.
std::vector<Queries::LeftOut> readLeftOut(Connection &connection, base::DeliveryId delivery);

} // namespace journal
