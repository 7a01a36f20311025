// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSet>

#include "engine/messagestore.h"
#include "engine/secondrenderer.h"
#include "journal/queries.h"
#include "spool/spool.h"
#include "target/letter.h"

namespace engine {

/// The digest of a message (random access) without the times that another signing of the same item, by the
/// same signer, has otherwise: the value of our `X-…-Signed-At`, and of the Date where
/// `X-Archive-Date-Source` says that it was taken from the signature or the file. All else counts: who
/// signed, which fields there are, values that are no time, and an e-mail's own fields of such names, below
/// ours. With `isCrLf` every CRLF counts as LF; a lone CR ends no line.
QByteArray contentDigest(QIODevice &message, bool isCrLf, const base::Stop &stop);

/// Compares copies that this journal did not put, made of whichever signing by the same signer, with the
/// messages that it keeps of the same items.
class ContentComparison
{
public:
    /// `account`: see MessageStore.
    ContentComparison(const Environment &environment, base::AccountId account);

    /// Of a copy that the mailbox had before this journal knew of it, made of whichever signing:
    /// whether the copy (random access) is the item's message, or its second rendering: where another journal
    /// kept the whole one, and under which digest, is that journal's own. `isCrLf`: the destination makes
    /// every line end CRLF. Absent: the message cannot be read. Throws what reading the copy throws.
    std::optional<bool> isSame(const journal::Queries::ItemRecord &item, QIODevice &copy, bool isCrLf,
                               const base::Stop &stop);

    /// The item's letter into that copy's mailbox, as put() was given it: its message, or the second
    /// rendering when that is what went. Absent: the message cannot be read, or this program renders it
    /// otherwise. Valid as long as this.
    std::optional<target::Letter> letter(const journal::Queries::ItemRecord &item,
                                         const journal::Queries::Copy &copy, const base::Stop &stop);

private:
    std::optional<target::Letter> second(target::Letter letter, const journal::Queries::ItemRecord &item,
                                         const QByteArray &sha256, const base::Stop &stop);
    std::unique_ptr<QIODevice> kept(const model::EntryRef &entry, const base::Stop &stop);

    const spool::Spool m_spool;
    MessageStore m_store;
    SecondRenderer m_second;
    QSet<QByteArray> m_unreachable; ///< segments whose staging did not answer
};

} // namespace engine
