// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/ids.h"

namespace journal {

class Connection;

/// Digests over what a run made and settled. Of a delivery row only what never changes after it is made: a
/// mapping may move an open one, a replay supersede a failed one; of an outcome all, with the mailbox it was
/// for.
struct RunDigests
{
    qint64 deliveries = 0;       ///< rows
    QByteArray deliveriesSha256; ///< raw
    qint64 outcomes = 0;
    QByteArray outcomesSha256;

    bool operator==(const RunDigests &) const = default;
};

RunDigests digestRun(Connection &connection, base::RunId run);

} // namespace journal
