// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace jive {

/// What a run has read already, and in which part of it, so that a later part leaves it alone while the same
/// part gives the same pages again. Bounded: what does not fit is read once more.
class Met
{
public:
    void add(const QString &key, int part)
    {
        if (m_parts.size() < most && !m_parts.contains(key))
            m_parts.insert(key, part);
    }

    bool before(const QString &key, int part) const
    {
        const auto found = m_parts.constFind(key);
        return found != m_parts.constEnd() && *found < part;
    }

    bool ever(const QString &key) const { return m_parts.contains(key); }

private:
    static constexpr qsizetype most = 200'000;
    QHash<QString, int> m_parts;
};

} // namespace jive
