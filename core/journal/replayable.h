// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "base/ids.h"
#include "model/itemkey.h"
#include "model/person.h"

namespace journal {

/// A delivery, as a changed mapping looks at it.
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
    QStringList alsoFor; ///< who else has that mailbox, where it is known
};

/// A failed or parked one, as a replay looks at it.
struct ReplayableDelivery : OpenDelivery
{
    QString itemId;
    QByteArray reason;
    base::Instant sentAt;
    bool mayMove = false; ///< certainly nothing of it is in the mailbox, nor does it belong to a copy there
};

} // namespace journal
