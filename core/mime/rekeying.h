// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/itemkey.h"

class QIODevice;

namespace mime {

/// Writes a message of ours, with the key `from`, as write() writes the same item under the key `to`: key,
/// derived Message-ID and the parts' boundaries name it, all else stays byte for byte, an e-mail that was
/// passed through too. `message` (random access) is read from its beginning. Throws Failure: SkipItem
/// (`SOURCE_ITEM_UNREADABLE`) when it does not begin with that key; Area::Storage.
void rekey(QIODevice &message, const model::ItemKey &from, const model::ItemKey &to, QIODevice &out);

} // namespace mime
