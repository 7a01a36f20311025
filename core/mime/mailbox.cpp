// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/mailbox.h"

#include <algorithm>
#include <array>

#include <QUrl>

#include "base/digest.h"
#include "mime/cleantext.h"
#include "mime/encodedword.h"

namespace mime {

static constexpr qsizetype nameLimit = 100;
static constexpr qsizetype localLimit = 64;
static constexpr size_t domainLimit = 253;
static constexpr size_t labelLimit = 63;
static constexpr size_t longestQuotedName = 70;

static constexpr bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// RFC 5322, section 3.2.3.
static constexpr std::array<bool, 128> atext = [] {
    std::array<bool, 128> table{};
    for (unsigned c = 0; c < 128; ++c)
        table[c] = isAlphanumeric(static_cast<char>(c));
    for (const char c :
         {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '/', '=', '?', '^', '_', '`', '{', '|', '}', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// The local part, quoted when only its dots stand wrong; empty when it cannot be written.
static std::string localPart(QStringView local)
{
    if (local.isEmpty() || local.size() > localLimit)
        return {};
    std::string out;
    bool isDotAtom = true;
    char16_t previous = '.';
    for (const QChar unit : local) {
        const char16_t c = unit.unicode();
        if (c != '.' && (c >= 128 || !atext[c]))
            return {};
        isDotAtom = isDotAtom && (c != '.' || previous != '.');
        out += static_cast<char>(c);
        previous = c;
    }
    isDotAtom = isDotAtom && previous != '.';
    return isDotAtom ? out : '"' + out + '"';
}

static bool isDomain(std::string_view domain)
{
    if (domain.empty() || domain.size() > domainLimit)
        return false;
    size_t label = 0;
    for (const char c : domain) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
        } else if ((!isAlphanumeric(c) && c != '-' && c != '_') || ++label > labelLimit) {
            return false;
        }
    }
    return label > 0;
}

static bool isDomainLiteral(std::string_view domain)
{
    if (domain.size() < 3 || domain.size() > labelLimit || domain.front() != '[' || domain.back() != ']')
        return false;
    const auto inside = domain.substr(1, domain.size() - 2);
    return std::all_of(inside.begin(), inside.end(),
                       [](char c) { return isAlphanumeric(c) || c == '.' || c == ':'; });
}

static std::string domainPart(QStringView domain)
{
    std::string out;
    for (const QChar unit : domain) {
        if (unit.unicode() >= 128)
            return QUrl::toAce(domain.toString()).toStdString();
        out += static_cast<char>(unit.unicode());
    }
    return out;
}

std::string addrSpec(QStringView address)
{
    address = address.trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0 || address.size() > localLimit + 1 + static_cast<qsizetype>(domainLimit))
        return {};
    const std::string domain = domainPart(address.sliced(at + 1));
    if (!isDomain(domain) && !isDomainLiteral(domain))
        return {};
    std::string out = localPart(address.first(at));
    if (out.empty())
        return {};
    out += '@';
    return out += domain;
}

std::string synthesisedAddress(std::string_view kind, QStringView id)
{
    constexpr size_t idLimit = 40;
    std::string readable;
    bool isWhole = !id.isEmpty();
    for (const QChar unit : id) {
        const char c = unit.toLatin1();
        const bool isPlain = isAlphanumeric(c) || c == '_' || (c == '-' && !readable.empty());
        isWhole = isWhole && isPlain && readable.size() < idLimit;
        if (readable.size() == idLimit)
            break;
        if (isPlain)
            readable += c;
        else if (!readable.empty() && readable.back() != '-')
            readable += '-';
    }
    if (!isWhole && !id.isEmpty()) {
        readable += readable.empty() || readable.back() == '-' ? "" : "-";
        readable += base::Digest::sha256(id.toUtf8()).toHex().first(12).toStdString();
    }
    std::string out(kind);
    out += ".user.";
    out += readable.empty() ? "unknown" : readable;
    return out += "@connector.invalid";
}

/// The name before an address: quoted where ASCII, else as encoded-words (RFC 2047, section 5 (3)).
static void appendName(std::string &out, std::string_view name)
{
    const bool isQuotable =
        name.size() <= longestQuotedName && name.find("=?") == std::string_view::npos &&
        std::all_of(name.begin(), name.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (!isQuotable) {
        appendEncodedWords(out, name);
        return;
    }
    out += '"';
    for (const char c : name) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

Mailbox mailboxOf(const model::Person &person, std::string_view kind)
{
    Mailbox mailbox;
    mailbox.address = addrSpec(person.address);
    std::string name = headerText(person.name, nameLimit);
    if (mailbox.address.empty()) {
        mailbox.address =
            synthesisedAddress(kind, !person.sourceId.isEmpty() ? person.sourceId : person.label());
        const std::string given = headerText(person.address, nameLimit);
        if (name.empty())
            name = given.empty() ? headerText(person.label(), nameLimit) : given;
        else if (person.address.contains(u'@') && name != given)
            name += " (" + given + ')';
    }
    if (name.empty() || name == mailbox.address) {
        mailbox.tokens = mailbox.address;
        return mailbox;
    }
    appendName(mailbox.tokens, name);
    mailbox.tokens += foldPoint;
    mailbox.tokens += '<';
    mailbox.tokens += mailbox.address;
    mailbox.tokens += '>';
    return mailbox;
}

std::string kindOf(QByteArrayView identity)
{
    std::string kind;
    for (const char c : identity) {
        if (!isAlphanumeric(c) || kind.size() == 20)
            break;
        kind += c;
    }
    return kind.empty() ? "source" : kind;
}

} // namespace mime
