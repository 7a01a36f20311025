// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace imap {

/// Makes every line end CRLF, as messages have it in IMAP, piece by piece; what has CRLF already, and a lone
/// CR, stays as it is.
class LineEnds
{
public:
    QByteArray add(const QByteArray &piece);

private:
    bool m_endedWithCr = false;
};

} // namespace imap
