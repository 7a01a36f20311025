// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <QStringView>

namespace mime {

/// How deep documents in `srcdoc` are shown: each is escaped once more than the one around it.
inline constexpr int frameLimit = 5;

/// An element that archived HTML may contain.
struct HtmlElement
{
    std::string_view name;
    bool isVoid = false;  ///< has no content and no end tag
    bool isBlock = false; ///< begins a line of its own
};

/// Absent when the element is not allowed. `name` in lower case.
const HtmlElement *htmlElement(std::string_view name);

/// The attribute's name in lower case when this element may have it; empty otherwise.
std::string_view allowedAttribute(const HtmlElement &element, QStringView name);

/// What a form's field shows, by its `type`: its value, and no password.
bool showsItsValue(QStringView type);

/// The attribute that says where what the element plays, shows or leads to lies: of area, audio, embed,
/// frame, iframe, object, source and video. Empty: of any other.
QStringView placeAttribute(std::string_view name);

/// True when `next` ends `open` without an end tag: a paragraph, list item, row or cell after another.
bool endsItself(const HtmlElement &open, const HtmlElement &next);

} // namespace mime
