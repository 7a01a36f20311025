// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <QByteArrayView>

namespace mime {

class Output;

enum class TransferEncoding { QuotedPrintable, Base64 };

/// Quoted-printable for what is mostly ASCII, base64 beyond one byte in five outside it.
TransferEncoding encodingFor(QByteArrayView canonical);

std::string_view name(TransferEncoding encoding);

/// Writes text in canonical form (CRLF) in lines of at most 76. `closeLine`: ends with CRLF, without adding a
/// line break to the text; for a part that no boundary follows.
void writeEncoded(Output &out, QByteArrayView canonical, TransferEncoding encoding, bool closeLine);

} // namespace mime
