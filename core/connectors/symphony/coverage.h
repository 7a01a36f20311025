// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "base/clock.h"

namespace symphony {

/// Which stretches of time export files tell of. Names have whole hours, and some exports end at 23:59:59:
/// between two files, less than an hour and a half is no gap. Pure value; a row of the source's state.
class Coverage
{
public:
    struct Stretch
    {
        base::Instant start;
        base::Instant end;

        bool operator==(const Stretch &) const = default;
    };

    /// A file that was understood whole tells of it.
    void add(base::Instant start, base::Instant end);

    /// A file that was to tell of it was not understood: a gap, however short, where no other tells.
    void addUntold(base::Instant start, base::Instant end);

    /// Leaves no gap in what ends before, so that this does not grow for ever.
    void closeBefore(base::Instant time);

    /// What nobody told of: between the first and the last that was, and what was to be told. In order, apart
    /// from each other.
    std::vector<Stretch> gaps() const;

    QByteArray encoded() const;
    static Coverage decoded(const QByteArray &bytes);

    bool operator==(const Coverage &) const = default;

private:
    std::vector<Stretch> untold() const;

    std::vector<Stretch> m_stretches; ///< told; in order, apart from each other
    std::vector<Stretch> m_untold;    ///< was to be told; the same. Where both are, it is told
};

} // namespace symphony
