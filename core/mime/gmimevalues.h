// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "model/person.h"

/// What GMime reads from single header values. Any thread.
namespace mime {

/// Frees what GLib allocated.
struct GFree
{
    void operator()(void *memory) const;
};
using GText = std::unique_ptr<char, GFree>;

/// Drops a reference to a GObject.
struct GUnref
{
    void operator()(void *object) const;
};
template<typename T>
using GObjectPointer = std::unique_ptr<T, GUnref>;

/// Prepares GMime; costs nothing after the first time.
void useGMime();

/// RFC 2047 decoded; raw 8-bit is taken for UTF-8, else for Windows-1252.
QString decodedText(const QByteArray &value);

/// The mailboxes of an address list, groups opened; name and address only, an IDN domain as A-labels. Nobody
/// is left out: what is no valid address is given as it stands, semicolons part addresses as commas do, and a
/// quotation mark or comment that does not close encloses nothing. Takes any list, at a cost in proportion to
/// its length.
model::People mailboxesIn(const QByteArray &value);

/// `bytes` in a MIME charset as text; what is invalid becomes U+FFFD, an unknown charset counts as none, and
/// none is UTF-8, else Windows-1252.
QString decodedBytes(const QByteArray &bytes, const QByteArray &charset);

} // namespace mime
