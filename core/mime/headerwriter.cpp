// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/headerwriter.h"

#include <algorithm>

#include "mime/encodedword.h"
#include "mime/output.h"

namespace mime {

HeaderWriter::HeaderWriter(Output &out, std::string_view lineEnd) : m_out(out), m_lineEnd(lineEnd)
{
    m_field.reserve(1024);
}

void HeaderWriter::begin(std::string_view name)
{
    m_field.assign(name);
    m_field += ':';
    m_column = m_nameSize = m_field.size();
}

static bool isPrintable(std::string_view token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

void HeaderWriter::addToken(std::string_view token, std::string_view suffix)
{
    // The last fence against a forged header, whatever an earlier check let through.
    if (!isPrintable(token))
        return;
    const std::size_t length = token.size() + suffix.size();
    // Not right behind the name: some readers take that fold for a part of the value.
    const bool isFirst = m_field.size() == m_nameSize;
    if (m_column + 1 + length > (isFirst ? hardLimit : lineLimit)) {
        m_field += m_lineEnd;
        m_column = 0;
    }
    m_field += ' ';
    m_field += token;
    m_field += suffix;
    m_column += 1 + length;
}

void HeaderWriter::add(std::string_view tokens, std::string_view suffix)
{
    for (;;) {
        const std::size_t cut = tokens.find(foldPoint);
        if (cut == std::string_view::npos) {
            addToken(tokens, suffix);
            return;
        }
        addToken(tokens.substr(0, cut), {});
        tokens.remove_prefix(cut + 1);
    }
}

void HeaderWriter::end()
{
    m_field += m_lineEnd;
    m_out.add(m_field);
}

void HeaderWriter::write(std::string_view name, std::string_view tokens)
{
    if (tokens.empty())
        return;
    begin(name);
    add(tokens);
    end();
}

void HeaderWriter::writeText(std::string_view name, std::string_view text)
{
    if (text.empty())
        return;
    m_scratch.clear();
    appendUnstructured(m_scratch, text, name.size() + 2);
    write(name, m_scratch);
}

void HeaderWriter::endFields()
{
    m_out.add(m_lineEnd);
}

} // namespace mime
