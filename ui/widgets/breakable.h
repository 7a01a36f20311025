// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// The text with places to break (U+200B) in words that are too long for a line: a label is as wide as its
/// longest word, and one that somebody else chose must not push the window off the screen. Digests, ids and
/// paths stay as they are.
inline QString breakable(QString text)
{
    constexpr int longestWord = 70;
    constexpr int piece = 20;
    int word = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isInWord = text.at(i).isLetterOrNumber() || text.at(i).isSurrogate();
        word = isInWord ? word + 1 : 0;
        if (word < longestWord || text.at(i).isHighSurrogate())
            continue;
        text.insert(++i, QChar(0x200B));
        word = longestWord - piece;
    }
    return text;
}

} // namespace ui
