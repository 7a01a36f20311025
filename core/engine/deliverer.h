// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/failure.h"
#include "engine/messagestore.h"
#include "engine/metfolders.h"
#include "engine/runcontext.h"
#include "engine/secondrenderer.h"
#include "engine/tried.h"
#include "journal/deliveries.h"
#include "target/target.h"

namespace engine {

/// A delivering lane: takes a mailbox, looks first where an earlier copy may be, records the intent, puts the
/// batch, records the outcomes. What the destination refuses for its size goes as its second rendering. One
/// target object, one thread.
class Deliverer
{
public:
    explicit Deliverer(const RunContext &context);
    ~Deliverer();

    /// Until there is nothing to deliver any more or the stop is asked for. Throws what ends the run; the
    /// mailbox in hand is released and its outcomes that are not known stay intents.
    void deliverAll();

private:
    using Batch = std::vector<model::Delivery>;
    using Outcomes = std::vector<model::Outcome>;

    bool deliverBatch(const QString &mailbox);
    Batch settleFound(const QString &mailbox, Batch batch);
    Batch withoutDoubtful(const QString &mailbox, Batch absent);
    bool put(const QString &mailbox, Batch batch);
    Outcomes sent(const QString &mailbox, const Batch &batch, const std::vector<target::Letter> &letters);
    bool conclude(const QString &mailbox, Tried tried);
    int lookForUnknown(const QString &mailbox, Tried &tried);
    void settle(const Batch &batch, Outcomes outcomes);
    void beginSecond(const model::Delivery &delivery, const model::Outcome &refusal);
    std::vector<target::Letter> lettersOf(Batch &batch);
    target::Letter letterOf(model::Delivery &delivery);
    bool findIsFinal() const;
    std::chrono::milliseconds secondLookAfter() const;
    void passOver(const QString &mailbox, bool isAnyThere);
    void pauseMailbox(const QString &mailbox, const base::Failure &reason, int troubles);
    void delay(const QString &mailbox, std::chrono::milliseconds pause);
    void handle(const QString &mailbox, const base::Failure &failure);
    void failBatch(const QString &mailbox, const base::Failure &failure);

    const RunContext &m_context;
    std::unique_ptr<target::Target> m_target;
    MessageStore m_store;
    MetFolders m_folders;
    SecondRenderer m_second;
    std::set<base::DeliveryId> m_elsewhere; ///< of the batch in hand: copies of another connector are there
    std::map<model::DeliveryKey, QByteArray> m_incomplete; ///< receipts of half copies in the mailbox in hand
    std::optional<base::Failure> m_outOfReach; ///< why a message of the batch in hand cannot be read now
    bool m_holdsBack = false;                  ///< something in hand waits for its second look
    bool m_looksFirst = false; ///< the folder in hand may hold what the journal does not know of
    int m_troubles = 0;        ///< of the destination as a whole, in a row
};

} // namespace engine
