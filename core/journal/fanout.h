// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSet>

#include "journal/capture.h"
#include "journal/states.h"

namespace journal {

class Connection;

/// Makes and settles the delivery rows of one item, within a transaction.
class FanOut
{
public:
    struct Item
    {
        base::ItemRow row;
        base::ConnectorId connector;
        model::ItemKey key;
        bool isWaiting = false; ///< its message is not made yet: open copies wait
    };

    /// `isNew`: no row of the item can be there yet.
    FanOut(Connection &connection, base::RunId run, base::Instant now, const Item &item, bool isNew = false);

    /// Of an item stored before.
    static FanOut of(Connection &connection, base::RunId run, base::Instant now, base::ItemRow item);

    /// Adds a copy, unless this connector has it: one that is open is shared then. One that another connector
    /// of the account has delivered is skipped from the start.
    void add(const NewDelivery &delivery);

    /// Adds a copy in place of a failed or parked one: where the mailbox has got the item meanwhile it is
    /// skipped; one that is on its way is shared. `mayBeThere`: an attempt at the old one was made.
    void addReplacement(const NewDelivery &delivery, bool mayBeThere);

    /// The copy of this connector in a mailbox: one that is there, else an open one, else whatever became of
    /// it; superseded ones left out.
    struct Copy
    {
        base::DeliveryId id;
        State state = State::Open;
        bool isThere = false; ///< delivered, and to the account that the connector delivers to today
    };
    std::optional<Copy> copyIn(const QString &mailbox) const;

    /// Whether other connectors have put the item into a mailbox of the account that this one delivers to
    /// today, or may have (an attempt was or will be made).
    struct Elsewhere
    {
        bool isDelivered = false;
        bool isPossible = false;
    };
    Elsewhere elsewhere(const QString &mailbox) const;

    const Item &item() const { return m_item; }

    /// A copy is for everyone, too, whom another one of its mailbox would have been for.
    void share(base::DeliveryId copy, const NewDelivery &other);

private:
    base::DeliveryId insert(const NewDelivery &delivery, bool mustFind);
    void insertSkipped(const NewDelivery &delivery, const QString &text);
    bool isKnown(const NewDelivery &delivery) const;

    Connection &m_connection;
    base::RunId m_run;
    base::Instant m_now;
    Item m_item;
    bool m_isNew;
    bool m_hasTwins = false; ///< other connectors captured the same item
    QSet<QString> m_added;   ///< mailboxes
};

/// Adds the outcome of a delivery; the row itself is the caller's.
void insertOutcome(Connection &connection, base::RunId run, base::DeliveryId delivery,
                   const model::Outcome &outcome, base::Instant now);

/// Ends an open delivery with an outcome. Throws `JOURNAL_DAMAGED` when it is not open.
void settleRow(Connection &connection, base::RunId run, base::DeliveryId delivery,
               const model::Outcome &outcome, base::Instant now);

/// `DUPLICATE`, with a sentence that says of what.
model::Outcome duplicate(const QString &text);

} // namespace journal
