// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/response.h"

#include <algorithm>
#include <array>

namespace imap {

static constexpr int deepest = 16;
static constexpr int mostValues = 50'000;

namespace {

/// Reads values out of the pieces, from a place in the first line on.
class ValueReader
{
public:
    ValueReader(std::span<const Piece> pieces, qsizetype at) : m_pieces(pieces), m_at(at) {}

    /// All values to the end; false when they are damaged.
    bool readAll(std::vector<Value> &values) { return readInto(values, 0) && m_piece + 1 == m_pieces.size(); }

private:
    const QByteArray &line() const { return m_pieces[m_piece].bytes; }
    bool isAtLineEnd() const { return m_at >= line().size(); }
    bool takeLiteral(Value &value);
    bool takeQuoted(Value &value);
    bool takeAtom(Value &value);
    bool takeOne(Value &value, int depth);
    bool readInto(std::vector<Value> &values, int depth);

    std::span<const Piece> m_pieces;
    size_t m_piece = 0;
    qsizetype m_at;
    int m_count = 0;
};

bool ValueReader::takeLiteral(Value &value)
{
    if (m_piece + 2 >= m_pieces.size())
        return false;
    const Piece &literal = m_pieces[m_piece + 1];
    if (literal.kind == Piece::Kind::Line || m_pieces[m_piece + 2].kind != Piece::Kind::Line)
        return false;
    value.kind = literal.kind == Piece::Kind::Streamed ? Value::Kind::Streamed : Value::Kind::String;
    value.text = literal.bytes;
    m_piece += 2;
    m_at = 0;
    return true;
}

bool ValueReader::takeQuoted(Value &value)
{
    value.kind = Value::Kind::String;
    for (++m_at; !isAtLineEnd(); ++m_at) {
        const char c = line()[m_at];
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c == '\\' && ++m_at >= line().size())
            return false;
        value.text += line()[m_at];
    }
    return false;
}

bool ValueReader::takeAtom(Value &value)
{
    const qsizetype from = m_at;
    bool isInBrackets = false;
    for (; !isAtLineEnd(); ++m_at) {
        const char c = line()[m_at];
        if (c == '[')
            isInBrackets = true;
        else if (c == ']')
            isInBrackets = false;
        else if (!isInBrackets && (c == ' ' || c == '(' || c == ')' || c == '"'))
            break;
    }
    value.kind = Value::Kind::Atom;
    value.text = line().mid(from, m_at - from);
    if (value.text.compare("NIL", Qt::CaseInsensitive) == 0)
        value = {};
    return !isInBrackets && m_at > from;
}

bool ValueReader::takeOne(Value &value, int depth)
{
    if (++m_count > mostValues)
        return false;
    if (isAtLineEnd())
        return takeLiteral(value);
    const char c = line()[m_at];
    if (c == '"')
        return takeQuoted(value);
    if (c != '(')
        return takeAtom(value);
    ++m_at;
    value.kind = Value::Kind::List;
    if (depth == deepest || !readInto(value.items, depth + 1) || isAtLineEnd() || line()[m_at] != ')')
        return false;
    ++m_at;
    return true;
}

/// Up to the end, or to the parenthesis that closes the list.
bool ValueReader::readInto(std::vector<Value> &values, int depth)
{
    for (;;) {
        while (!isAtLineEnd() && line()[m_at] == ' ')
            ++m_at;
        if (isAtLineEnd() && m_piece + 1 == m_pieces.size())
            return depth == 0;
        if (!isAtLineEnd() && line()[m_at] == ')')
            return depth > 0;
        Value value;
        if (!takeOne(value, depth))
            return false;
        values.push_back(std::move(value));
    }
}

/// The word at the place, which moves behind it and the space.
QByteArray takeWord(const QByteArray &line, qsizetype &at)
{
    qsizetype end = line.indexOf(' ', at);
    if (end < 0)
        end = line.size();
    const QByteArray word = line.mid(at, end - at);
    at = std::min(end + 1, line.size());
    return word;
}

bool isStatus(const QByteArray &name)
{
    static constexpr std::array names{"OK", "NO", "BAD", "PREAUTH", "BYE"};
    return std::ranges::any_of(names, [&](const char *each) { return name == each; });
}

bool isTag(const QByteArray &word)
{
    return !word.isEmpty() &&
           std::ranges::all_of(word, [](char c) { return c > ' ' && c < 0x7f && c != '+' && c != '*'; });
}

void readStatus(const QByteArray &line, qsizetype at, Response &response)
{
    if (line.size() > at && line[at] == '[') {
        const qsizetype end = line.indexOf(']', at);
        if (end > at) {
            qsizetype from = 0;
            const QByteArray inside = line.mid(at + 1, end - at - 1);
            response.code = takeWord(inside, from).toUpper();
            response.codeData = inside.mid(from);
            at = end + 1;
        }
    }
    response.text = QString::fromUtf8(line.mid(at)).trimmed();
}

} // namespace

bool isTextLine(QByteArrayView line)
{
    const QByteArray head = line.first(std::min<qsizetype>(line.size(), 200)).toByteArray();
    qsizetype at = 0;
    const QByteArray first = takeWord(head, at);
    return first == "+" || isStatus(takeWord(head, at).toUpper());
}

std::optional<Response> parsedResponse(std::span<const Piece> pieces)
{
    if (pieces.empty() || pieces.front().kind != Piece::Kind::Line)
        return {};
    const QByteArray &line = pieces.front().bytes;
    Response response;
    qsizetype at = 0;
    const QByteArray first = takeWord(line, at);
    if (first == "+") {
        response.kind = Response::Kind::Continuation;
        response.text = QString::fromUtf8(line.mid(at));
        return pieces.size() == 1 ? std::optional(response) : std::nullopt;
    }
    if (first != "*" && !isTag(first))
        return {};
    if (first != "*")
        response.tag = first;
    response.name = takeWord(line, at).toUpper();
    if (isStatus(response.name)) {
        response.kind = Response::Kind::Status;
        readStatus(line, at, response);
        return pieces.size() == 1 ? std::optional(response) : std::nullopt;
    }
    bool isNumber = false;
    const uint number = response.name.toUInt(&isNumber);
    if (isNumber) {
        response.number = number;
        response.name = takeWord(line, at).toUpper();
    }
    const bool isWhole = response.tag.isEmpty() && !response.name.isEmpty() &&
                         ValueReader(pieces, at).readAll(response.values);
    return isWhole ? std::optional(response) : std::nullopt;
}

} // namespace imap
