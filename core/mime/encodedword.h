// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mime {

/// Stands in a header's value for one space where the line may be folded. No cleaned text contains it.
inline constexpr char foldPoint = '\n';

/// RFC 2047, section 2.
inline constexpr std::size_t longestEncodedWord = 75;

/// The shortest room in which an encoded-word is worth starting; any character fits.
inline constexpr std::size_t shortestEncodedWord = 32;

/// Appends `text` (valid UTF-8) as encoded-words with fold points between them: Q or B, whichever is shorter,
/// restricted to what is legal in a phrase too; none splits a character. The first is at most `firstRoom`
/// long (at least shortestEncodedWord).
void appendEncodedWords(std::string &out, std::string_view text, std::size_t firstRoom = longestEncodedWord);

/// Appends `text` (valid UTF-8, no controls) as an unstructured value: words of printable ASCII as they are,
/// from the first other word on as encoded-words. `column` is where the value's first word would begin.
void appendUnstructured(std::string &out, std::string_view text, std::size_t column);

} // namespace mime
