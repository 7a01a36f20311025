// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>

#include "engine/reconcilecontent.h"
#include "target/target.h"

namespace engine {

/// True when a failure is about the mailbox, or a message in it, and others may do.
bool isOfMailboxAlone(const base::Failure &failure);

/// What Queries::copiesOfAccount() tells, without receipts, once the journal is read: comparing takes hours,
/// and as long as a statement is open, no checkpoint gets past it. The copies wait in a file in the folder
/// `scratch`, which is made. Throws Storage where that cannot be written, and what `each` throws.
void tellCopies(journal::Queries &queries, base::AccountId account, const QString &scratch,
                const std::function<void(const journal::Queries::Copy &)> &each);

/// Compares single copies with what the journal keeps of their items.
class CopyComparison
{
public:
    /// All are used as long as this.
    CopyComparison(journal::Queries &queries, target::Target &target, ContentComparison &contents,
                   const base::Stop &stop);

    using Copy = journal::Queries::Copy;

    /// By its bytes, of a copy that this journal did not put: see ContentComparison::isSame(). Absent: it
    /// cannot be told, or the copy is gone. Throws what Target::read() throws.
    std::optional<bool> isSame(const QString &folder, const QByteArray &receipt, const Copy &expected,
                               bool isCrLf);

    /// Whether what a listing told is what an engine at work delivers, or finds delivered: the same bytes, or
    /// the same but for the times of another signing. Also where it cannot be told. Throws what read()
    /// throws, but for failures of the mailbox alone.
    bool isOnItsWay(const QString &folder, const target::Held &held, const Copy &newest);

    /// Field by field, in a destination that keeps no bytes (Target::compare()). `put`: the copies under its
    /// key that connectors of this journal put there; where there are none, it was there before, and is
    /// compared with the message of `expected`. Absent: it cannot be told. Waits where the mailbox asks for a
    /// pause, or the connection breaks. Throws what list() throws.
    std::optional<target::Compared> compare(const QByteArray &receipt, const Copy &expected,
                                            const QList<Copy> &put);

private:
    std::optional<target::Compared> compareWith(const Copy &copy, bool isOtherSigning,
                                                const QByteArray &receipt);
    std::optional<target::Compared> patiently(const QString &mailbox, const QByteArray &receipt,
                                              const target::Letter &letter, bool isOtherSigning);

    journal::Queries &m_queries;
    target::Target &m_target;
    ContentComparison &m_contents;
    const base::Stop &m_stop;
};

} // namespace engine
