// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>

#include "target/imap/keyindex.h"
#include "target/imap/mailfolder.h"
#include "target/target.h"

namespace imap {

/// `<uidvalidity>:<uid>`, the receipt of a copy.
QByteArray receiptOf(quint32 uidValidity, quint32 uid);

/// Absent when it is no receipt of ours.
std::optional<std::pair<quint32, quint32>> parsedReceipt(const QByteArray &receipt);

/// Looks for the item keys (Letter::archiveKey) of letters in the folder that is selected, never for a
/// Message-ID. Reads the key of every message that `index` has not met yet, and asks whether those found are
/// still there: SEARCH is not used, because many servers answer it from an index that lags behind, and what
/// is not found is sent again. A copy that is there is whole, because APPEND is all or nothing. Of those
/// found, and where one is of another content of all in the folder, the source digest is read besides.
std::map<model::DeliveryKey, target::Found> lookUp(Session &session, const FolderState &folder,
                                                   KeyIndex &index, std::span<const target::Letter> letters,
                                                   const base::Stop &stop);

} // namespace imap
