// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// SQL, for queries over deliveries `d` with their items `i`: what people call the mailbox is then
/// `COALESCE(n.name, d.mailbox)`. See Deliveries::nameMailboxes().
#define JOIN_MAILBOX_NAMES " LEFT JOIN mailbox_names n ON n.account = i.account AND n.mailbox = d.mailbox"
