// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QByteArray>
#include <QStringView>

namespace mime {

/// Appends `text` to a body: UTF-8, every line break (also a lone CR) as CRLF, no controls but TAB, lone
/// surrogates as U+FFFD. Canonical form, ready for a transfer encoding.
void appendBodyText(QByteArray &out, QStringView text);

enum class Spaces {
    Collapse, ///< runs become one space, none at the ends
    Keep,     ///< as they are
};

/// `text` as one line of UTF-8 for a header: breaks and controls become spaces, bidi controls go, lone
/// surrogates become U+FFFD. At most `limit` UTF-16 units, cut between what a reader sees as characters;
/// reads no further than it has to.
std::string headerText(QStringView text, qsizetype limit, Spaces spaces = Spaces::Collapse);

} // namespace mime
