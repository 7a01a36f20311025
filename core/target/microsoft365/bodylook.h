// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "mime/htmltokenizer.h"

namespace microsoft365 {

/// What gives a body's text its look, so that it may be hidden, struck out, turned around or added to: style
/// sheets, the declarations of `style`, attributes that set colour, size or direction or show a text of their
/// own, and elements that do so by their names. In one spelling: resolved, without comments, case, white
/// space and quotes. It does not say what that does to a reader.
class BodyLook
{
public:
    explicit BodyLook(const QString &html);

    /// The start tag that the tokenizer stands at, in front of so much text.
    void add(const mime::HtmlTokenizer &tag, qsizetype textBefore);

    /// Sorted. Each as the text before it and what it is; what stands in a style sheet is before all text.
    QStringList takeAll();

    /// The elements without which the text says something else (struck out, raised, turned around), in their
    /// order.
    QStringList takeMeant();

private:
    void add(const mime::HtmlAttribute &attribute, bool isOfImage, qsizetype textBefore);

    bool m_hasStyles = false; ///< without them classes and ids say nothing
    QStringList m_all;
    QStringList m_meant;
};

} // namespace microsoft365
