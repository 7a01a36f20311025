// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/addressguard.h"

#include <algorithm>
#include <array>

namespace mime {

static const QByteArray typeField = "content-type";

/// More than any that counts has, with a byte order mark before it.
static constexpr qsizetype longestName = 24;

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// By its end, as the first field may have a byte order mark before its name.
static bool isAddressField(const QByteArray &name)
{
    static constexpr std::array<const char *, 5> ends{"from", "sender", "to", "cc", "bcc"};
    return std::ranges::any_of(ends, [&](const char *end) { return name.endsWith(end); });
}

/// GMime takes blanks behind a name for nothing, and a name with blanks in it for no name.
void AddressGuard::takeName(char c)
{
    if (c == ' ' || c == '\t') {
        m_isNameOver = true;
    } else if (c == ':') {
        const bool isList = m_mayBeHeader && isAddressField(m_name);
        m_field = isList ? Field::List : m_name.endsWith(typeField) ? Field::Type : Field::Other;
        m_place = m_field == Field::Other ? Place::Other : Place::Value;
        m_cost = {};
        m_type.clear();
    } else if (m_isNameOver || m_name.size() == longestName) {
        m_field = Field::Other;
        m_place = Place::Other;
    } else {
        m_name += lower(c);
    }
}

/// A message within a message begins behind the header that says so; in a digest, any part may.
void AddressGuard::endHeader()
{
    m_mayBeHeader = m_announcesMessage || m_isDigest;
    m_announcesMessage = false;
    m_field = Field::Other;
}

void AddressGuard::takeType(char c)
{
    constexpr qsizetype longest = 7; // of the words
    m_type = m_type.right(longest - 1);
    m_type += lower(c);
    m_announcesMessage = m_announcesMessage || m_type.endsWith("message");
    m_isDigest = m_isDigest || m_type.endsWith("digest");
}

void AddressGuard::take(char &c, bool isOwn)
{
    if (c == '\n') {
        if (m_place == Place::Start || m_isReturnAlone)
            endHeader();
        else if (m_place != Place::Value)
            m_field = Field::Other;
        m_place = Place::Start;
        return;
    }
    m_isReturnAlone = m_place == Place::Start && c == '\r';
    if (m_place == Place::Start) {
        const bool isContinued = c == ' ' || c == '\t';
        m_place = !isContinued ? Place::Name : m_field == Field::Other ? Place::Other : Place::Value;
        m_name.clear();
        m_isNameOver = false;
    }
    if (m_place == Place::Name)
        takeName(c);
    else if (m_place == Place::Value && m_field == Field::Type)
        takeType(c);
    else if (m_place == Place::Value && isOwn)
        c = c == '\r' ? c : ' ';
    else if (m_place == Place::Value)
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
