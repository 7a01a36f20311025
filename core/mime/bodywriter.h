// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QByteArray>

#include "mime/writer.h"

namespace mime {

class HeaderWriter;
class Output;

struct BodyPart
{
    model::Attachment attachment;
    QByteArray contentId;            ///< as written, without < >; empty: none
    std::optional<QByteArray> bytes; ///< of an image that stood in the HTML; others are opened
};

/// What a message consists of; texts in canonical form.
struct Body
{
    QByteArray text;
    QByteArray html; ///< empty: none
    std::vector<BodyPart> inlineParts;
    std::vector<BodyPart> attachments;
};

/// Writes mixed(related(alternative(text, html), inline), attachments), with the levels left out that hold
/// one part only. Boundaries come from `seed` (letters and digits) and contain what neither encoding can
/// produce, so no content can end a part.
class BodyWriter
{
public:
    BodyWriter(Output &out, HeaderWriter &fields, std::string seed, const Opener &open)
        : m_out(out), m_fields(fields), m_seed(std::move(seed)), m_open(open)
    {}

    /// Writes the top part's header fields behind the message's, the empty line, and all content.
    void write(const Body &body);

private:
    void writeMixed(const Body &body);
    void writeRelated(const Body &body);
    void writeAlternative(const Body &body);
    void writeText(std::string_view subtype, const QByteArray &text);
    void writePart(const BodyPart &part, bool isInline);
    std::string beginMultipart(std::string_view subtype, char level, std::string_view parameter = {});
    void delimit(const std::string &boundary, bool isFirst);
    void endMultipart(const std::string &boundary);

    Output &m_out;
    HeaderWriter &m_fields;
    std::string m_seed;
    const Opener &m_open;
    bool m_isSinglePart = false;
};

/// `type/subtype` in lower case with a text's charset; application/octet-stream for what is none, or must not
/// be encoded as base64 (multipart and message, RFC 2046). With fold points.
std::string cleanMediaType(QByteArrayView given);

} // namespace mime
