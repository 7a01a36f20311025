// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// A character reference read from text.
struct CharacterReference
{
    qsizetype length = 0;   ///< in the text, with & and ; - 0: there is none
    char32_t character = 0; ///< 0: a name that is not known
};

/// Reads the reference that begins at `text`'s first character, '&'. Numeric ones, and the names of HTML 4
/// with their semicolon. Numbers that stand for no character give U+FFFD, 128 to 159 are Windows-1252.
CharacterReference readReference(QStringView text);

/// `text` with its references resolved; unknown ones stay.
QString resolved(QStringView text);

} // namespace mime
