// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/failure.h"
#include "engine/messagestore.h"
#include "engine/runcontext.h"
#include "journal/deliveries.h"
#include "target/target.h"

namespace engine {

/// A delivering lane: takes a mailbox, looks first where an earlier copy may be, records the intent, puts the
/// batch, records the outcomes. One target object, one thread.
class Deliverer
{
public:
    explicit Deliverer(const RunContext &context);
    ~Deliverer();

    /// Until there is nothing to deliver any more or the stop is asked for. Throws what ends the run; the
    /// mailbox in hand is released and its outcomes that are not known stay intents.
    void deliverAll();

private:
    void deliverBatch(const QString &mailbox);
    void meetFolder(const QString &mailbox);
    std::vector<model::Delivery> settleFound(const QString &mailbox, std::vector<model::Delivery> batch);
    void put(const QString &mailbox, const std::vector<model::Delivery> &batch);
    void settle(const std::vector<model::Delivery> &batch, std::vector<model::Outcome> outcomes);
    std::vector<target::Letter> lettersOf(const std::vector<model::Delivery> &batch);
    void handle(const QString &mailbox, const base::Failure &failure);
    void failBatch(const QString &mailbox, const base::Failure &failure);

    const RunContext &m_context;
    std::unique_ptr<target::Target> m_target;
    MessageStore m_store;
    bool m_looksFirst = false; ///< the folder in hand holds messages from before this journal
    int m_troubles = 0;        ///< of the destination as a whole, in a row
};

} // namespace engine
