// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <QByteArrayView>

namespace mime {

class Output;

/// Appends the base64 form of `bytes`, padded, in one line.
void appendBase64(std::string &out, std::string_view bytes);

/// Writes base64 in lines of 76 with CRLF (RFC 2045), handed its bytes in pieces of any size.
class Base64Lines
{
public:
    explicit Base64Lines(Output &out) : m_out(out) {}

    void add(QByteArrayView bytes);

    /// Writes the rest. `closeLine`: the last line gets its CRLF too.
    void finish(bool closeLine);

private:
    void addLines(const char *bytes, qsizetype lines);

    static constexpr qsizetype lineBytes = 57;
    Output &m_out;
    char m_rest[lineBytes] = {};
    qsizetype m_restSize = 0;
    bool m_isLineOpen = false; ///< a full line is written whose CRLF is not
};

} // namespace mime
