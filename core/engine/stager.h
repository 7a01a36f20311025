// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

#include "base/failure.h"
#include "engine/runcontext.h"
#include "journal/segments.h"

namespace staging {
class Staging;
}

namespace engine {

/// The staging lane: moves closed segments to the account's staging, and removes local ones that nobody needs
/// any more. The journal row comes first, then the file. Runs of one account take turns.
class Stager
{
public:
    explicit Stager(const RunContext &context);

    /// Until end() was called and everything is staged that is whole, or a stop. Throws what ended it.
    void stageAll();

    /// A segment was lost or damaged, and so not staged, and somebody needs it: `SEGMENT_LOST`,
    /// `SEGMENT_DAMAGED`. It keeps no other from the staging. Behind clean().
    void throwIfDamaged() const;

    void wake(); ///< a segment was closed
    void end();  ///< no more will be

    /// Removes local segments that are staged or whose deliveries are all settled, also those of accounts
    /// that no connector uses, and staged ones beyond their retention. Throws `SEGMENT_DAMAGED` when one is
    /// lost.
    static void clean(const RunContext &context);

private:
    /// `staging` is the lane's, made for its first segment.
    void stageClosed(std::unique_ptr<staging::Staging> &staging);
    void stage(const journal::Segments::Record &segment, staging::Staging &staging);
    static void removeSettled(const RunContext &context);

    const RunContext &m_context;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isWoken = true;
    bool m_isEnding = false;
    std::map<QByteArray, base::Failure> m_damaged; ///< segments
};

} // namespace engine
