// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/content.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include "connectors/xip/elementparts.h"
#include "connectors/xip/fieldmap.h"
#include "mime/htmltext.h"

namespace xip {

static Content elementContent(const QJsonObject &element)
{
    if (!ElementParts::isHtml(element))
        return {.text = ElementParts::text(element)};
    const QString markup = ElementParts::markup(element);
    return {.text = mime::htmlToText(markup), .markup = markup};
}

static bool isNothing(const QJsonValue &value)
{
    return textIn(value).trimmed().isEmpty() && !value.isObject() && !value.isArray();
}

static bool holdsSomething(const QJsonValue &value)
{
    const auto holds = [](const auto &each) {
        return holdsSomething(each);
    };
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), holds);
    return value.isObject() ? std::ranges::any_of(value.toObject(), holds) : !isNothing(value);
}

/// True when a member beside the one that was taken may be content as well.
static bool hasMore(const QJsonObject &object, const QString &taken, const QString &text)
{
    static const QSet<QString> contents{QStringLiteral("text"), QStringLiteral("content"),
                                        QStringLiteral("value"), QStringLiteral("body")};
    static const QSet<QString> others{
        QStringLiteral("plain"),       QStringLiteral("html"),         QStringLiteral("type"),
        QStringLiteral("contenttype"), QStringLiteral("content-type"), QStringLiteral("mimetype"),
        QStringLiteral("format"),      QStringLiteral("lang"),         QStringLiteral("language")};
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString name = each.key().toLower();
        if (each.key() == taken || others.contains(name) || ElementParts::isOwnName(name))
            continue;
        const bool hasParts = each.value().isArray() || each.value().isObject();
        const Content second = contents.contains(name) ? contentIn(each.value()) : Content();
        const QString more = second.text.trimmed();
        if (!second.isComplete || (!more.isEmpty() && more != text.trimmed()) ||
            (!contents.contains(name) && hasParts && holdsSomething(each.value())))
            return true;
    }
    return false;
}

static Content objectContent(const QJsonObject &object)
{
    static constexpr std::array<QStringView, 6> names{u"text", u"content", u"value",
                                                      u"body", u"plain",   u"html"};
    if (ElementParts::hasChildren(object))
        return elementContent(object);
    if (const QJsonValue text = object.value(u"$text"); !text.isUndefined())
        return {.text = textIn(text)};
    for (const QStringView name : names) {
        for (auto each = object.begin(); each != object.end(); ++each) {
            if (each.key().compare(name, Qt::CaseInsensitive) != 0 || isNothing(each.value()))
                continue;
            Content content = contentIn(each.value());
            content.isComplete = content.isComplete && !hasMore(object, each.key(), content.text);
            return content;
        }
    }
    const bool isElement = std::ranges::any_of(object.keys(), &ElementParts::isOwnName); // only attributes
    const bool isEmpty = std::ranges::all_of(object, [](const auto &each) { return isNothing(each); });
    return {.isComplete = isElement || isEmpty};
}

Content contentIn(const QJsonValue &value)
{
    if (value.isObject())
        return objectContent(value.toObject());
    if (!value.isArray())
        return {.text = textIn(value)};
    Content all;
    QStringList lines;
    QStringList markups;
    for (const QJsonValue &each : value.toArray()) {
        const Content content = contentIn(each);
        all.isComplete = all.isComplete && content.isComplete;
        lines.append(content.text);
        markups.append(content.markup.isEmpty() ? QString(u"<p>" + content.text.toHtmlEscaped() + u"</p>")
                                                : content.markup);
        if (!content.markup.isEmpty())
            all.markup = QStringLiteral("x");
    }
    all.text = lines.join(u'\n');
    if (!all.markup.isEmpty())
        all.markup = markups.join(u'\n');
    return all;
}

} // namespace xip
