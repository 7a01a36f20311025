// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QIODevice>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "model/itemkey.h"

namespace target {

/// One message on its way into one mailbox.
struct Letter
{
    model::DeliveryKey key;
    model::ItemKey archiveKey;
    base::Instant date; ///< the message's Date: what the mailbox shows as received
    qint64 size = 0;
    std::function<std::unique_ptr<QIODevice>()> open; ///< the message's bytes, verified; may be called again
    QByteArray incomplete = {}; ///< receipt of the incomplete copy that find() named; empty: there is none
    QString itemClass = {}; ///< message class asked for, where a destination has such; empty: its usual one
    int attempts = 0;       ///< how often it was tried before, in all runs
    int refusals = 0;       ///< what put() said last in model::Outcome::refusals, its own count; 0 at first
    QByteArray sourceDigest = {}; ///< what its `X-Archive-Sha256` says, 32 raw bytes; empty: see Found
    bool wasCut = false;          ///< nobody knows how its last attempt ended
};

/// What find() says of one key.
struct Found
{
    /// Incomplete: put() was cut while it made the copy, seen by the attachments that the letter has and the
    /// copy has not. A destination that takes a message whole or not at all has no such copies, and a copy
    /// that says `X-Archive-Rendering: second` (see put()) is complete, whichever letter is asked for.
    enum class State { Absent, Incomplete, Complete };

    State state = State::Absent;
    QByteArray receipt; ///< the destination's own name for the copy; empty when absent

    /// Of a complete copy, whose `X-Archive-Sha256` is not Letter::sourceDigest: it is of an Other content of
    /// the item, and a copy of the letter's is nowhere in the folder, or Elsewhere in it, under another key.
    /// Same, too, where either is not known.
    enum class Content { Same, Elsewhere, Other };
    Content content = Content::Same;
};

/// What a mailbox folder holds, for reconcile --deep.
struct Held
{
    QByteArray receipt;
    model::DeliveryKey key;         ///< empty: not one of ours
    QByteArray messageSha256;       ///< of the stored bytes, where the destination keeps bytes; else empty
    QByteArray lineFeedSha256 = {}; ///< of the same with LF line ends, where the destination makes all CRLF
    bool isIncomplete = false;      ///< one of ours that lacks attachments, as find() says it
};

/// What a copy shows beside the letter it is of, where the destination gives back fields and no bytes. A
/// field goes by its name for people: `subject`, `attachment plan.pdf`.
struct Compared
{
    QStringList altered; ///< not what put() would have made of the letter
    QStringList leftOut; ///< the destination may have written it itself, so that nothing can be told

    bool operator==(const Compared &) const = default;
};

} // namespace target
