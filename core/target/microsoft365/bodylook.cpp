// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/bodylook.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QRegularExpression>

#include "mime/htmlentities.h"

namespace microsoft365 {

static bool isTelling(std::string_view element)
{
    static constexpr std::array names = std::to_array<std::string_view>(
        {"audio",   "button", "canvas", "details",  "dialog",   "embed",    "iframe",   "input",
         "marquee", "math",   "meter",  "noscript", "object",   "option",   "progress", "q",
         "rt",      "ruby",   "select", "svg",      "template", "textarea", "video"});
    return std::ranges::find(names, element) != names.end();
}

/// Without it the text says something else.
static bool isMeant(std::string_view element)
{
    static constexpr std::array names =
        std::to_array<std::string_view>({"bdo", "del", "ins", "s", "strike", "sub", "sup"});
    return std::ranges::find(names, element) != names.end();
}

static bool isTelling(const QString &attribute, bool hasStyles)
{
    static constexpr std::array names = std::to_array<std::u16string_view>(
        {u"alt", u"background", u"bgcolor", u"color", u"dir", u"height", u"hidden", u"placeholder",
         u"reversed", u"size", u"srcset", u"start", u"type", u"value", u"width"});
    const auto is = [&](std::u16string_view name) {
        return attribute == QStringView(name);
    };
    return std::ranges::any_of(names, is) || (hasStyles && (is(u"class") || is(u"id")));
}

/// Whether it shows nothing when it is empty.
static bool isOwnText(const QString &attribute)
{
    return attribute == u"alt" || attribute == u"placeholder" || attribute == u"value";
}

static QString spelled(const QString &text)
{
    static const QRegularExpression passedOver(QStringLiteral("/\\*.*?\\*/|<!--|-->|[\\s\"']"),
                                               QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(passedOver).toLower();
}

static QString entryOf(qsizetype textBefore, const QString &what)
{
    return QString::number(textBefore) + u' ' + what;
}

BodyLook::BodyLook(const QString &html)
{
    static const QRegularExpression sheet(QStringLiteral("<style\\b[^>]*>(.*?)(?:</style|$)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    for (auto found = sheet.globalMatch(html); found.hasNext();) {
        static const QRegularExpression saysNothing(QStringLiteral("[^{}]*\\{\\}"));
        const QString rules = spelled(found.next().captured(1)).remove(saysNothing);
        if (rules.isEmpty())
            continue;
        m_hasStyles = true;
        m_all.append(entryOf(0, u"<style>" + rules));
    }
}

void BodyLook::add(const mime::HtmlTokenizer &tag, qsizetype textBefore)
{
    if (const bool isOfText = isMeant(tag.name()); isOfText || isTelling(tag.name())) {
        const auto name = QLatin1String(tag.name().data(), qsizetype(tag.name().size()));
        (isOfText ? m_meant : m_all).append(entryOf(textBefore, u'<' + name));
    }
    for (const mime::HtmlAttribute &attribute : tag.attributes())
        add(attribute, tag.name() == "img", textBefore);
}

void BodyLook::add(const mime::HtmlAttribute &attribute, bool isOfImage, qsizetype textBefore)
{
    const QString name = attribute.name.toString().toLower();
    const bool isSource = isOfImage && name == u"src";
    if (name != u"style" && !isSource && !isTelling(name, m_hasStyles))
        return;
    const QString value = spelled(mime::resolved(attribute.value));
    if (name == u"style") {
        for (const QString &declaration : value.split(u';', Qt::SkipEmptyParts))
            m_all.append(entryOf(textBefore, declaration));
    } else if (isSource ? value.startsWith(u"data:") : !value.isEmpty() || !isOwnText(name)) {
        m_all.append(entryOf(textBefore, name + u'=' + value));
    }
}

QStringList BodyLook::takeAll()
{
    m_all.sort();
    return std::move(m_all);
}

QStringList BodyLook::takeMeant()
{
    return std::move(m_meant);
}

} // namespace microsoft365
