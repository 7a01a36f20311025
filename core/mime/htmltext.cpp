// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmltext.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "mime/htmlelements.h"
#include "mime/htmlentities.h"
#include "mime/htmllinks.h"
#include "mime/htmltokenizer.h"

namespace mime {

namespace {

class TextMaker
{
public:
    explicit TextMaker(int frames = 0) : m_frames(frames) {}

    QString run(QStringView html)
    {
        HtmlTokenizer tokens(html);
        for (;;) {
            switch (tokens.next()) {
            case HtmlTokenizer::Kind::Text:
                addText(resolved(tokens.text()));
                break;
            case HtmlTokenizer::Kind::StartTag:
                start(tokens);
                break;
            case HtmlTokenizer::Kind::EndTag:
                end(tokens.name());
                break;
            case HtmlTokenizer::Kind::End:
                endLink();
                return m_text.trimmed();
            }
        }
    }

private:
    void start(const HtmlTokenizer &tag)
    {
        const std::string_view name = tag.name();
        if (name == "pre")
            ++m_preformatted;
        if (name == "br") {
            m_text += u'\n';
        } else if (name == "a") {
            endLink();
            m_link = addressAsText(tag.attribute(u"href"));
            m_linkStart = m_text.size();
        } else if (name == "input") {
            if (showsItsValue(tag.attribute(u"type")))
                addText(tag.attribute(u"value"));
        } else if (!placeAttribute(name).isEmpty()) {
            addMedia(tag);
        } else if (name == "img") {
            const QString description = tag.attribute(u"alt");
            addText(description.isEmpty() ? QStringLiteral("[image]")
                                          : QString(u"[image: " + description + u']'));
        } else if (name == "td" || name == "th") {
            if (!atLineStart())
                m_text += u'\t';
        } else if (name == "ol" || name == "ul") {
            startBlock(name);
            m_lists.push_back(name == "ol" ? std::clamp(tag.attribute(u"start").toInt(), 1, 1'000'000) : 0);
        } else {
            startBlock(name);
        }
    }

    void addMedia(const HtmlTokenizer &tag)
    {
        const std::string_view name = tag.name();
        const QString document = name == "iframe" ? tag.attribute(u"srcdoc") : QString();
        if (!document.isEmpty())
            addFrame(m_frames < frameLimit ? TextMaker(m_frames + 1).run(document) : document);
        const QString source = addressAsText(tag.attribute(placeAttribute(name)));
        const auto shown = QLatin1String(name.data(), static_cast<qsizetype>(name.size()));
        if (!source.isEmpty())
            addText(u'[' + shown + u": " + source + u']');
    }

    void addFrame(const QString &text)
    {
        breakLine();
        m_text += text;
        breakLine();
    }

    /// What stands before an item: its number, or a dash.
    QString bullet()
    {
        const bool isNumbered = !m_lists.empty() && m_lists.back() > 0;
        return isNumbered ? QStringLiteral("%1. ").arg(m_lists.back()++) : QStringLiteral("- ");
    }

    void startBlock(std::string_view name)
    {
        const HtmlElement *element = htmlElement(name);
        if (!element || !element->isBlock)
            return;
        breakLine();
        if (isSpaced(name))
            addEmptyLine();
        if (name == "li")
            m_text += bullet();
        else if (name == "hr")
            m_text += QStringView(u"----\n");
    }

    void end(std::string_view name)
    {
        if (name == "pre" && m_preformatted > 0)
            --m_preformatted;
        if ((name == "ol" || name == "ul") && !m_lists.empty())
            m_lists.pop_back();
        if (name == "a") {
            endLink();
            return;
        }
        const HtmlElement *element = htmlElement(name);
        if (!element || !element->isBlock || element->isVoid)
            return;
        breakLine();
        if (isSpaced(name))
            addEmptyLine();
    }

    void endLink()
    {
        if (m_link.isEmpty()) // most have none, and what follows looks at all that stands behind the start
            return;
        const QStringView words = QStringView(m_text).sliced(std::min(m_linkStart, m_text.size())).trimmed();
        const bool isSaid = words == m_link || words == QStringView(m_link).sliced(m_link.indexOf(u':') + 1);
        if (!isSaid)
            m_text += u" <" + m_link + u'>';
        m_link.clear();
    }

    static bool isSpaced(std::string_view name)
    {
        return name == "p" || name == "pre" || name == "table" || name == "blockquote" ||
               (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6');
    }

    bool atLineStart() const { return m_text.isEmpty() || m_text.endsWith(u'\n'); }

    void breakLine()
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!atLineStart())
            m_text += u'\n';
    }

    void addEmptyLine()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(QStringView(u"\n\n")))
            m_text += u'\n';
    }

    void addText(const QString &text)
    {
        if (m_preformatted > 0) {
            m_text += QString(text).remove(u'\r');
            return;
        }
        for (const QChar c : text) {
            const bool isSpace = c == u' ' || (c >= u'\t' && c <= u'\r');
            if (!isSpace)
                m_text += c;
            else if (!atLineStart() && !m_text.endsWith(u' ') && !m_text.endsWith(u'\t'))
                m_text += u' ';
        }
    }

    QString m_text;
    QString m_link;
    qsizetype m_linkStart = 0;
    int m_preformatted = 0;
    int m_frames;             ///< that this document stands in
    std::vector<int> m_lists; ///< that are open: the next item's number, 0 where items have none
};

} // namespace

QString htmlToText(QStringView html)
{
    return TextMaker().run(html);
}

} // namespace mime
