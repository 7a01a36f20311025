// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "base/secret.h"

namespace microsoft365 {

/// The refresh tokens that one sign-in went through: the one in use and the one before it, which somebody may
/// have read just before it was renewed. Any thread.
class RefreshTokens
{
public:
    explicit RefreshTokens(base::Secret first) : m_current(std::move(first)) {}

    void renew(const base::Secret &token);

    /// Whether it is of this sign-in. An empty one is, when there never was another.
    bool has(const base::Secret &token) const;

private:
    mutable std::mutex m_mutex;
    base::Secret m_current;
    base::Secret m_previous;
};

} // namespace microsoft365
