// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/ids.h"
#include "model/itemkey.h"

namespace journal {

/// A copy that should be in a mailbox; one that is open may be.
struct MailboxCopy
{
    QString mailbox;
    QString itemId;
    model::DeliveryKey key;
    QByteArray receipt;
    QByteArray messageSha256;
    base::ConnectorId connector; ///< whose copy it is
    base::DeliveryId delivery;
    bool isOpen = false;       ///< not settled: being delivered, or left by whoever began it
    bool wasThere = false;     ///< found as a duplicate: its bytes may be those of another signing
    bool isByKeyAlone = false; ///< what was there may differ: notes say where this journal keeps attachments
                               ///< of the message, or the copy is of another content of the item
};

} // namespace journal
