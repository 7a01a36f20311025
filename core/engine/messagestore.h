// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "base/stop.h"
#include "model/delivery.h"

class QIODevice;

namespace spool {
class Spool;
}
namespace staging {
class Staging;
}

namespace engine {

/// Reads a message from where it is kept: the local segment, else its staged copy. One object a lane.
class MessageStore
{
public:
    MessageStore(const spool::Spool &spool, std::function<std::unique_ptr<staging::Staging>()> makeStaging);
    ~MessageStore();

    /// The entry's bytes, checked against its SHA-256. Throws Failure (`SEGMENT_LOST`) when neither copy is
    /// there.
    std::unique_ptr<QIODevice> open(const model::EntryRef &entry, const base::Stop &stop);

private:
    const spool::Spool &m_spool;
    std::function<std::unique_ptr<staging::Staging>()> m_makeStaging;
    std::unique_ptr<staging::Staging> m_staging; ///< made when the first local segment is missing
};

} // namespace engine
