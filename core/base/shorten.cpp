// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorten.h"

namespace base {

QString beginningOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : beginningOf(text, most) + u'…';
}

} // namespace base
