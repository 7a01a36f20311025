// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mime {

class Output;

/// Writes header fields, folded at 76 between tokens (a first token always stands behind its name). Values
/// come as tokens (printable ASCII, with fold points) or as text, which is encoded. A line break cannot get
/// in either way: a token that is not printable ASCII is left out.
class HeaderWriter
{
public:
    explicit HeaderWriter(Output &out, std::string_view lineEnd = "\r\n");

    void begin(std::string_view name);

    /// Adds the tokens, each with a space or a fold before it; `suffix` stays with the last.
    void add(std::string_view tokens, std::string_view suffix = {});

    void end();

    /// A whole field. An empty value writes nothing.
    void write(std::string_view name, std::string_view tokens);

    /// A whole unstructured field from UTF-8 without controls (headerText()). An empty value writes nothing.
    void writeText(std::string_view name, std::string_view text);

    /// The empty line behind the fields.
    void endFields();

private:
    void addToken(std::string_view token, std::string_view suffix);

    static constexpr std::size_t lineLimit = 76;
    static constexpr std::size_t hardLimit = 998;
    Output &m_out;
    std::string_view m_lineEnd;
    std::string m_field;
    std::string m_scratch;
    std::size_t m_column = 0;
    std::size_t m_nameSize = 0;
};

} // namespace mime
