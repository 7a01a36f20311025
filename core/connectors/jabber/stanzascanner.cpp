// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/stanzascanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jabber {

namespace {

constexpr size_t deepest = 16;
constexpr size_t mostAttributes = 12;

/// What is left is left to the parser: leaving by way of an exception would cost more than that.
class Scanner
{
public:
    explicit Scanner(QStringView xml) : m_at(xml.utf16()), m_end(xml.utf16() + xml.size()) {}

    std::optional<Stanza> read()
    {
        skipBlanks();
        if (!isAt(u'<') || !element())
            return std::nullopt;
        while (m_depth > 0) {
            if (!(isAt(u'<') ? tag() : text(nullptr)))
                return std::nullopt;
        }
        skipBlanks();
        if (m_at != m_end)
            return std::nullopt;
        m_stanza.isReadable = m_isMessage;
        return std::move(m_stanza);
    }

private:
    struct Element
    {
        QStringView name;
        QStringView space;
    };
    struct Attribute
    {
        QStringView name;
        QStringView written; ///< with its entities
    };

    bool isAt(char16_t c) const { return m_at < m_end && *m_at == c; }
    static bool isBlank(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t'; }
    void skipBlanks()
    {
        while (m_at < m_end && isBlank(*m_at))
            ++m_at;
    }

    static bool isLetter(char16_t c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    }
    static bool isOfName(char16_t c)
    {
        return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
    }

    QStringView name()
    {
        const char16_t *from = m_at;
        if (m_at < m_end && isLetter(*m_at)) {
            while (m_at < m_end && isOfName(*m_at))
                ++m_at;
        }
        return {from, m_at};
    }

    /// A character of a text or of an attribute's value, pairs of surrogates as one. XML has no others.
    bool character()
    {
        const char16_t c = *m_at++;
        if (c < 0x20)
            return c == u'\n' || c == u'\t';
        if (c < 0xD800)
            return true;
        if (c < 0xDC00)
            return m_at < m_end && QChar::isLowSurrogate(*m_at) && (++m_at, true);
        return c >= 0xE000 && c < 0xFFFE;
    }

    /// Behind the `&`; appends what is meant.
    bool entity(QString *into)
    {
        struct Known
        {
            QStringView name;
            char16_t character;
        };
        static constexpr std::array<Known, 5> all{
            {{u"amp;", u'&'}, {u"lt;", u'<'}, {u"gt;", u'>'}, {u"quot;", u'"'}, {u"apos;", u'\''}}};
        const QStringView rest(m_at, std::min<qsizetype>(m_end - m_at, 5));
        for (const Known &known : all) {
            if (!rest.startsWith(known.name))
                continue;
            m_at += known.name.size();
            if (into)
                into->append(QChar(known.character));
            return true;
        }
        return false;
    }

    /// Most of a text is plain, which is seen fastest many at a time, without leaving early.
    bool isPlainBlock() const
    {
        bool isOdd = false;
        for (int i = 0; i < blockSize; ++i) {
            const char16_t c = m_at[i];
            isOdd |= c < 0x20 || c >= 0xD800 || c == u'<' || c == u'&' || c == u']';
        }
        return !isOdd;
    }

    /// Up to the next tag.
    bool text(QString *into)
    {
        const char16_t *from = m_at;
        for (;;) {
            while (m_end - m_at >= blockSize && isPlainBlock())
                m_at += blockSize;
            if (m_at == m_end || *m_at == u'<')
                break;
            if (*m_at == u'&') {
                append(into, from);
                ++m_at;
                if (!entity(into))
                    return false;
                from = m_at;
            } else if (!character() || (m_at[-1] == u']' && isAt(u']'))) { // ends what has not begun?
                return false;
            }
        }
        append(into, from);
        return m_at < m_end;
    }
    void append(QString *into, const char16_t *from) const
    {
        if (into && from != m_at)
            into->append(QStringView(from, m_at));
    }

    bool attributes()
    {
        m_attributes = 0;
        for (;;) {
            const char16_t *before = m_at;
            skipBlanks();
            if (m_at == m_end)
                return false;
            if (*m_at == u'>' || *m_at == u'/')
                return true;
            if (m_at == before || m_attributes == mostAttributes || !attribute())
                return false;
        }
    }

    bool attribute()
    {
        Attribute one{.name = name(), .written = {}};
        if (isAt(u':') && one.name == u"xml") {
            ++m_at;
            if (name() != u"lang")
                return false;
            one.name = {one.name.utf16(), m_at};
        }
        skipBlanks();
        if (one.name.isEmpty() || !isAt(u'='))
            return false;
        ++m_at;
        skipBlanks();
        if (!isAt(u'"') && !isAt(u'\''))
            return false;
        const char16_t quote = *m_at++;
        const char16_t *from = m_at;
        while (m_at < m_end && *m_at != quote) {
            const char16_t c = *m_at;
            if (c == u'<' || c < 0x20 || !character() || (c == u'&' && !entity(nullptr)))
                return false;
        }
        one.written = {from, m_at};
        if (m_at++ == m_end || has(one.name))
            return false;
        m_all[m_attributes++] = one;
        return true;
    }

    bool has(QStringView name) const { return find(name) != nullptr; }
    const Attribute *find(QStringView name) const
    {
        const auto *end = m_all.data() + m_attributes;
        const auto *found =
            std::find_if(m_all.data(), end, [&](const Attribute &one) { return one.name == name; });
        return found == end ? nullptr : found;
    }

    QString value(QStringView name) const
    {
        const Attribute *found = find(name);
        if (!found)
            return {};
        if (!found->written.contains(u'&'))
            return found->written.toString();
        Scanner inside(found->written);
        QString value;
        while (inside.m_at != inside.m_end) {
            if (*inside.m_at == u'&' && (++inside.m_at, true))
                inside.entity(&value);
            else
                value.append(QChar(*inside.m_at++));
        }
        return value;
    }

    /// A start tag, and what it means.
    bool element()
    {
        ++m_at;
        Element one{.name = name(), .space = m_depth > 0 ? m_stack[m_depth - 1].space : QStringView()};
        if (one.name.isEmpty() || m_depth == deepest || !attributes())
            return false;
        if (const Attribute *space = find(u"xmlns"))
            one.space = space->written;
        if (one.space.contains(u'&') || one.space.startsWith(u"http://www.w3.org/XML/") ||
            one.space.startsWith(u"http://www.w3.org/2000/xmlns"))
            return false;
        const bool isEmpty = *m_at == u'/';
        m_at += isEmpty ? 1 : 0;
        if (!isAt(u'>'))
            return false;
        ++m_at;
        m_stack[m_depth++] = one;
        m_depth -= isEmpty ? 1 : 0;
        return understand(one, isEmpty);
    }

    bool end()
    {
        m_at += 2;
        if (m_depth == 0 || name() != m_stack[m_depth - 1].name)
            return false;
        --m_depth;
        skipBlanks();
        return isAt(u'>') && (++m_at, true);
    }

    bool tag() { return m_at + 1 < m_end && m_at[1] == u'/' ? end() : element(); }

    /// All text up to the element's end, that of its children too; what they are means nothing.
    bool content(QString *into)
    {
        const size_t outside = m_depth - 1;
        const bool wasPlain = std::exchange(m_isPlain, true);
        while (m_depth > outside) {
            if (!(isAt(u'<') ? tag() : text(into)))
                return false;
        }
        m_isPlain = wasPlain;
        return true;
    }

    bool understand(const Element &one, bool isEmpty)
    {
        if (m_isPlain)
            return true;
        const auto take = [&](QString &into) {
            into = QStringLiteral("");
            return isEmpty || content(&into);
        };
        if (one.name == u"message") {
            m_isMessage = true;
            m_stanza.id = value(u"id");
        } else if (one.name == u"body") {
            if (one.space == u"http://www.w3.org/1999/xhtml")
                return !std::exchange(m_hasMarkup, true) && (isEmpty || content(nullptr));
            if (m_stanza.body.isEmpty())
                return take(m_stanza.body);
        } else if (one.name == u"subject" && m_stanza.subject.isEmpty()) {
            return take(m_stanza.subject);
        } else if (one.name == u"delay" || one.space == u"jabber:x:delay") {
            if (m_stanza.stamp.isEmpty())
                m_stanza.stamp = value(u"stamp");
        } else if (one.name == u"replace" && one.space == u"urn:xmpp:message-correct:0") {
            m_stanza.replaces = value(u"id");
        } else if (one.name == u"address" && value(u"type") == u"ofrom") {
            m_stanza.sender = value(u"jid");
        } else if (one.name == u"advanced-file-transfer") {
            m_isInTransfer = true;
        } else if (one.name == u"filename" && m_isInTransfer && m_stanza.fileName.isEmpty()) {
            return take(m_stanza.fileName);
        }
        return true;
    }

    static constexpr int blockSize = 16;

    const char16_t *m_at;
    const char16_t *m_end;
    std::array<Element, deepest> m_stack;
    size_t m_depth = 0;
    std::array<Attribute, mostAttributes> m_all;
    size_t m_attributes = 0;
    Stanza m_stanza;
    bool m_isMessage = false;
    bool m_isInTransfer = false;
    bool m_hasMarkup = false;
    bool m_isPlain = false; ///< inside of a text
};

} // namespace

std::optional<Stanza> scannedStanza(const QString &xml)
{
    return Scanner(xml).read();
}

} // namespace jabber
