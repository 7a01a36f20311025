// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QSet>

#include "engine/messagestore.h"
#include "journal/queries.h"
#include "spool/spool.h"

namespace engine {

/// The digest of a message (random access) without what another signing of the same item has otherwise: of
/// our own fields those that say who signed it (`X-…-Signature`, `-Signer`, `-Fingerprint`, `-Signed-At`),
/// and `X-Archive-Date-Source` with the Date that was taken from there. An e-mail's own fields of such names,
/// below ours, count. With `isCrLf` every CRLF counts as LF.
QByteArray contentDigest(QIODevice &message, bool isCrLf, const base::Stop &stop);

/// Compares copies that a mailbox had before this journal knew of them, made of whichever signing, with the
/// messages that the journal keeps of the same items.
class ContentComparison
{
public:
    /// `account`: see MessageStore.
    ContentComparison(const Environment &environment, base::AccountId account);

    /// Whether the copy (random access) is the item's message, or its second rendering: where another journal
    /// kept the whole one, and under which digest, is that journal's own. `isCrLf`: the destination makes
    /// every line end CRLF. Absent: the message cannot be read. Throws what reading the copy throws.
    std::optional<bool> isSame(const journal::Queries::ItemRecord &item, QIODevice &copy, bool isCrLf,
                               const base::Stop &stop);

private:
    std::unique_ptr<QIODevice> kept(const model::EntryRef &entry, const base::Stop &stop);

    const spool::Spool m_spool;
    MessageStore m_store;
    QSet<QByteArray> m_unreachable; ///< segments whose staging did not answer
};

} // namespace engine
