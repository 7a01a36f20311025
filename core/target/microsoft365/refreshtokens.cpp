// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/refreshtokens.h"

namespace microsoft365 {

void RefreshTokens::renew(const base::Secret &token)
{
    const std::lock_guard lock(m_mutex);
    m_previous = std::exchange(m_current, token);
}

bool RefreshTokens::has(const base::Secret &token) const
{
    const std::lock_guard lock(m_mutex);
    return token.reveal() == m_current.reveal() ||
           (!token.isEmpty() && token.reveal() == m_previous.reveal());
}

} // namespace microsoft365
