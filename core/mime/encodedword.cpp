// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/encodedword.h"

#include <algorithm>
#include <array>

#include "mime/base64.h"
#include "mime/utf8.h"

namespace mime {

static constexpr std::string_view qStart = "=?UTF-8?Q?";
static constexpr std::string_view bStart = "=?UTF-8?B?";
static constexpr std::string_view wordEnd = "?=";
static constexpr std::size_t frame = qStart.size() + wordEnd.size();
static constexpr std::size_t longestPlainWord = 75;

/// RFC 2047, section 5 (3): all that may stand unencoded in a phrase.
static constexpr std::array<bool, 256> literals = [] {
    std::array<bool, 256> table{};
    for (const char c : {'!', '*', '+', '-', '/'})
        table[static_cast<unsigned char>(c)] = true;
    for (unsigned c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (unsigned c = 'A'; c <= 'Z'; ++c)
        table[c] = table[c + 32] = true;
    return table;
}();

static bool isLiteral(char c)
{
    return literals[static_cast<unsigned char>(c)];
}

static std::size_t qLength(std::string_view text)
{
    std::size_t length = text.size();
    for (const char c : text)
        length += isLiteral(c) || c == ' ' ? 0 : 2;
    return length;
}

static void appendQ(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        if (isLiteral(c)) {
            out += c;
        } else if (c == ' ') {
            out += '_';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '=';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
}

/// The longest piece of whole characters whose Q form has at most `room` characters.
static std::size_t qPiece(std::string_view text, std::size_t room)
{
    std::size_t taken = 0;
    std::size_t used = 0;
    while (taken < text.size()) {
        const std::size_t length = std::min(utf8Length(text[taken]), text.size() - taken);
        used += qLength(text.substr(taken, length));
        if (used > room)
            break;
        taken += length;
    }
    return taken;
}

/// The longest piece of whole characters that needs no padding unless it is the last, or 0. GMime joins
/// neighbouring B words before it decodes them and stops at padding.
static std::size_t bPiece(std::string_view text, std::size_t room)
{
    const std::size_t most = room / 4 * 3;
    if (text.size() <= most)
        return text.size();
    std::size_t taken = most;
    while (taken > 0 && (static_cast<unsigned char>(text[taken]) & 0xC0) == 0x80)
        taken -= 3;
    return taken;
}

static void appendWord(std::string &out, std::string_view text, bool isQ)
{
    out += isQ ? qStart : bStart;
    if (isQ)
        appendQ(out, text);
    else
        appendBase64(out, text);
    out += wordEnd;
}

void appendEncodedWords(std::string &out, std::string_view text, std::size_t firstRoom)
{
    const bool prefersQ = qLength(text) <= (text.size() + 2) / 3 * 4;
    std::size_t room = std::min(firstRoom, longestEncodedWord) - frame;
    while (!text.empty()) {
        std::size_t taken = prefersQ ? 0 : bPiece(text, room);
        const bool isQ = taken == 0;
        if (isQ)
            taken = qPiece(text, room);
        appendWord(out, text.substr(0, taken), isQ);
        text.remove_prefix(taken);
        if (!text.empty())
            out += foldPoint;
        room = longestEncodedWord - frame;
    }
}

static bool isPlainWord(std::string_view word)
{
    if (word.empty() || word.size() > longestPlainWord || word.find("=?") != std::string_view::npos)
        return false;
    return std::all_of(word.begin(), word.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

void appendUnstructured(std::string &out, std::string_view text, std::size_t column)
{
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        const bool isLast = space == std::string_view::npos;
        // A space at the very end, or two in a row, would not survive folding.
        if (!isPlainWord(text.substr(0, space)) || (!isLast && space + 1 == text.size()))
            break;
        out += text.substr(0, space);
        if (isLast)
            return;
        out += foldPoint;
        column += space + 1;
        text.remove_prefix(space + 1);
    }
    const bool fits = column + shortestEncodedWord <= longestEncodedWord + 1;
    appendEncodedWords(out, text, fits ? longestEncodedWord + 1 - column : longestEncodedWord);
}

} // namespace mime
