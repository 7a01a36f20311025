// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/cleaned.h"

#include <algorithm>

namespace microsoft365 {

QString cleaned(const QString &text, qsizetype most)
{
    QString clean;
    clean.reserve(std::min(text.size(), most));
    for (qsizetype i = 0; i < text.size() && clean.size() < most; ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair && clean.size() + 1 < most) {
            clean += c;
            clean += text[++i];
        } else if (isPair) {
            break;
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (c >= u' ' || c == u'\t' || c == u'\n' || c == u'\r') {
            clean += c;
        }
    }
    return clean;
}

QString cleanedName(const QString &name, qsizetype most)
{
    QString clean = cleaned(name, most);
    for (QChar &c : clean) {
        if (c < u' ')
            c = u' ';
    }
    return clean;
}

} // namespace microsoft365
