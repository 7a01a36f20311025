// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace chatter {

/// What a run has taken already, and in which of its pages, so that a later one leaves it alone while the
/// same page comes out the same again. Bounded: what does not fit is read once more.
class Met
{
public:
    void add(const QString &key, int page)
    {
        if (m_pages.size() < most && !m_pages.contains(key))
            m_pages.insert(key, page);
    }

    bool before(const QString &key, int page) const
    {
        const auto found = m_pages.constFind(key);
        return found != m_pages.constEnd() && *found < page;
    }

private:
    static constexpr qsizetype most = 200'000;
    QHash<QString, int> m_pages;
};

} // namespace chatter
