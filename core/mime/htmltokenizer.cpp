// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmltokenizer.h"

#include <algorithm>
#include <array>

#include "mime/htmlentities.h"

namespace mime {

using Kind = HtmlTokenizer::Kind;

static constexpr qsizetype attributeLimit = 100;

/// Elements whose content is not shown, or is not HTML.
static constexpr std::array<std::string_view, 6> rawElements = {"iframe", "noembed", "noframes",
                                                                "script", "style",   "title"};

/// Elements whose content is shown as it stands.
static constexpr std::array<std::string_view, 2> textElements = {"textarea", "xmp"};

static bool isLetter(char16_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool isSpace(char16_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

Kind HtmlTokenizer::next()
{
    for (;;) {
        if (m_position >= m_html.size())
            return Kind::End;
        if (m_isTextFromHere)
            return takeText(m_html.size());
        if (m_position < m_textEnd)
            return takeText(m_textEnd);
        if (m_html[m_position] != u'<') {
            const qsizetype tag = m_html.indexOf(u'<', m_position);
            return takeText(tag < 0 ? m_html.size() : tag);
        }
        const qsizetype before = m_position;
        const Kind kind = readMarkup();
        if (kind != Kind::Text)
            return kind;
        // Text without progress: the '<' itself. With progress: something passed over.
        if (m_position == before)
            return takeText(before + 1);
    }
}

Kind HtmlTokenizer::takeText(qsizetype end)
{
    m_text = m_html.sliced(m_position, end - m_position);
    m_position = end;
    return Kind::Text;
}

Kind HtmlTokenizer::readMarkup()
{
    const char16_t second = at(m_position + 1);
    if (isLetter(second))
        return readTag(false);
    if (second == '/' && isLetter(at(m_position + 2)))
        return readTag(true);
    if (m_html.sliced(m_position).startsWith(u"<!--"))
        return readSkipped(commentEnd());
    if (second == '!' || second == '?' || second == '/')
        return readSkipped(m_html.indexOf(u'>', m_position + 2) + 1);
    return Kind::Text;
}

Kind HtmlTokenizer::readSkipped(qsizetype end)
{
    m_isTextFromHere = end == 0;
    if (end > 0)
        m_position = end;
    return Kind::Text;
}

/// Behind the comment that begins here; 0: it does not end. "--!>" ends one as well, but not "<!--!>".
qsizetype HtmlTokenizer::commentEnd() const
{
    const qsizetype content = m_position + 4;
    qsizetype i = m_html.indexOf(u"--", m_position + 2);
    for (; i >= 0; i = m_html.indexOf(u"--", i + 1)) {
        if (at(i + 2) == '>')
            return i + 3;
        if (i >= content && at(i + 2) == '!' && at(i + 3) == '>')
            return i + 4;
    }
    return 0;
}

Kind HtmlTokenizer::readTag(bool isEnd)
{
    const qsizetype end = readAttributes(readName(m_position + (isEnd ? 2 : 1)));
    if (end < 0) {
        m_isTextFromHere = true;
        return Kind::Text;
    }
    m_position = end;
    if (!isEnd)
        beginContent();
    return isEnd ? Kind::EndTag : Kind::StartTag;
}

qsizetype HtmlTokenizer::readName(qsizetype from)
{
    m_nameSize = 0;
    qsizetype i = from;
    for (; i < m_html.size(); ++i) {
        const char16_t c = m_html[i].unicode();
        if (isSpace(c) || c == '/' || c == '>')
            break;
        // Longer than any name that is known, or not ASCII: no known name.
        if (m_nameSize <= nameLimit)
            m_name[m_nameSize++] = c < 0x80 ? static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c) : '?';
    }
    if (m_nameSize > nameLimit)
        m_nameSize = 0;
    return i;
}

qsizetype HtmlTokenizer::skipSpaces(qsizetype i) const
{
    while (i < m_html.size() && isSpace(m_html[i].unicode()))
        ++i;
    return i;
}

/// Returns the place behind the tag's '>', or -1 when there is none.
qsizetype HtmlTokenizer::readAttributes(qsizetype i)
{
    m_attributes.clear();
    for (;;) {
        i = skipSpaces(i);
        if (i >= m_html.size())
            return -1;
        if (m_html[i] == u'>')
            return i + 1;
        i = m_html[i] == u'/' ? i + 1 : readAttribute(i);
        if (i < 0)
            return -1;
    }
}

qsizetype HtmlTokenizer::readAttribute(qsizetype i)
{
    const qsizetype start = i++;
    while (i < m_html.size() && !isSpace(at(i)) && at(i) != '=' && at(i) != '>' && at(i) != '/')
        ++i;
    HtmlAttribute attribute{m_html.sliced(start, i - start), {}};
    const qsizetype sign = skipSpaces(i);
    if (at(sign) == '=')
        i = readValue(skipSpaces(sign + 1), attribute.value);
    if (static_cast<qsizetype>(m_attributes.size()) < attributeLimit)
        m_attributes.push_back(attribute);
    return i;
}

qsizetype HtmlTokenizer::readValue(qsizetype i, QStringView &value) const
{
    const char16_t quote = at(i);
    if (quote == '"' || quote == '\'') {
        const qsizetype end = m_html.indexOf(QChar(quote), i + 1);
        if (end < 0)
            return -1;
        value = m_html.sliced(i + 1, end - i - 1);
        return end + 1;
    }
    const qsizetype start = i;
    while (i < m_html.size() && !isSpace(at(i)) && at(i) != '>')
        ++i;
    value = m_html.sliced(start, i - start);
    return i;
}

/// Where an end tag is missing a browser would hide all that follows; an archive shows it as text.
void HtmlTokenizer::beginContent()
{
    const bool isText = std::binary_search(textElements.begin(), textElements.end(), name());
    if (isText || std::binary_search(rawElements.begin(), rawElements.end(), name())) {
        const qsizetype end = rawContentEnd();
        m_isTextFromHere = end < 0;
        if (end >= 0)
            (isText ? m_textEnd : m_position) = end;
    } else if (name() == "plaintext") {
        m_isTextFromHere = true;
    }
}

qsizetype HtmlTokenizer::rawContentEnd() const
{
    const auto raw = QLatin1String(m_name, static_cast<qsizetype>(m_nameSize));
    for (qsizetype i = m_html.indexOf(u"</", m_position); i >= 0; i = m_html.indexOf(u"</", i + 2)) {
        const QStringView rest = m_html.sliced(i + 2);
        if (rest.startsWith(raw, Qt::CaseInsensitive) && !isLetter(at(i + 2 + raw.size())))
            return i;
    }
    return -1;
}

QString HtmlTokenizer::attribute(QStringView name) const
{
    const auto at = std::find_if(m_attributes.begin(), m_attributes.end(), [&](const HtmlAttribute &each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return at == m_attributes.end() ? QString() : resolved(at->value).trimmed();
}

} // namespace mime
