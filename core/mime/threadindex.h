// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <QStringView>

#include "base/clock.h"

namespace mime {

/// The value of Thread-Index (MS-OXOMSG, PidTagConversationIndex): a header block of 22 bytes from the
/// conversation's start and a GUID hashed from its id, and for a reply one block with the time since the
/// start. Base64.
std::string threadIndex(QStringView conversationId, base::Instant start,
                        std::optional<base::Instant> repliedAt);

} // namespace mime
