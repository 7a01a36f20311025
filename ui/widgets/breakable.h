// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// The text with places to break (U+200B) in words that are too long for a line: a label is as wide as its
/// longest word, and one that somebody else chose must not push the window off the screen. Digests, ids and
/// paths stay as they are.
inline QString breakable(const QString &text)
{
    constexpr qsizetype longestWord = 70;
    constexpr qsizetype piece = 20;
    QString broken;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i).isSurrogate()))
            continue;
        QStringView word = QStringView(text).sliced(begin, i - begin);
        const bool isTooLong = word.size() > longestWord;
        while (isTooLong && word.size() > piece) {
            const qsizetype length = word.at(piece - 1).isHighSurrogate() ? piece + 1 : piece;
            broken.append(word.first(length)).append(QChar(0x200B));
            word = word.sliced(length);
        }
        broken.append(word);
        if (i < text.size())
            broken.append(text.at(i));
        begin = i + 1;
    }
    return broken;
}

} // namespace ui
