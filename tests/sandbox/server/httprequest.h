// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

namespace sandbox {

/// A request as it came over the wire, whole.
struct HttpRequest
{
    QByteArray method;
    QByteArray target;                                     ///< path and query, as sent
    std::vector<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case, in order
    QByteArray body;

    /// The value of the first field of that name (in lower case); null when there is none.
    QByteArray field(QByteArrayView name) const
    {
        for (const auto &[key, value] : fields) {
            if (key == name)
                return value;
        }
        return {};
    }

    /// The target up to the question mark, still percent-encoded.
    QByteArray path() const
    {
        const qsizetype mark = target.indexOf('?');
        return mark < 0 ? target : target.left(mark);
    }

    /// What follows the question mark, still percent-encoded.
    QByteArray query() const
    {
        const qsizetype mark = target.indexOf('?');
        return mark < 0 ? QByteArray() : target.mid(mark + 1);
    }
};

} // namespace sandbox
