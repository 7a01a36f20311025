// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include <QString>
#include <QStringView>

namespace mime {

struct HtmlAttribute
{
    QStringView name;
    QStringView value; ///< as it stands, character references not resolved
};

/// Cuts HTML into text and tags. Comments, declarations, processing instructions and the contents of script,
/// style, title and the like are passed over; those of textarea, xmp and plaintext are text. Takes anything:
/// what does not end (a tag, a comment) is text. Linear in the input, keeps no copy of it.
class HtmlTokenizer
{
public:
    enum class Kind { Text, StartTag, EndTag, End };

    explicit HtmlTokenizer(QStringView html) : m_html(html) {}

    Kind next();

    QStringView text() const { return m_text; } ///< of Text; character references not resolved
    std::string_view name() const { return {m_name, m_nameSize}; } ///< of a tag, lower case; empty: over-long
    const std::vector<HtmlAttribute> &attributes() const { return m_attributes; } ///< of StartTag
    /// The first of that name, references resolved, without the spaces around it; empty: there is none.
    QString attribute(QStringView name) const;

private:
    Kind readMarkup();
    Kind readTag(bool isEnd);
    Kind readSkipped(qsizetype end); ///< 0: it has none
    qsizetype commentEnd() const;
    Kind takeText(qsizetype end);
    qsizetype readName(qsizetype at);
    qsizetype readAttributes(qsizetype at);
    qsizetype readAttribute(qsizetype at);
    qsizetype readValue(qsizetype at, QStringView &value) const;
    qsizetype skipSpaces(qsizetype at) const;
    void beginContent();
    qsizetype rawContentEnd() const; ///< -1: it has no end tag
    char16_t at(qsizetype index) const { return index < m_html.size() ? m_html[index].unicode() : u'\0'; }

    static constexpr std::size_t nameLimit = 15;
    QStringView m_html;
    qsizetype m_position = 0;
    qsizetype m_textEnd = 0;       ///< up to there nothing is markup
    bool m_isTextFromHere = false; ///< an end is missing, so every later tag would look for it in vain
    QStringView m_text;
    char m_name[nameLimit + 1] = {};
    std::size_t m_nameSize = 0;
    std::vector<HtmlAttribute> m_attributes;
};

} // namespace mime
