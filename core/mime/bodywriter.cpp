// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/bodywriter.h"

#include <algorithm>

#include <QIODevice>

#include "base/failure.h"
#include "mime/attachmentbytes.h"
#include "mime/base64.h"
#include "mime/encodedword.h"
#include "mime/filename.h"
#include "mime/headerwriter.h"
#include "mime/output.h"
#include "mime/transferencoding.h"

namespace mime {

/// RFC 2045, section 5.1.
static bool isToken(std::string_view text)
{
    constexpr std::string_view specials = "()<>@,;:\\\"/[]?=";
    return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), [&](char c) {
        return c > 0x20 && c < 0x7F && specials.find(c) == std::string_view::npos;
    });
}

static std::string charsetOf(const std::string &given)
{
    const size_t at = given.find("charset=");
    if (at == std::string::npos)
        return {};
    std::string charset = given.substr(at + 8, given.find(';', at) - at - 8);
    std::erase_if(charset, [](char c) { return c == '"' || c == ' '; });
    return isToken(charset) ? charset : std::string();
}

std::string cleanMediaType(QByteArrayView given)
{
    static constexpr const char *fallback = "application/octet-stream";
    constexpr qsizetype limit = 300;
    const std::string lower =
        given.first(std::min(given.size(), limit)).toByteArray().toLower().toStdString();
    std::string type = lower.substr(0, lower.find(';'));
    std::erase(type, ' ');
    const size_t slash = type.find('/');
    if (slash == std::string::npos || !isToken(type.substr(0, slash)) || !isToken(type.substr(slash + 1)))
        return fallback;
    if (type.starts_with("multipart/") || type.starts_with("message/"))
        return fallback;
    const std::string charset = type.starts_with("text/") ? charsetOf(lower) : std::string();
    if (!charset.empty())
        type += std::string(1, ';') + foldPoint + "charset=\"" + charset + '"';
    return type;
}

void BodyWriter::write(const Body &body)
{
    m_isSinglePart = body.attachments.empty() && body.html.isEmpty();
    writeMixed(body);
}

void BodyWriter::writeMixed(const Body &body)
{
    if (body.attachments.empty()) {
        writeRelated(body);
        return;
    }
    const std::string boundary = beginMultipart("mixed", 'a');
    delimit(boundary, true);
    writeRelated(body);
    for (const BodyPart &part : body.attachments) {
        delimit(boundary, false);
        writePart(part, false);
    }
    endMultipart(boundary);
}

void BodyWriter::writeRelated(const Body &body)
{
    if (body.inlineParts.empty()) {
        writeAlternative(body);
        return;
    }
    const std::string boundary = beginMultipart("related", 'b', "type=\"multipart/alternative\"");
    delimit(boundary, true);
    writeAlternative(body);
    for (const BodyPart &part : body.inlineParts) {
        delimit(boundary, false);
        writePart(part, true);
    }
    endMultipart(boundary);
}

void BodyWriter::writeAlternative(const Body &body)
{
    if (body.html.isEmpty()) {
        writeText("text/plain", body.text);
        return;
    }
    const std::string boundary = beginMultipart("alternative", 'c');
    delimit(boundary, true);
    writeText("text/plain", body.text);
    delimit(boundary, false);
    writeText("text/html", body.html);
    endMultipart(boundary);
}

void BodyWriter::writeText(std::string_view type, const QByteArray &text)
{
    const TransferEncoding encoding = encodingFor(text);
    m_fields.begin("Content-Type");
    m_fields.add(type, ";");
    m_fields.add("charset=utf-8");
    m_fields.end();
    m_fields.write("Content-Transfer-Encoding", name(encoding));
    m_fields.endFields();
    writeEncoded(m_out, text, encoding, m_isSinglePart);
}

void BodyWriter::writePart(const BodyPart &part, bool isInline)
{
    const model::Attachment &attachment = part.attachment;
    m_fields.write("Content-Type", cleanMediaType(attachment.mediaType));
    m_fields.write("Content-Transfer-Encoding", "base64");
    m_fields.begin("Content-Disposition");
    m_fields.add(isInline ? "inline" : "attachment", ";");
    m_fields.add(fileNameParameters(cleanFileName(attachment.name)));
    m_fields.end();
    if (!part.contentId.isEmpty())
        m_fields.write("Content-ID", '<' + part.contentId.toStdString() + '>');
    m_fields.endFields();
    Base64Lines lines(m_out);
    if (part.bytes)
        lines.add(*part.bytes);
    else
        readAttachment(attachment, m_open, [&](QByteArrayView bytes) { lines.add(bytes); });
    lines.finish(false);
}

std::string BodyWriter::beginMultipart(std::string_view subtype, char level, std::string_view parameter)
{
    const std::string boundary = "=_" + m_seed + '_' + level;
    m_fields.begin("Content-Type");
    m_fields.add("multipart/" + std::string(subtype), ";");
    if (!parameter.empty())
        m_fields.add(parameter, ";");
    m_fields.add("boundary=\"" + boundary + '"');
    m_fields.end();
    m_fields.endFields();
    return boundary;
}

void BodyWriter::delimit(const std::string &boundary, bool isFirst)
{
    m_out.add(isFirst ? "--" : "\r\n--");
    m_out.add(boundary);
    m_out.add("\r\n");
}

void BodyWriter::endMultipart(const std::string &boundary)
{
    m_out.add("\r\n--");
    m_out.add(boundary);
    m_out.add("--\r\n");
}

} // namespace mime
