// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "model/itemkey.h"
#include "target/imap/session.h"

class QIODevice;

/// Reading the folder that a session has selected. Messages are asked for in portions, by UIDs that the
/// server named first, so that neither memory nor one command grows with the folder; one that is removed
/// meanwhile is passed over. A refusal is a Failure of refusals.h.
namespace imap {

/// The UIDs from that one on, ascending.
std::vector<quint32> uidsFrom(Session &session, quint32 first, const base::Stop &stop);

/// Which of these are there.
std::vector<quint32> uidsAmong(Session &session, std::span<const quint32> uids, const base::Stop &stop);

/// The item key of each of these messages: the first `X-Archive-Key` in its header; absent: not one of ours.
void readKeys(Session &session, std::span<const quint32> uids,
              const std::function<void(quint32 uid, const std::optional<model::ItemKey> &)> &each,
              const base::Stop &stop);

/// The source digest of each of these messages, as target::sourceDigestIn() has it.
void readSourceDigests(Session &session, std::span<const quint32> uids,
                       const std::function<void(quint32 uid, const QByteArray &digest)> &each,
                       const base::Stop &stop);

/// A message as it is stored.
struct StoredMessage
{
    quint32 uid = 0;
    std::optional<model::ItemKey> key;
    QByteArray sha256;
    QByteArray lineFeedSha256; ///< of the same with LF in the place of each CRLF
};

/// Key and digests of each of these messages, read through without keeping them.
void readMessages(Session &session, std::span<const quint32> uids,
                  const std::function<void(const StoredMessage &)> &each, const base::Stop &stop);

/// Writes the bytes of one message into `sink`. False: it is not there.
bool readMessage(Session &session, quint32 uid, QIODevice &sink, const base::Stop &stop);

/// The item key in header lines: 32 hex digits behind the first `X-Archive-Key:`. Pure.
std::optional<model::ItemKey> keyInHeader(const QByteArray &header);

} // namespace imap
