// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/mailbox.h"

namespace sandbox {

/// A message as its MIME says: Message-ID, Subject, Date, From, To, Cc, x- headers, X-Archive-Key, text,
/// attachments of the top level. The bytes are kept where `keepsContent`.
MailMessage messageOfMime(const QByteArray &mime, bool isDraft, base::Instant now, bool keepsContent);

/// The message as MIME: what came as MIME as it came, another one rendered.
QByteArray mimeOf(const MailMessage &message);

} // namespace sandbox
