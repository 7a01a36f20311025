// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messagestore.h"
#include "engine/runcontext.h"
#include "journal/deliveries.h"

namespace engine {

/// What a replay makes of deliveries whose mailbox has another content of their item (copyDiffers): a
/// changed revision of the item, as if that copy's were known here, to be delivered beside the copy. Thread:
/// the run's collecting lane, the segments' only writer.
class ChangedCopies
{
public:
    ChangedCopies(const RunContext &context, MessageStore &store) : m_context(context), m_store(store) {}

    struct Made
    {
        journal::NewDelivery copy;    ///< of the revision, stored
        journal::NewDelivery instead; ///< of the item: takes the old delivery's place, skipped
    };

    /// Stores the revision, unless it is there already, with its copy for the old delivery's mailbox. Throws
    /// what reading the kept message throws.
    Made make(const journal::Deliveries::Replayable &old);

private:
    void store(journal::Deliveries::Supplementable whole, const model::ItemKey &from);

    const RunContext &m_context;
    MessageStore &m_store;
};

} // namespace engine
