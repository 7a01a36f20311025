// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace xip {

/// What a field of content holds.
struct Content
{
    QString text;
    QString markup;         ///< HTML that stands there as elements; empty: none does
    bool isComplete = true; ///< false: there is more, which is not understood
};

/// Reads a text, a number as it is written, a list line by line, an element with all that is inside, or an
/// object with a member called text, content, value, body, plain or html; beside it may stand the same in
/// plain text or HTML, and what tells about it.
Content contentIn(const QJsonValue &value);

} // namespace xip
