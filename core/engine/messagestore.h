// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "base/ids.h"
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

struct Environment;

/// Reads a message from where it is kept: the local segment, else, also when that is damaged, its staged
/// copy. One object a lane.
class MessageStore
{
public:
    /// Staged copies are read from the staging of the account that the segment belongs to. Where that one was
    /// removed and its staging does not give the copy, and of a segment that is not known, from that of
    /// `account`.
    MessageStore(const spool::Spool &spool, const Environment &environment, base::AccountId account);

    /// All staged copies are read from this one.
    MessageStore(const spool::Spool &spool, std::function<std::unique_ptr<staging::Staging>()> makeStaging);
    ~MessageStore();

    /// The entry's bytes, checked against its SHA-256 before the first of them is given; seekable. A staged
    /// copy is fetched once: up to 1 MiB into memory, a larger one into a temporary file beside the segments.
    /// Throws Failure: SkipItem (`SEGMENT_DAMAGED`, `STAGED_SEGMENT_MISSING`) when neither copy will do; what
    /// the staging throws when it cannot be reached.
    std::unique_ptr<QIODevice> open(const model::EntryRef &entry, const base::Stop &stop);

private:
    std::unique_ptr<QIODevice> openCopy(const model::EntryRef &entry, const base::Stop &stop);
    std::unique_ptr<QIODevice> openStaged(const model::EntryRef &entry, const base::Stop &stop);

    const spool::Spool &m_spool;
    std::function<std::unique_ptr<staging::Staging>(base::AccountId)> m_makeStaging;
    std::function<std::vector<base::AccountId>(const QByteArray &segment)>
        m_accountsOf;                                                        ///< to be asked in turn
    std::map<base::AccountId, std::unique_ptr<staging::Staging>> m_stagings; ///< those that were needed
};

} // namespace engine
