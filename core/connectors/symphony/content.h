// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace symphony {

/// A message's text (PresentationML, MessageML) as HTML that keeps what can be read of it: mentions, tags,
/// tables, code, cards, emojis; forms as what their fields ask and offer; sounds and remote images as words.
/// An article that was shared as JSON is listed. What is not well-formed, or too deep, stays as it is, as
/// preformatted text: nothing is dropped. Not yet safe: the writer sees to that. Pure.
QString htmlOf(const QString &message);

} // namespace symphony
