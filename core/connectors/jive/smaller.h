// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QUrl>

/// What is asked for in place of an answer that is larger than one may be, and what the answer to that says.
/// Pure.
namespace jive {

/// Marks an entity that alone is larger than an answer may be: what it says is missing. No field of Jive's.
inline constexpr char16_t tooLargeField[] = u"chancery:tooLarge";

bool isTooLarge(const QJsonObject &entity);

/// The same place in a list, with half of the entries. Of one entry, and of what is no list, those fields
/// that tell which it is, whose, for whom, and what belongs to it (`fields`, which every GET of the Core API
/// takes). Empty: that is what was asked for.
QUrl smaller(const QUrl &url);

/// The answer to `asked`, which is smaller() of `whole`, once or more often: its list goes on behind as
/// `whole` asks for it, and what came without its text is marked.
QJsonObject completed(QJsonObject answer, const QUrl &whole, const QUrl &asked);

} // namespace jive
