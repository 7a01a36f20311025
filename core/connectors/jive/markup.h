// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>
#include <QStringList>

/// What Jive's HTML refers to. Pure.
namespace jive {

/// The ids of the people mentioned, each once, in order: links that Jive marks as one to a person.
QStringList mentionedIn(const QString &html);

/// The addresses of images, each once, in order; character references resolved.
QStringList imagesIn(const QString &html);

/// The HTML with other addresses for its images: what `replace` gives for one; empty: it stays.
QString withImages(const QString &html, const std::function<QString(const QString &)> &replace);

} // namespace jive
