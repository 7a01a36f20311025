// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/passthrough.h"

#include "mime/archivefields.h"
#include "mime/attachmentbytes.h"
#include "mime/datetime.h"
#include "mime/envelope.h"
#include "mime/headerfields.h"
#include "mime/headerwriter.h"
#include "mime/output.h"

namespace mime {

namespace {

/// The first field of `text` with its continuation lines, as it stands.
std::string_view firstField(std::string_view text)
{
    size_t end = 0;
    do {
        end = text.find('\n', end);
        if (end == std::string_view::npos)
            return text;
        ++end;
    } while (end < text.size() && (text[end] == ' ' || text[end] == '\t'));
    return text.substr(0, end);
}

qsizetype lineLength(std::string_view text)
{
    return static_cast<qsizetype>(std::min(text.find('\n'), text.size()));
}

std::string_view lineEndOf(std::string_view text)
{
    const size_t feed = text.find('\n');
    return feed != std::string_view::npos && (feed == 0 || text[feed - 1] != '\r') ? "\n" : "\r\n";
}

/// CR alone as CRLF.
std::string withFeeds(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        if (c == '\n')
            throwMixedLineEnds();
        out += c;
        if (c == '\r')
            out += '\n';
    }
    return out;
}

class PassThrough
{
public:
    PassThrough(Output &out, const model::Message &message, const Stamp &stamp)
        : m_out(out), m_message(message), m_stamp(stamp)
    {}

    void take(QByteArrayView bytes)
    {
        const std::string_view piece(bytes.data(), static_cast<size_t>(bytes.size()));
        if (m_hasFields) {
            addOriginal(piece);
            return;
        }
        const auto before = static_cast<qsizetype>(m_head.size());
        m_head += piece;
        if (!m_lineEnd)
            m_lineEnd = firstLineEnd(m_head, before, false);
        const bool isLineTooLong = m_head.size() > static_cast<size_t>(headerPartLimit);
        if (m_head.size() >= headLimit && (m_lineEnd || isLineTooLong))
            writeHead();
    }

    void finish()
    {
        if (m_hasFields)
            return;
        if (!m_lineEnd)
            m_lineEnd = firstLineEnd(m_head, 0, true);
        writeHead();
    }

private:
    void addOriginal(std::string_view piece)
    {
        if (m_lineEnd == LineEnd::Return)
            m_out.add(withFeeds(piece));
        else
            m_out.add(piece);
    }

    void writeHead()
    {
        m_hasFields = true;
        if (m_lineEnd == LineEnd::Return)
            m_head = withFeeds(m_head);
        HeaderWriter fields(m_out, lineEndOf(m_head));
        writeArchiveFields(fields, m_message, m_stamp);
        if (!m_message.originalHasMessageId)
            fields.write("Message-ID", '<' + messageIdOf(m_message, m_stamp).toStdString() + '>');
        if (!m_message.originalHasDate)
            fields.write("Date", mailDate(m_message.date, m_message.utcOffset));
        Envelope(m_message.people, m_message.sourceName, kindOf(m_stamp.identity)).writeParticipants(fields);
        writeSourceFields(fields, m_message);
        guardFirstLine();
        m_out.add(m_head);
        m_head = {};
    }

    void guardFirstLine()
    {
        const std::string_view head = m_head;
        if (head.starts_with(byteOrderMark)) {
            const std::string_view field = firstField(head.substr(byteOrderMark.size()));
            if (isFieldLine({field.data(), static_cast<qsizetype>(field.size())})) {
                m_out.add(field);
                m_out.add(field.ends_with('\n') ? "" : "\r\n");
            }
        } else if (isFieldLine(QByteArrayView(m_head).first(lineLength(head)))) {
            return;
        }
        m_out.add("X-Archive-Envelope: ");
    }

    static constexpr size_t headLimit = 64 * 1024;
    Output &m_out;
    const model::Message &m_message;
    const Stamp &m_stamp;
    std::string m_head;
    std::optional<LineEnd> m_lineEnd; ///< of the original
    bool m_hasFields = false;
};

} // namespace

void writePassedThrough(Output &out, const model::Message &message, const Stamp &stamp, const Opener &open)
{
    PassThrough through(out, message, stamp);
    readAttachment(*message.original, open, [&](QByteArrayView bytes) { through.take(bytes); });
    through.finish();
}

} // namespace mime
