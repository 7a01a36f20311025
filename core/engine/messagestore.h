// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "base/failure.h"
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
    /// `account`. A staging of another account that cannot be reached is the trouble of this copy alone
    /// (SkipItem).
    MessageStore(const spool::Spool &spool, const Environment &environment, base::AccountId account);

    /// All staged copies are read from this one. `scratchFolder` is made when it is needed.
    MessageStore(const spool::Spool &spool, QString scratchFolder,
                 std::function<std::unique_ptr<staging::Staging>()> makeStaging);
    ~MessageStore();

    /// The entry's bytes, checked against its SHA-256 before the first of them is given; seekable. A staged
    /// copy is fetched once: up to 1 MiB into memory, a larger one into a scratch file.
    /// Throws Failure: SkipItem (`SEGMENT_DAMAGED`, `STAGED_SEGMENT_MISSING`) when neither copy will do, and
    /// (`STAGED_ELSEWHERE`) for one that was staged in another place than such an account stages in today,
    /// and is not there; what the staging throws when it cannot be reached.
    std::unique_ptr<QIODevice> open(const model::EntryRef &entry, const base::Stop &stop);

private:
    struct Copy
    {
        std::unique_ptr<QIODevice> device;
        QString where;
    };

    staging::Staging &stagingOf(base::AccountId account);
    Copy openCopy(const model::EntryRef &entry, const base::Stop &stop);
    std::unique_ptr<QIODevice> openStaged(const model::EntryRef &entry, const base::Stop &stop);
    base::Failure elsewhereOr(const base::Failure &failure, const QString &stagedAt,
                              const QString &where) const;

    const spool::Spool &m_spool;
    base::AccountId m_account;
    QString m_scratchFolder;
    std::function<std::unique_ptr<staging::Staging>(base::AccountId)> m_makeStaging;
    std::function<std::vector<base::AccountId>(const QByteArray &segment)>
        m_accountsOf; ///< to be asked in turn
    /// Where it was put, when the account's staging, in that place, has it elsewhere; else empty.
    std::function<QString(const QByteArray &segment, base::AccountId account, const QString &place)>
        m_stagedElsewhere;
    std::map<base::AccountId, std::unique_ptr<staging::Staging>> m_stagings; ///< those that were needed
};

} // namespace engine
