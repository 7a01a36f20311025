// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace mime {

class InlineImages;

/// Appends `html` to `out`, safe and self-contained, as canonical UTF-8 (CRLF): only elements and attributes
/// from an allow-list, no scripts, styles, forms, frames or objects, links only to http, https, mailto, ftp,
/// tel and sip, images only from `images` (others, and all when there is none, become a word in brackets that
/// says where they were), every element closed. What is not allowed loses its tag, not its text.
void appendSafeHtml(QByteArray &out, QStringView html, InlineImages *images);

/// Appends plain text as HTML: escaped and cleaned like a body.
void appendHtmlText(QByteArray &out, QStringView text);

/// Appends an attribute's value: quotes are escaped too, line breaks become spaces.
void appendHtmlAttribute(QByteArray &out, QStringView value);

} // namespace mime
