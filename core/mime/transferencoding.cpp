// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/transferencoding.h"

#include <algorithm>
#include <array>

#include "mime/base64.h"
#include "mime/output.h"
#include "mime/utf8.h"

namespace mime {

TransferEncoding encodingFor(QByteArrayView canonical)
{
    const auto high =
        std::count_if(canonical.begin(), canonical.end(), [](char c) { return (c & 0x80) != 0; });
    return high * 5 > canonical.size() ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
}

std::string_view name(TransferEncoding encoding)
{
    return encoding == TransferEncoding::Base64 ? "base64" : "quoted-printable";
}

namespace {

constexpr std::array<bool, 256> literals = [] {
    std::array<bool, 256> table{};
    for (unsigned c = 0x20; c < 0x7F; ++c)
        table[c] = c != '=';
    table['\t'] = true;
    return table;
}();

/// RFC 2045, section 6.7. A line holds at most 75 characters and the soft break's '='.
class QuotedPrintable
{
public:
    QuotedPrintable(Output &out, QByteArrayView text) : m_out(out), m_at(text.begin()), m_end(text.end()) {}

    void writeAll()
    {
        while (m_at != m_end) {
            m_to = m_out.room(256);
            m_lineStart = m_to;
            writeLine();
            m_out.filled(m_to);
        }
    }

    /// Whether the last line has no CRLF yet.
    bool isLineOpen() const { return m_isLineOpen; }

private:
    static constexpr std::ptrdiff_t lineLimit = 75;

    bool atLineEnd() const
    {
        return m_at == m_end || (*m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n');
    }
    std::ptrdiff_t used() const { return m_to - m_lineStart; }

    void putHex(char c)
    {
        static constexpr char digits[] = "0123456789ABCDEF";
        *m_to++ = '=';
        *m_to++ = digits[static_cast<unsigned char>(c) >> 4];
        *m_to++ = digits[static_cast<unsigned char>(c) & 15];
    }

    /// One line of output: up to a line break of the text, or a soft one.
    void writeLine()
    {
        guardLineStart();
        for (;;) {
            copyLiterals();
            if (atLineEnd()) {
                endLine();
                return;
            }
            const auto length =
                std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(utf8Length(*m_at)), m_end - m_at);
            const auto needed = literals[static_cast<unsigned char>(*m_at)] ? 1 : 3 * length;
            if (used() + needed > lineLimit)
                break;
            for (std::ptrdiff_t i = 0; i < length; ++i)
                putHex(*m_at++);
        }
        *m_to++ = '=';
        putBreak();
    }

    void copyLiterals()
    {
        const auto most = std::min(m_end - m_at, lineLimit - used());
        const char *const stop = m_at + most;
        while (m_at != stop && literals[static_cast<unsigned char>(*m_at)])
            *m_to++ = *m_at++;
    }

    /// Lines that some programs on the way would change: mbox's separator and SMTP's end.
    void guardLineStart()
    {
        const std::string_view rest(m_at, static_cast<size_t>(m_end - m_at));
        if (rest.starts_with("From ") || rest.starts_with('.'))
            putHex(*m_at++);
    }

    void endLine()
    {
        m_isLineOpen = m_at == m_end;
        // White space at a line's end would be taken for padding.
        if (used() > 0 && (m_to[-1] == ' ' || m_to[-1] == '\t')) {
            const char space = *--m_to;
            if (used() + 3 > lineLimit) {
                *m_to++ = '=';
                putBreak();
            }
            putHex(space);
        }
        if (m_isLineOpen)
            return;
        m_at += 2;
        putBreak();
    }

    void putBreak()
    {
        *m_to++ = '\r';
        *m_to++ = '\n';
    }

    Output &m_out;
    const char *m_at;
    const char *m_end;
    char *m_to = nullptr;
    char *m_lineStart = nullptr;
    bool m_isLineOpen = false;
};

} // namespace

void writeEncoded(Output &out, QByteArrayView canonical, TransferEncoding encoding, bool closeLine)
{
    if (encoding == TransferEncoding::Base64) {
        Base64Lines lines(out);
        lines.add(canonical);
        lines.finish(closeLine);
        return;
    }
    QuotedPrintable text(out, canonical);
    text.writeAll();
    if (closeLine && text.isLineOpen())
        out.add("=\r\n");
}

} // namespace mime
