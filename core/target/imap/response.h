// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace imap {

/// A value in a response's data (RFC 3501, section 4).
struct Value
{
    enum class Kind {
        Nil,
        Atom,     ///< also a number, a flag, and `BODY[…]` with what stands in its brackets
        String,   ///< quoted, or a literal
        Streamed, ///< a literal whose bytes went to the reader's sink
        List,
    };

    Kind kind = Kind::Nil;
    QByteArray text;
    std::vector<Value> items;

    bool operator==(const Value &) const = default;
};

/// One response of a server, as a value.
struct Response
{
    enum class Kind {
        Continuation, ///< `+ …`: go on
        Status,       ///< OK, NO, BAD, PREAUTH or BYE; with a tag it ends a command
        Data,         ///< anything else
    };

    Kind kind = Kind::Data;
    QByteArray tag;                ///< empty: untagged
    QByteArray name;               ///< in upper case: `NO`, `FETCH`
    std::optional<quint32> number; ///< of Data, where one stands in front: `3 EXISTS`
    QByteArray code;               ///< of Status, in upper case: `APPENDUID`; empty: none
    QByteArray codeData;           ///< what follows it within the brackets
    QString text;                  ///< of Status and Continuation, for people
    std::vector<Value> values;     ///< of Data

    bool isOk() const { return kind == Kind::Status && name == "OK"; }
    bool operator==(const Response &) const = default;
};

/// A part of a response as it came: a stretch of its line, without CRLF and the literal's announcement, or a
/// literal.
struct Piece
{
    enum class Kind { Line, Literal, Streamed };

    Kind kind = Kind::Line;
    QByteArray bytes;
};

/// True for the line of a response that is text to its end, whatever that looks like, and announces no
/// literal.
bool isTextLine(QByteArrayView line);

/// The response that these pieces, beginning and ending with a line, are; absent when they are none. Bounded:
/// lists at most 16 deep, 50,000 values. Pure.
std::optional<Response> parsedResponse(std::span<const Piece> pieces);

} // namespace imap
