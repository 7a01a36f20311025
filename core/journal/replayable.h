// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"
#include "model/itemkey.h"
#include "model/person.h"

namespace journal {

/// An open delivery, as a changed mapping looks at it.
struct OpenDelivery
{
    base::DeliveryId id;
    base::ItemRow item;
    model::ItemKey itemKey;
    QString container;
    QString originalId;
    QString sourceUser;
    QString mailbox;
    model::People people;
};

/// A failed or parked one, as a replay looks at it.
struct ReplayableDelivery
{
    base::DeliveryId id;
    base::ItemRow item;
    model::ItemKey itemKey;
    QString itemId;
    QString container;
    QString originalId;
    QString sourceUser;
    QString mailbox;
    QByteArray reason;
    model::People people;
    base::Instant sentAt;
    bool mayMove = false; ///< certainly nothing of it is in the mailbox, nor does it belong to a copy there
};

} // namespace journal
