// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/listcost.h"

namespace mime {

void ListCost::take(char c)
{
    m_steps += m_commas;
    m_colons += c == ':' ? 1 : 0;
    m_commas += c == ',' ? 1 : 0;
    if (m_isEscaped) {
        m_isEscaped = false;
        return;
    }
    const bool isText = m_isQuoted || m_comments > 0;
    if (isText && c == '\\')
        m_isEscaped = true;
    else if (m_comments == 0 && c == '"')
        m_isQuoted = !m_isQuoted;
    else if (!m_isQuoted && (c == '(' || (c == ')' && m_comments > 0)))
        m_comments += c == '(' ? 1 : -1;
    else if (!isText && c == '@')
        m_commas = 0;
}

bool ListCost::isTooHigh(QByteArrayView list)
{
    ListCost cost;
    for (const char c : list) {
        cost.take(c);
        if (cost.isTooHigh())
            return true;
    }
    return false;
}

} // namespace mime
