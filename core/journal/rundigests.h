// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/ids.h"

namespace journal {

class Connection;

/// Digests over what a run made and settled. Of a delivery row only what never changes after it is made: a
/// mapping may move an open one, a replay supersede a failed one; of an outcome all, with the mailbox it was
/// for. Of an item likewise: who took part may change with a later conversion, and counts once the item is
/// converted. What a partial copy lacks is fixed when it is settled; that an admin dismisses it later is not
/// in it. What was superseded stays so. Manifests of earlier versions lack the latter three.
struct RunDigests
{
    qint64 deliveries = 0;       ///< rows
    QByteArray deliveriesSha256; ///< raw
    qint64 outcomes = 0;
    QByteArray outcomesSha256;
    QByteArray itemsSha256;   ///< of those that the deliveries are of
    QByteArray leftOutSha256; ///< attachments that the partial copies lack
    qint64 superseded = 0;    ///< deliveries of earlier runs, or of this one, that it put others in place of
    QByteArray supersededSha256;

    bool operator==(const RunDigests &) const = default;
};

RunDigests digestRun(Connection &connection, base::RunId run);

/// Over the deliveries that older versions superseded, which did not note the run: no more are added to them.
QByteArray digestSupersededEarlier(Connection &connection);

} // namespace journal
