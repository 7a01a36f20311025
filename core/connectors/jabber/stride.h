// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "base/failure.h"
#include "odbc/wallclock.h"

namespace jabber {

/// How much time the rows of one statement are asked for: all of it, until a statement runs into the query's
/// timeout; from then on half of what was asked for, and so on down to `least`.
class Stride
{
public:
    Stride(std::chrono::milliseconds least, std::chrono::seconds queryTimeout);

    /// The end of what is asked for next, out of [from, to).
    odbc::WallTime endOf(odbc::WallTime from, odbc::WallTime to) const;

    /// After a statement for [from, to) of a table ran into the timeout. Where no more than `least` was asked
    /// for, throws that failure with the stretch and the setting named.
    void halve(const base::Failure &timeout, const QString &table, odbc::WallTime from, odbc::WallTime to);

private:
    std::chrono::milliseconds m_least;
    std::chrono::seconds m_queryTimeout;
    std::chrono::milliseconds m_longest = std::chrono::milliseconds::max();
};

} // namespace jabber
