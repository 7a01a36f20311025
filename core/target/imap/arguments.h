// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>

#include "base/clock.h"
#include "base/secret.h"

/// The parts that commands are made of. All pure.
namespace imap {

/// A quoted string (RFC 3501, section 4.3). Control characters, which none may hold, become spaces.
QByteArray quoted(const QByteArray &text);

/// `" 3-Mar-2020 10:00:00 +0000"`, to the second below; years outside 1 … 9999 are clamped.
QByteArray internalDate(base::Instant time);

/// UIDs as a set, ranges where they follow each other: `3,5:9`. `uids` ascends and is not empty.
QByteArray uidSet(std::span<const quint32> uids);

/// The UIDs of a set, in its order. Absent when it is none or names more than `most`.
std::optional<std::vector<quint32>> parsedUidSet(const QByteArray &set, size_t most);

/// SASL PLAIN (RFC 4616) in base64: `authzid` is whom to act as (empty: oneself), `authcid` who signs in.
base::Secret saslPlain(const QString &authzid, const QString &authcid, const base::Secret &password);

/// Google's and Microsoft's SASL XOAUTH2, in base64.
base::Secret saslXoauth2(const QString &user, const base::Secret &token);

} // namespace imap
