// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "base/clock.h"

namespace symphony {

/// Which stretches of time the export files that were read tell of. Names have whole hours, and some exports
/// end at 23:59:59: stretches less than an hour and a half apart meet. Pure value; a row of the source's
/// state.
class Coverage
{
public:
    struct Stretch
    {
        base::Instant start;
        base::Instant end;

        bool operator==(const Stretch &) const = default;
    };

    void add(base::Instant start, base::Instant end);

    /// What lies between the first and the last of it, and nobody told of.
    std::vector<Stretch> gaps() const;

    QByteArray encoded() const;
    static Coverage decoded(const QByteArray &bytes);

    bool operator==(const Coverage &) const = default;

private:
    std::vector<Stretch> m_stretches; ///< in order, apart from each other
};

} // namespace symphony
