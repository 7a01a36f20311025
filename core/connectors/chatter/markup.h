// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>
#include <QStringList>

/// What the HTML of rich text refers to. Pure.
namespace chatter {

/// The ids of the documents that `sfdc://` images show, each once, in order.
QStringList imagesIn(const QString &html);

/// The HTML with other addresses for those images: what `replace` gives for a document's id; empty: it stays.
QString withImages(const QString &html, const std::function<QString(const QString &)> &replace);

/// Plain text as HTML, its line breaks kept.
QString htmlOf(const QString &plain);

} // namespace chatter
