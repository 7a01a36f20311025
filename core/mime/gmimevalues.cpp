// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/gmimevalues.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>

#include <QSet>
#include <QStringDecoder>

#include <gmime/gmime.h>

#include "mime/listcost.h"

namespace mime {

void GFree::operator()(void *memory) const
{
    g_free(memory);
}

void GUnref::operator()(void *object) const
{
    g_object_unref(object);
}

void useGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

static bool isAscii(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

/// As UTF-8, or nothing when it is not.
static std::optional<QString> asUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

namespace {

struct CloseIconv
{
    void operator()(void *handle) const { g_mime_iconv_close(static_cast<iconv_t>(handle)); }
};

} // namespace

/// Through iconv to UTF-8; a byte it refuses becomes U+FFFD.
static std::optional<QString> throughIconv(const QByteArray &bytes, const char *charset)
{
    const iconv_t handle = g_mime_iconv_open("UTF-8", charset);
    if (handle == reinterpret_cast<iconv_t>(-1))
        return {};
    const std::unique_ptr<void, CloseIconv> closing(handle);
    QByteArray out;
    std::array<char, 8192> piece;
    char *in = const_cast<char *>(bytes.constData());
    size_t left = static_cast<size_t>(bytes.size());
    while (left > 0) {
        char *to = piece.data();
        size_t room = piece.size();
        const size_t result = iconv(handle, &in, &left, &to, &room);
        out.append(piece.data(), to - piece.data());
        if (result == static_cast<size_t>(-1) && errno != E2BIG && left > 0) {
            out += "\xEF\xBF\xBD";
            ++in;
            --left;
        }
    }
    return QString::fromUtf8(out);
}

QString decodedBytes(const QByteArray &bytes, const QByteArray &charset)
{
    useGMime();
    const QByteArray known = charset.toLower();
    const bool isUtf8 = known.isEmpty() || known == "utf-8" || known == "us-ascii" || known == "utf8";
    if (!isUtf8) {
        if (const auto text = throughIconv(bytes, charset.constData()))
            return *text;
    }
    if (const auto text = asUtf8(bytes))
        return *text;
    // Mixed: mostly UTF-8 with a broken character, or an old 8-bit charset that calls itself UTF-8.
    return known == "utf-8" || known == "utf8"
               ? QString::fromUtf8(bytes)
               : throughIconv(bytes, "windows-1252").value_or(QString::fromLatin1(bytes));
}

/// A value with its raw 8-bit bytes made UTF-8, which GMime takes as it is.
static QByteArray valueAsUtf8(const QByteArray &value)
{
    return isAscii(value) ? value : decodedBytes(value, {}).toUtf8();
}

QString decodedText(const QByteArray &value)
{
    useGMime();
    if (isAscii(value) && !value.contains("=?"))
        return QString::fromLatin1(value);
    const GText text(g_mime_utils_header_decode_text(nullptr, valueAsUtf8(value).constData()));
    return QString::fromUtf8(text.get());
}

static void addMailboxes(model::People &people, InternetAddressList *list)
{
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count; ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(address)) {
            addMailboxes(people, internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)));
            continue;
        }
        model::Person person;
        person.name = QString::fromUtf8(internet_address_get_name(address));
        person.address =
            QString::fromUtf8(internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(address)))
                .trimmed();
        people.push_back(std::move(person));
    }
}

/// Nobody, where GMime must not see the list.
static model::People parsed(const QByteArray &value)
{
    model::People people;
    if (ListCost::isTooHigh(value))
        return people;
    const GObjectPointer<InternetAddressList> list(internet_address_list_parse(nullptr, value.constData()));
    if (list)
        addMailboxes(people, list.get());
    return people;
}

namespace {

enum class Signs {
    Meant, ///< quotation marks and parentheses are what they are in RFC 5322
    Plain, ///< they are text
};

/// What encloses the place where the scan of an address list stands.
class Nesting
{
public:
    explicit Nesting(Signs signs) : m_arePlain(signs == Signs::Plain) {}

    bool isText() const { return m_isQuoted || m_comments > 0; }
    bool isBracketed() const { return m_brackets > 0; }

    void take(char c)
    {
        if (!m_arePlain && m_comments == 0 && c == '"')
            m_isQuoted = !m_isQuoted;
        else if (!m_arePlain && !m_isQuoted && (c == '(' || (c == ')' && m_comments > 0)))
            m_comments += c == '(' ? 1 : -1;
        else if (!isText() && (c == '<' || c == '['))
            ++m_brackets;
        else if (!isText() && m_brackets > 0 && (c == '>' || c == ']'))
            --m_brackets;
    }

private:
    bool m_arePlain;
    bool m_isQuoted = false;
    int m_comments = 0;
    int m_brackets = 0;
};

struct Written
{
    QList<QByteArray> parts;
    QList<QByteArray> words; ///< the parts without an @
    bool isClosed = false;   ///< no quotation mark and no comment is open at the end
};

} // namespace

/// The parts of an address list, those that have an @ outside quotation marks and comments first, without the
/// names of groups. Semicolons part them too, as they do in lists that people typed.
static Written addressesWritten(const QByteArray &value, Signs signs)
{
    Written written;
    QByteArray part;
    bool hasAt = false;
    Nesting nesting(signs);
    const auto end = [&] {
        if (hasAt || !part.trimmed().isEmpty())
            (hasAt ? written.parts : written.words).append(part.trimmed());
        part.clear();
        hasAt = false;
    };
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value.at(i);
        const bool isText = nesting.isText();
        if (isText && c == '\\' && i + 1 < value.size()) {
            part += value.mid(i++, 2);
            continue;
        }
        nesting.take(c);
        const bool isOutside = !isText && !nesting.isBracketed();
        hasAt = hasAt || (!isText && c == '@');
        if (isOutside && c == ':' && !(hasAt && signs == Signs::Plain))
            part.clear();
        else if (isOutside && (c == ',' || c == ';' || c == ':'))
            end();
        else
            part += c;
    }
    end();
    written.isClosed = !nesting.isText();
    return written;
}

/// What GMime makes nothing of (a..b@contoso.com): the address as it stands, for somebody to look at.
static model::Person asItStands(const QByteArray &part)
{
    const qsizetype open = part.lastIndexOf('<');
    const qsizetype close = part.indexOf('>', open);
    const bool isBracketed = open >= 0 && close > open;
    const qsizetype comment = part.indexOf('(', part.indexOf('@'));
    const bool isClosed = part.indexOf(')', comment) > 0;
    const QByteArray address =
        isBracketed ? part.mid(open + 1, close - open - 1) : part.mid(0, isClosed ? -1 : comment);
    model::Person person;
    person.name = isBracketed ? decodedText(part.left(open).trimmed()) : QString();
    person.address = QString::fromUtf8(address).trimmed();
    return person;
}

namespace {

/// People with an address that nobody before them has.
class Gathered
{
public:
    void add(model::People more)
    {
        for (model::Person &person : more) {
            const QString address = person.address.toLower();
            if (!m_known.contains(address)) {
                m_known.insert(address);
                people.push_back(std::move(person));
            }
        }
    }

    model::People people;

private:
    QSet<QString> m_known;
};

} // namespace

model::People mailboxesIn(const QByteArray &value)
{
    useGMime();
    const QByteArray text = valueAsUtf8(value);
    const bool isReadWhole = !ListCost::isTooHigh(text);
    const model::People whole = parsed(text);
    const Written written = addressesWritten(text, Signs::Meant);
    if (isReadWhole && written.isClosed && std::ssize(whole) >= written.parts.size())
        return whole;
    // Where the list costs too much, there may be very many parts that each do nearly so.
    const auto read = [&](const QByteArray &part) {
        constexpr qsizetype longest = 2'000;
        return isReadWhole || part.size() <= longest ? parsed(part) : model::People();
    };
    Gathered gathered;
    if (written.isClosed)
        gathered.add(whole);
    // What opens and never closes hides the addresses behind it, or makes them part of a name.
    for (const QByteArray &part :
         written.isClosed ? written.parts : addressesWritten(text, Signs::Plain).parts) {
        model::People own = read(part);
        if (own.empty())
            own.push_back(asItStands(part));
        gathered.add(std::move(own));
    }
    gathered.add(whole);
    if (!written.isClosed) {
        for (const QByteArray &part : written.parts)
            gathered.add(read(part));
    }
    for (const QByteArray &word : isReadWhole ? QList<QByteArray>() : written.words)
        gathered.add(read(word));
    return gathered.people;
}

} // namespace mime
