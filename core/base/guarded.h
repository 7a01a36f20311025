// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <utility>

namespace base {

/// A value that several threads share; reachable only while the lock is held.
template<typename T>
class Guarded
{
public:
    template<typename... Args>
    explicit Guarded(Args &&...args) : m_value(std::forward<Args>(args)...)
    {}

    /// Calls `use` with the value under the lock and returns what it returns. Never nest two.
    template<typename Use>
    decltype(auto) with(Use &&use)
    {
        const std::lock_guard lock(m_mutex);
        return std::forward<Use>(use)(m_value);
    }

private:
    std::mutex m_mutex;
    T m_value;
};

} // namespace base
