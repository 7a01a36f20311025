// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "base/ids.h"
#include "model/delivery.h"
#include "model/itemkey.h"
#include "model/person.h"
#include "model/sourceitem.h"

namespace journal {

/// A delivery about to be made.
struct NewDelivery
{
    QString mailbox; ///< empty: nobody's; then `settled` says why
    model::DeliveryKey key;
    QString sourceUser;                    ///< whose copy it is (Person::label())
    std::optional<model::Outcome> settled; ///< failed or parked from the start
    QStringList alsoFor = {};              ///< who else is to have it in that mailbox, as labels
};

/// The same without those of its owners for whom `isLeftOut` says so; absent when it leaves nobody.
template<typename Test>
std::optional<NewDelivery> withoutOwners(const NewDelivery &delivery, const Test &isLeftOut)
{
    NewDelivery rest = delivery;
    rest.alsoFor.removeIf(isLeftOut);
    if (!isLeftOut(rest.sourceUser))
        return rest;
    if (rest.alsoFor.isEmpty())
        return {};
    rest.sourceUser = rest.alsoFor.takeFirst();
    return rest;
}

/// An attachment that is not in the message; kept in the segment for a supplement, where it could be read.
struct OmittedAttachment
{
    model::Attachment attachment;
    model::EntryRef entry; ///< empty segment: the bytes are not kept
    qint64 id = 0;         ///< of the journal, as supplementable() returns it; 0 in what store() is handed

    /// Of what only second renderings lack: its number in the item's message, the entry; 0: that message.
    std::optional<int> part = {};
};

/// An item with its message written to the segment and its fan-out.
struct CapturedItem
{
    model::SourceItem item; ///< record and recordAt are not stored here, but in the segment or message
    model::ItemKey key;
    model::EntryRef entry; ///< the message; of an item that could not be converted: the raw record
    QByteArray messageId;  ///< empty: the item could not be converted, or not yet
    model::People people;
    std::vector<OmittedAttachment> omitted; ///< not empty: every delivery of it ends partial
    std::vector<qint64> supplies; ///< of a supplement (event `attachment`): OmittedAttachment::id of each
    qint64 externalParticipants = 0;
    std::vector<NewDelivery> deliveries;
    bool fanOutComplete = true; ///< false: more follow with addDeliveries()
};

} // namespace journal
