// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/htmlelements.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QString>

namespace mime {

namespace {

constexpr bool isVoid = true;
constexpr bool isBlock = true;

/// Sorted by name.
// clang-format off
constexpr std::array<HtmlElement, 72> elements = {{
    {"a"}, {"abbr"}, {"address", !isVoid, isBlock}, {"article", !isVoid, isBlock},
    {"aside", !isVoid, isBlock}, {"b"}, {"bdi"}, {"bdo"}, {"big"}, {"blockquote", !isVoid, isBlock},
    {"br", isVoid, isBlock}, {"caption", !isVoid, isBlock}, {"center", !isVoid, isBlock}, {"cite"},
    {"code"}, {"col", isVoid}, {"colgroup"}, {"dd", !isVoid, isBlock}, {"del"}, {"dfn"},
    {"div", !isVoid, isBlock}, {"dl", !isVoid, isBlock}, {"dt", !isVoid, isBlock}, {"em"},
    {"figcaption", !isVoid, isBlock}, {"figure", !isVoid, isBlock}, {"font"}, {"footer", !isVoid, isBlock},
    {"h1", !isVoid, isBlock}, {"h2", !isVoid, isBlock}, {"h3", !isVoid, isBlock}, {"h4", !isVoid, isBlock},
    {"h5", !isVoid, isBlock}, {"h6", !isVoid, isBlock}, {"header", !isVoid, isBlock},
    {"hr", isVoid, isBlock}, {"i"}, {"ins"}, {"kbd"}, {"li", !isVoid, isBlock}, {"main", !isVoid, isBlock},
    {"mark"}, {"nav", !isVoid, isBlock}, {"ol", !isVoid, isBlock}, {"p", !isVoid, isBlock},
    {"pre", !isVoid, isBlock}, {"q"}, {"rp"}, {"rt"}, {"ruby"}, {"s"}, {"samp"},
    {"section", !isVoid, isBlock}, {"small"}, {"span"}, {"strike"}, {"strong"}, {"sub"}, {"sup"},
    {"table", !isVoid, isBlock}, {"tbody", !isVoid, isBlock}, {"td"}, {"tfoot", !isVoid, isBlock}, {"th"},
    {"thead", !isVoid, isBlock}, {"time"}, {"tr", !isVoid, isBlock}, {"tt"}, {"u"},
    {"ul", !isVoid, isBlock}, {"var"}, {"wbr", isVoid},
}};
// clang-format on

struct AllowedAttribute
{
    std::string_view name;
    std::string_view elements; ///< space-separated, spaces around; empty: all
};

constexpr std::array<AllowedAttribute, 19> attributes = {{
    {"align", " caption col colgroup div h1 h2 h3 h4 h5 h6 hr p table tbody td tfoot th thead tr "},
    {"bgcolor", " table tbody td tfoot th thead tr "},
    {"border", " table "},
    {"cellpadding", " table "},
    {"cellspacing", " table "},
    {"color", " font "},
    {"colspan", " td th "},
    {"datetime", " del ins time "},
    {"dir", {}},
    {"face", " font "},
    {"href", " a "},
    {"lang", {}},
    {"rowspan", " td th "},
    {"size", " font hr "},
    {"start", " ol "},
    {"title", {}},
    {"type", " ol ul li "},
    {"valign", " td th tr "},
    {"width", " col hr table td th "},
}};

/// An element and those that begin a new one beside it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> siblings = {{
    {"dd", "dd"},
    {"dd", "dt"},
    {"dt", "dd"},
    {"dt", "dt"},
    {"li", "li"},
    {"p", "p"},
    {"tr", "tr"},
    {"td", "td"},
    {"th", "th"},
}};

} // namespace

const HtmlElement *htmlElement(std::string_view name)
{
    const auto at =
        std::lower_bound(elements.begin(), elements.end(), name,
                         [](const HtmlElement &element, std::string_view n) { return element.name < n; });
    return at != elements.end() && at->name == name ? &*at : nullptr;
}

static bool holds(std::string_view list, std::string_view word)
{
    for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ')
            return true;
    }
    return false;
}

std::string_view allowedAttribute(const HtmlElement &element, QStringView name)
{
    for (const AllowedAttribute &allowed : attributes) {
        const QLatin1String allowedName(allowed.name.data(), static_cast<qsizetype>(allowed.name.size()));
        if (name.compare(allowedName, Qt::CaseInsensitive) == 0)
            return allowed.elements.empty() || holds(allowed.elements, element.name) ? allowed.name : "";
    }
    return {};
}

bool showsItsValue(QStringView type)
{
    static constexpr std::array<QLatin1String, 7> silent = {
        QLatin1String("checkbox"), QLatin1String("file"),  QLatin1String("hidden"), QLatin1String("image"),
        QLatin1String("password"), QLatin1String("radio"), QLatin1String("range")};
    return std::none_of(silent.begin(), silent.end(), [&](QLatin1String each) {
        return type.trimmed().compare(each, Qt::CaseInsensitive) == 0;
    });
}

QStringView placeAttribute(std::string_view name)
{
    static constexpr std::array<std::string_view, 6> media = {"audio",  "embed",  "frame",
                                                              "iframe", "source", "video"};
    if (name == "area")
        return u"href";
    if (name == "object")
        return u"data";
    return std::find(media.begin(), media.end(), name) != media.end() ? QStringView(u"src") : QStringView();
}

bool endsItself(const HtmlElement &open, const HtmlElement &next)
{
    return std::find(siblings.begin(), siblings.end(), std::pair(open.name, next.name)) != siblings.end();
}

} // namespace mime
