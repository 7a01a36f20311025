// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/listrows.h"

#include "journal/states.h"

namespace journal {

Queries::SettledRow readSettledRow(const Rows &rows)
{
    return {.itemId = rows.text(0),
            .sourceUser = rows.text(1),
            .mailbox = rows.text(2),
            .outcome = {.state = outcomeOf(static_cast<State>(rows.number(3))),
                        .reason = rows.token(4),
                        .text = rows.text(5),
                        .receipt = rows.bytes(6)},
            .at = rows.instant(7)};
}

Audit::Row readAuditRow(const Rows &rows)
{
    return {.sequence = rows.integer(0),
            .at = rows.instant(1),
            .actor = rows.text(2),
            .action = rows.token(3),
            .subject = rows.text(4),
            .detail = rows.text(5).toUtf8(),
            .hash = rows.bytes(6).toHex()};
}

} // namespace journal
