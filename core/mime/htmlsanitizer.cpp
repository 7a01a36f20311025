// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmlsanitizer.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "mime/htmlelements.h"
#include "mime/htmlentities.h"
#include "mime/htmllinks.h"
#include "mime/htmltokenizer.h"
#include "mime/inlineimages.h"
#include "mime/utf8.h"

namespace mime {

namespace {

constexpr size_t depthLimit = 100;
constexpr qsizetype valueLimit = 2048;

enum class Escape { Text, Markup, Attribute };

/// Escapes while it goes from UTF-16 to UTF-8. The longest form of a unit is "&quot;"; a reference may reach
/// over the end of a step.
class Escaper
{
public:
    Escaper(QStringView text, Escape escape) : m_at(text.utf16()), m_end(m_at + text.size()), m_escape(escape)
    {}

    void appendTo(QByteArray &out)
    {
        constexpr std::ptrdiff_t step = 8 * 1024;
        constexpr std::ptrdiff_t reach = 16;
        while (m_at < m_end) {
            const char16_t *const stop = m_at + std::min(step, m_end - m_at);
            const qsizetype before = out.size();
            out.resize(before + (stop - m_at + reach) * 6);
            m_to = out.data() + before;
            while (m_at < stop) {
                if (isPlain(*m_at))
                    *m_to++ = static_cast<char>(*m_at++);
                else
                    putSpecial();
            }
            out.resize(m_to - out.constData());
        }
    }

private:
    static bool isPlain(char16_t c)
    {
        return c >= 0x20 && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"';
    }

    void put(std::string_view text) { m_to = std::copy(text.begin(), text.end(), m_to); }

    void putSpecial()
    {
        // In markup a reference stays what it is; only a bare sign is escaped.
        if (m_escape == Escape::Markup && *m_at == '&') {
            putReference();
            return;
        }
        const char32_t c = nextCharacter(m_at, m_end);
        if ((c == '\n' || c == '\r') && m_escape == Escape::Attribute) {
            put(" ");
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && m_at != m_end && *m_at == '\n')
                ++m_at;
            put("\r\n");
        } else {
            putCharacter(c);
        }
    }

    void putCharacter(char32_t c)
    {
        if (c == '&')
            put("&amp;");
        else if (c == '<')
            put("&lt;");
        else if (c == '>')
            put("&gt;");
        else if (c == '"')
            put(m_escape == Escape::Attribute ? "&quot;" : "\"");
        else if (c == '\n' || c == '\r')
            put("\r\n");
        else if ((c >= 0x20 || c == '\t') && c != 0x7F)
            m_to = putUtf8(m_to, c);
    }

    bool isBeforeLineFeed() const
    {
        return m_at != m_end &&
               (*m_at == '\n' || (*m_at == '&' && readReference({m_at, m_end}).character == '\n'));
    }

    void putReference()
    {
        const CharacterReference reference = readReference({m_at, m_end});
        if (reference.length == 0) {
            ++m_at;
            put("&amp;");
        } else if (reference.character != 0 && m_at[1] == '#') {
            m_at += reference.length;
            if (reference.character != '\r' || !isBeforeLineFeed())
                putCharacter(reference.character);
        } else {
            // A name, known or not, does no harm in text. No longer than what it is copied from.
            for (qsizetype i = 0; i < reference.length; ++i)
                *m_to++ = static_cast<char>(*m_at++);
        }
    }

    const char16_t *m_at;
    const char16_t *m_end;
    char *m_to = nullptr;
    Escape m_escape;
};

class Sanitizer
{
public:
    Sanitizer(QByteArray &out, InlineImages *images, int frames = 0)
        : m_out(out), m_images(images), m_frames(frames)
    {}

    void run(QStringView html)
    {
        HtmlTokenizer tokens(html);
        for (;;) {
            switch (tokens.next()) {
            case HtmlTokenizer::Kind::Text:
                Escaper(tokens.text(), Escape::Markup).appendTo(m_out);
                break;
            case HtmlTokenizer::Kind::StartTag:
                start(tokens);
                break;
            case HtmlTokenizer::Kind::EndTag:
                end(tokens.name());
                break;
            case HtmlTokenizer::Kind::End:
                closeDownTo(0);
                return;
            }
        }
    }

private:
    void start(const HtmlTokenizer &tag)
    {
        if (tag.name() == "img")
            return image(tag);
        if (tag.name() == "input" && showsItsValue(tag.attribute(u"type")))
            return appendHtmlText(m_out, tag.attribute(u"value"));
        if (tag.name() == "iframe")
            frame(tag.attribute(u"srcdoc"));
        if (const QStringView place = placeAttribute(tag.name()); !place.isEmpty())
            return mention(tag.name(), addressAsText(tag.attribute(place)));
        if (tag.name() == "body")
            return body(tag);
        const HtmlElement *element = htmlElement(tag.name());
        if (!element)
            return;
        if (element->name == "a")
            end("a");
        if (!element->isVoid && m_open.size() >= depthLimit)
            return mention("link", addressAsText(tag.attribute(u"href")));
        if (m_open.size() > m_page && endsItself(*m_open.back(), *element))
            closeDownTo(m_open.size() - 1);
        m_out += '<';
        add(element->name);
        for (const HtmlAttribute &attribute : tag.attributes())
            addAttribute(*element, attribute);
        m_out += '>';
        if (!element->isVoid)
            m_open.push_back(element);
    }

    void addAttribute(const HtmlElement &element, const HtmlAttribute &attribute)
    {
        const std::string_view name = allowedAttribute(element, attribute.name);
        if (name.empty())
            return;
        const QString value = resolved(attribute.value);
        if (name == "href" && !isAllowedLink(value))
            m_refused = addressAsText(value);
        else
            write(name, value);
    }

    void write(std::string_view name, QStringView value)
    {
        m_out += ' ';
        add(name);
        m_out += "=\"";
        appendHtmlAttribute(m_out, value.first(std::min(value.size(), valueLimit)));
        m_out += '"';
    }

    /// A light text is written for its dark page.
    void body(const HtmlTokenizer &tag)
    {
        const QString background = tag.attribute(u"bgcolor");
        const QString text = tag.attribute(u"text");
        const bool hidesText = text.isEmpty() && tag.attribute(u"style").contains(u"color");
        if (background.isEmpty() || hidesText || !m_open.empty())
            return;
        add("<table");
        write("bgcolor", background);
        write("width", u"100%");
        add("><tr><td>");
        for (const std::string_view name : {"table", "tr", "td"})
            m_open.push_back(htmlElement(name));
        if (!text.isEmpty()) {
            add("<font");
            write("color", text);
            m_out += '>';
            m_open.push_back(htmlElement("font"));
        }
        m_page = m_open.size();
    }

    /// A document inside the document: shown where its frame stood.
    void frame(const QString &html)
    {
        if (html.isEmpty())
            return;
        add("<div>");
        if (m_frames < frameLimit)
            Sanitizer(m_out, m_images, m_frames + 1).run(html);
        else
            appendHtmlText(m_out, html);
        add("</div>");
    }

    /// What goes, or must not be opened, led there: that is evidence.
    void mention(std::string_view what, const QString &address)
    {
        if (address.isEmpty())
            return;
        if (!m_out.isEmpty() && m_out.back() != '>' && m_out.back() != ' ')
            m_out += ' ';
        m_out += '[';
        add(what);
        m_out += ": ";
        appendHtmlText(m_out, address);
        m_out += ']';
    }

    void image(const HtmlTokenizer &tag)
    {
        const QString source = tag.attribute(u"src");
        const QString alternative = tag.attribute(u"alt").left(valueLimit);
        const QByteArray contentId = m_images ? m_images->show(source) : QByteArray();
        if (contentId.isEmpty())
            placeholder(source, alternative);
        else
            shown(contentId, alternative, tag);
    }

    void shown(const QByteArray &contentId, const QString &alternative, const HtmlTokenizer &tag)
    {
        m_out += "<img src=\"cid:";
        m_out += contentId.toPercentEncoding("@");
        m_out += '"';
        write("alt", alternative);
        for (const HtmlAttribute &attribute : tag.attributes()) {
            for (const std::string_view size : {std::string_view("width"), std::string_view("height")}) {
                if (attribute.name.compare(QLatin1String(size.data()), Qt::CaseInsensitive) == 0) {
                    write(size, attribute.value.first(std::min<qsizetype>(8, attribute.value.size())));
                }
            }
        }
        m_out += '>';
    }

    /// Says what stood there; a remote address is evidence, but nothing may load it.
    void placeholder(const QString &source, const QString &alternative)
    {
        m_out += "[image";
        for (const QString &part : {alternative, addressAsText(source)}) {
            if (!part.isEmpty()) {
                m_out += ": ";
                appendHtmlText(m_out, part);
            }
        }
        m_out += ']';
    }

    void end(std::string_view name)
    {
        for (size_t i = m_open.size(); i > m_page; --i) {
            if (m_open[i - 1]->name == name) {
                closeDownTo(i - 1);
                return;
            }
        }
    }

    void closeDownTo(size_t depth)
    {
        while (m_open.size() > depth) {
            if (m_open.back()->name == "a")
                mention("link", std::exchange(m_refused, {}));
            m_out += "</";
            add(m_open.back()->name);
            m_out += '>';
            m_open.pop_back();
        }
    }

    void add(std::string_view text) { m_out.append(text.data(), static_cast<qsizetype>(text.size())); }

    QByteArray &m_out;
    InlineImages *m_images;
    int m_frames;      ///< that this document stands in
    size_t m_page = 0; ///< how many elements stand for the page: no end tag of it closes them
    QString m_refused; ///< where the open link led
    std::vector<const HtmlElement *> m_open;
};

} // namespace

void appendSafeHtml(QByteArray &out, QStringView html, InlineImages *images)
{
    Sanitizer(out, images).run(html);
}

void appendHtmlText(QByteArray &out, QStringView text)
{
    Escaper(text, Escape::Text).appendTo(out);
}

void appendHtmlAttribute(QByteArray &out, QStringView value)
{
    Escaper(value, Escape::Attribute).appendTo(out);
}

} // namespace mime
