// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/ids.h"
#include "journal/queries.h"

namespace journal {

class Connection;

/// Whether a partial copy of the connector lacks an attachment that is kept, be it too large for today's
/// limit, and that no supplement carries.
bool owesAttachments(Connection &connection, base::ConnectorId connector);

/// The attachments that this partial copy was sent without.
std::vector<Queries::LeftOut> readLeftOut(Connection &connection, base::DeliveryId delivery);

} // namespace journal
