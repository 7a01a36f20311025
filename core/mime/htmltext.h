// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// What a person reads in `html`, as plain text with line breaks (LF): paragraphs, list items and table rows
/// on lines of their own, links with their address, images with their description. For bodies without plain
/// text.
QString htmlToText(QStringView html);

} // namespace mime
