// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/elementparts.h"

#include <algorithm>

#include <QHash>
#include <QJsonValue>

#include "connectors/xip/elementvalues.h"
#include "mime/htmlelements.h"

namespace xip {

static const QString ownName = QStringLiteral("$parts");

void ElementParts::putInto(QJsonObject &element) const
{
    if (!m_parts.isEmpty())
        element.insert(ownName, m_parts);
}

bool ElementParts::isOwnName(QStringView name)
{
    return name == ownName;
}

static QJsonArray partsOf(const QJsonObject &element)
{
    return element.value(ownName).toArray();
}

bool ElementParts::hasChildren(const QJsonObject &element)
{
    const QJsonArray parts = partsOf(element);
    return std::ranges::any_of(parts, [](const auto &part) { return part.toString().startsWith(u'<'); });
}

QSet<QString> ElementParts::attributesOf(const QJsonObject &element)
{
    QSet<QString> attributes;
    QSet<QString> children;
    for (const auto &each : partsOf(element)) {
        const QString part = each.toString();
        if (part.startsWith(u'@'))
            attributes.insert(part.mid(1));
        else if (part.startsWith(u'<'))
            children.insert(part.mid(1));
    }
    return attributes.subtract(children);
}

/// Calls with the kind, the name or text, and the value of every part. Of several values under a name, each
/// comes in its turn.
template<typename Call>
static void forEachPart(const QJsonObject &element, Call &&call)
{
    QHash<QString, qsizetype> taken;
    QHash<QString, QJsonArray> lists;
    for (const auto &each : partsOf(element)) {
        const QString part = each.toString();
        const QChar kind = part.isEmpty() ? QChar(u'"') : part.front();
        const QString rest = part.mid(1);
        if (kind == u'"') {
            call(kind, rest, QJsonValue());
            continue;
        }
        if (!lists.contains(rest)) {
            const QJsonValue value = element.value(rest);
            lists.insert(rest, value.isArray() ? value.toArray() : QJsonArray{value});
        }
        call(kind, rest, lists[rest].at(taken[rest]++));
    }
}

static bool isBreak(const QString &name)
{
    return name.compare(u"br", Qt::CaseInsensitive) == 0;
}

static const mime::HtmlElement *htmlElementOf(const QString &name)
{
    return mime::htmlElement(name.toLower().toStdString());
}

/// Whether a child's text stands on a line of its own; `isMixed`: it has text around it.
static bool isLine(const QString &name, bool isMixed)
{
    const mime::HtmlElement *html = htmlElementOf(name);
    return html ? html->isBlock && !isBreak(name) : !isMixed;
}

static void endLine(QString &text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    if (!text.isEmpty() && !text.endsWith(u'\n'))
        text += u'\n';
}

static void gatherText(QString &out, const QJsonValue &value)
{
    if (!value.isObject()) {
        out += value.toString();
        return;
    }
    const QJsonObject element = value.toObject();
    const bool isMixed = element.contains(u"$text");
    forEachPart(element, [&](QChar kind, const QString &name, const QJsonValue &part) {
        if (kind == u'"' && (isMixed || !name.contains(u'\n'))) // else what only indents
            out += name;
        if (kind != u'<')
            return;
        const bool hasOwnLine = isLine(name, isMixed);
        if (hasOwnLine)
            endLine(out);
        gatherText(out, part);
        if (hasOwnLine)
            endLine(out);
        else if (isBreak(name))
            out += u'\n';
    });
}

QString ElementParts::text(const QJsonObject &element)
{
    QString text;
    gatherText(text, element);
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

static void addMarkup(QString &out, const QJsonObject &element)
{
    forEachPart(element, [&](QChar kind, const QString &name, const QJsonValue &part) {
        if (kind == u'"')
            out += name.toHtmlEscaped();
        if (kind != u'<')
            return;
        out += u'<' + name;
        if (part.isObject()) {
            forEachPart(part.toObject(), [&](QChar inner, const QString &attribute, const QJsonValue &value) {
                if (inner == u'@')
                    out += u' ' + attribute + u"=\"" + value.toString().toHtmlEscaped() + u'"';
            });
        }
        out += u'>';
        if (part.isObject())
            addMarkup(out, part.toObject());
        else
            out += part.toString().toHtmlEscaped();
        const mime::HtmlElement *html = htmlElementOf(name);
        if (!html || !html->isVoid)
            out += u"</" + name + u'>';
    });
}

QString ElementParts::markup(const QJsonObject &element)
{
    QString markup;
    addMarkup(markup, element);
    return markup;
}

/// Elements that the archived HTML goes without, but whose content or meaning it keeps.
static bool isHtmlFrame(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("html"), QStringLiteral("body"), QStringLiteral("img")};
    return names.contains(name.toLower());
}

static bool isMarkup(const QString &name, const QJsonValue &value)
{
    return (htmlElementOf(name) || isHtmlFrame(name)) &&
           (!value.isObject() || ElementParts::isHtml(value.toObject()));
}

bool ElementParts::isHtml(const QJsonObject &element)
{
    bool isAll = true;
    forEachPart(element, [&](QChar kind, const QString &name, const QJsonValue &part) {
        isAll = isAll && (kind != u'<' || isMarkup(name, part));
    });
    return isAll;
}

namespace {

/// What is left of an element where fields are cut out of it.
class Rest
{
public:
    void cut() { m_isCut = true; }
    void addText(const QString &text);
    void addChild(const QString &name, const QJsonValue &value);
    QJsonValue value(bool hasWords);

private:
    void beginLine();

    ElementValues m_children;
    ElementParts m_parts;
    QString m_text;
    bool m_isCut = true; ///< what comes next is no sentence with what is before it
};

void Rest::beginLine()
{
    if (m_isCut && !(m_text.isEmpty() && m_children.isEmpty())) {
        m_parts.addText(QStringLiteral("\n"));
        m_text += u'\n';
    }
    m_isCut = false;
}

void Rest::addText(const QString &text)
{
    const auto start =
        m_isCut ? std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) : text.begin();
    const QString words = text.mid(start - text.begin());
    if (words.isEmpty())
        return;
    beginLine();
    m_parts.addText(words);
    m_text += words;
}

void Rest::addChild(const QString &name, const QJsonValue &value)
{
    beginLine();
    m_parts.addChild(name);
    m_children.add(name, value);
}

QJsonValue Rest::value(bool hasWords)
{
    if (m_children.isEmpty())
        return m_text.trimmed();
    QJsonObject element = m_children.object();
    if (hasWords)
        element.insert(QStringLiteral("$text"), m_text);
    m_parts.putInto(element);
    return element;
}

} // namespace

QJsonValue ElementParts::own(const QJsonObject &element, const QSet<QString> &fields)
{
    if (!element.contains(ownName))
        return element.value(u"$text");
    const bool hasWords = element.contains(u"$text");
    Rest rest;
    forEachPart(element, [&](QChar kind, const QString &name, const QJsonValue &part) {
        if (kind == u'"')
            rest.addText(name);
        if (kind != u'<')
            return;
        const bool isInSentence = !fields.contains(name) && isMarkup(name, part);
        if (!isInSentence)
            rest.cut();
        if (isInSentence || (hasWords && !fields.contains(name)))
            rest.addChild(name, part);
        if (!isInSentence)
            rest.cut();
    });
    return rest.value(hasWords);
}

} // namespace xip
