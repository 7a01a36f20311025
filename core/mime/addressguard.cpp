// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/addressguard.h"

#include <algorithm>
#include <array>

namespace mime {

static constexpr qsizetype longestName = 64;

/// By its end, as the first field may have a byte order mark before its name.
static bool isAddressField(const QByteArray &name)
{
    static constexpr std::array<const char *, 5> ends{"from", "sender", "to", "cc", "bcc"};
    const QByteArray known = name.trimmed().toLower();
    return std::ranges::any_of(ends, [&](const char *end) { return known.endsWith(end); });
}

void AddressGuard::takeName(char c)
{
    if (c != ':') {
        m_name += c;
        m_place = m_name.size() > longestName ? Place::Other : Place::Name;
        return;
    }
    m_isInList = isAddressField(m_name);
    m_place = m_isInList ? Place::List : Place::Other;
    m_cost = {};
}

void AddressGuard::take(char &c, bool isOwn)
{
    if (c == '\n') {
        m_isInList = m_isInList && m_place == Place::List;
        m_place = Place::Start;
        return;
    }
    if (m_place == Place::Start) {
        const bool isContinued = c == ' ' || c == '\t';
        m_place = isContinued ? (m_isInList ? Place::List : Place::Other) : Place::Name;
        m_name.clear();
    }
    if (m_place == Place::Name)
        takeName(c);
    else if (m_place == Place::List && isOwn)
        c = c == '\r' ? c : ' ';
    else if (m_place == Place::List)
        m_cost.take(c);
}

bool AddressGuard::pass(qint64 position, char *bytes, qint64 count)
{
    for (qint64 i = std::max<qint64>(0, m_taken - position); i < count && !hasRefused(); ++i) {
        if (m_place == Place::Other) {
            i = std::find(bytes + i, bytes + count, '\n') - bytes;
            if (i == count)
                break;
        }
        take(bytes[i], position + i < m_headerEnd);
    }
    m_taken = std::max(m_taken, position + count);
    return !hasRefused();
}

} // namespace mime
