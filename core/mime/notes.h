// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/message.h"

namespace mime {

/// The sentence that stands in a message instead of an omitted attachment: name, size, SHA-256, where it is
/// kept and why, as far as known. One line.
QString omissionNote(const model::Attachment &attachment);

/// The sentence that stands in a second rendering for the message as a whole: name, size, SHA-256 and where
/// it is kept. One line.
QString tooLargeNote(const model::Attachment &whole);

/// One note a line for each omitted attachment; empty when there is none.
QString omissionNotes(const model::Message &message);

} // namespace mime
