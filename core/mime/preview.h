// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QString>

#include "mime/reader.h"

namespace mime {

/// A message as a screen may show it.
struct Preview
{
    std::vector<std::pair<QString, QString>> fields; ///< header fields, decoded, in order
    QString text;
    QString
        safeHtml; ///< without anything remote or active; images are words in brackets. Empty: there is none
    std::vector<model::Attachment> attachments;
};

/// Reads a message; bodies are cut at 1 MiB, fields at 200. Throws like parse().
Preview preview(QIODevice &device);

} // namespace mime
