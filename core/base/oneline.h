// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// Whether a character can start a new line, drive a terminal, or turn the reading direction of what follows
/// it (controls, line and paragraph separators, embeddings, overrides and isolates of Unicode's UAX #9): in
/// the middle of a log's line it could make one that nobody wrote.
bool changesLines(QChar c);

/// The text with a space in place of each such character.
QString oneLine(QString text);

} // namespace base
