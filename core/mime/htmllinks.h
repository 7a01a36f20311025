// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// Whether an archived message may link there: http, https, mailto, ftp, tel or sip, and no longer than
/// browsers take.
bool isAllowedLink(const QString &url);

/// An address that nothing may open or load, as text: where a `file:`, a relative or an over-long one led is
/// evidence. Cut after 2048 characters. Empty when it names no place: within the page, a script, or content
/// of its own (`data:`, `cid:` …).
QString addressAsText(const QString &url);

} // namespace mime
