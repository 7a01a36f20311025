// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"
#include "model/itemkey.h"

namespace model {

/// A message's place: which segment, where in it, how long, with which digest.
struct EntryRef
{
    QByteArray segment; ///< 32 hex digits; empty: none
    qint64 offset = 0;  ///< of the content, not of its tar header
    qint64 length = 0;
    QByteArray sha256; ///< 32 raw bytes

    bool operator==(const EntryRef &) const = default;
};

/// One message into one mailbox, as claimed for sending.
struct Delivery
{
    base::DeliveryId id;
    base::ItemRow item;
    ItemKey itemKey;
    DeliveryKey key;
    QString itemId;
    QString mailbox; ///< the directory's immutable id
    EntryRef entry;
    base::Instant date;
    QByteArray sourceDigest;  ///< empty: another one at the destination proves nothing
    bool incomplete = false;  ///< the message lacks an attachment: accepted means partial
    QByteArray incompleteFor; ///< then: the reason code
    bool mustFind = false;    ///< an earlier attempt, or another connector, may have delivered it already
    bool isUnknown = false;   ///< nobody knows how the last attempt ended, its own or another connector's
    bool isTwinTried = false; ///< another connector tried it, so it may be in the folder of that one
    int attempts = 0;
    int refusals = 0;          ///< Outcome::refusals of the last attempt that had one
    bool isSupplement = false; ///< brings what an earlier copy went without
    QByteArray secondSha256;   ///< not empty: the second rendering goes, with this digest

    bool operator==(const Delivery &) const = default;
};

/// Outcome::reason of a message that the destination refuses for its size and nothing else.
inline constexpr char messageTooLarge[] = "MESSAGE_TOO_LARGE";

/// How a delivery, or an attempt at one, ended.
struct Outcome
{
    enum class State { Imported, Partial, Skipped, Failed, Parked, Unknown, Later };

    State state = State::Unknown; ///< Unknown: look before sending again; Later: stays open for the next run
    QByteArray reason;            ///< reason code; empty when imported
    QString text;
    QByteArray receipt; ///< of Imported, Partial, Skipped: the destination's own name for the copy
    std::optional<std::chrono::milliseconds> retryAfter = {}; ///< of Later: what the destination asked for
    std::optional<int> refusals = {}; ///< of Unknown, Later: how often so far; absent: as before this attempt

    bool isSettled() const { return state != State::Unknown && state != State::Later; }
    bool operator==(const Outcome &) const = default;
};

/// `imported`, `partial`, `skipped`, `failed`, `parked`, `unknown`, `later`: as stored and printed.
QByteArray name(Outcome::State state);

} // namespace model
