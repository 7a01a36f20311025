// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/oneline.h"

#include <algorithm>

namespace base {

bool changesLines(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
           (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

QString oneLine(QString text)
{
    std::ranges::replace_if(text, changesLines, u' ');
    return text;
}

} // namespace base
