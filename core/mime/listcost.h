// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mime {

/// What reading an address list costs GMime, told from its bytes in their order. It calls itself for each
/// group within a group until the stack ends, and reads on from every comma to the next address.
class ListCost
{
public:
    void take(char c);

    /// True when GMime must not see the list.
    bool isTooHigh() const { return m_colons > mostColons || m_steps > mostSteps; }

    static bool isTooHigh(QByteArrayView list);

private:
    static constexpr int mostColons = 1'000;
    static constexpr qint64 mostSteps = 16 << 20;

    qint64 m_steps = 0;
    qint64 m_commas = 0; ///< since the last address
    int m_colons = 0;    ///< in texts too: who takes a text's end elsewhere may see a group in it
    int m_comments = 0;
    bool m_isQuoted = false;
    bool m_isEscaped = false;
};

} // namespace mime
