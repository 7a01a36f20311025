// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QIODevice>

#include <gmime/gmime.h>

#include "base/digest.h"
#include "base/failure.h"
#include "mime/addressguard.h"
#include "mime/devicestream.h"
#include "mime/headerfields.h"
#include "mime/reader.h"

namespace mime {

namespace {

constexpr int depthLimit = 2000; ///< GMime itself nests parts 1024 deep

QByteArray mediaTypeOf(GMimeObject *object)
{
    const GText type(g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object)));
    return QByteArray(type.get()).toLower();
}

/// Sorts a message's parts into the texts and the rest.
class PartSorter
{
public:
    PartSorter(Parsed &parsed, qint64 bodyLimit, QIODevice *parts)
        : m_parsed(parsed), m_bodyLimit(bodyLimit), m_parts(parts)
    {}

    void add(GMimeObject *object, int depth = 0)
    {
        if (!object || depth > depthLimit)
            return;
        if (GMIME_IS_MULTIPART(object)) {
            auto *multipart = GMIME_MULTIPART(object);
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = 0; i < count; ++i)
                add(g_mime_multipart_get_part(multipart, i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            addMessage(object);
        } else if (GMIME_IS_PART(object)) {
            addPart(GMIME_PART(object));
        }
    }

private:
    void addPart(GMimePart *part)
    {
        auto *object = GMIME_OBJECT(part);
        const QByteArray type = mediaTypeOf(object);
        const bool isFile = g_mime_object_get_disposition(object) != nullptr &&
                            qstricmp(g_mime_object_get_disposition(object), "attachment") == 0;
        if (!isFile && !m_hasText && type == "text/plain") {
            m_hasText = true;
            m_parsed.text = textOf(part);
        } else if (!isFile && !m_hasHtml && type == "text/html") {
            m_hasHtml = true;
            m_parsed.html = textOf(part);
        } else {
            addAttachment(part, type);
        }
    }

    void addAttachment(GMimePart *part, const QByteArray &type)
    {
        model::Attachment attachment;
        attachment.name = QString::fromUtf8(g_mime_part_get_filename(part));
        attachment.mediaType = type;
        attachment.contentId = QByteArray(g_mime_part_get_content_id(part));
        base::Digest digest;
        attachment.size = 0;
        forEachPiece(part, [&](QByteArrayView piece) {
            digest.add(piece);
            attachment.size += piece.size();
            keep(piece);
            return true;
        });
        attachment.sha256 = digest.result();
        m_parsed.attachments.push_back({std::move(attachment)});
    }

    /// A message inside the message: the bytes GMime writes for it, which are the original's but for line
    /// ends.
    void addMessage(GMimeObject *object)
    {
        const GObjectPointer<GMimeStream> out =
            m_parts ? streamTo(*m_parts) : GObjectPointer<GMimeStream>(g_mime_stream_null_new());
        const GObjectPointer<GMimeStream> filtered(g_mime_stream_filter_new(out.get()));
        const GObjectPointer<GMimeFilter> checksum(g_mime_filter_checksum_new(G_CHECKSUM_SHA256));
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered.get()), checksum.get());
        GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (message && g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, filtered.get()) < 0)
            throwNotKept();
        g_mime_stream_flush(filtered.get());
        model::Attachment attachment;
        attachment.name =
            QString::fromUtf8(g_mime_object_get_content_disposition_parameter(object, "filename"));
        attachment.mediaType = "message/rfc822";
        attachment.size = m_parts ? static_cast<qint64>(g_mime_stream_tell(out.get()))
                                  : static_cast<qint64>(GMIME_STREAM_NULL(out.get())->written);
        attachment.sha256.resize(32);
        g_mime_filter_checksum_get_digest(GMIME_FILTER_CHECKSUM(checksum.get()),
                                          reinterpret_cast<unsigned char *>(attachment.sha256.data()), 32);
        m_parsed.attachments.push_back({std::move(attachment)});
    }

    void keep(QByteArrayView piece)
    {
        if (m_parts && m_parts->write(piece.data(), piece.size()) != piece.size())
            throwNotKept();
    }

    [[noreturn]] void throwNotKept()
    {
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("Cannot keep the parts of an e-mail: %1.")
                                                         .arg(m_parts ? m_parts->errorString() : QString()));
    }

    QString textOf(GMimePart *part)
    {
        QByteArray bytes;
        forEachPiece(part, [&](QByteArrayView piece) {
            const qint64 room = m_bodyLimit - bytes.size();
            bytes += piece.first(std::min<qint64>(piece.size(), room));
            m_parsed.isTextCut = m_parsed.isTextCut || piece.size() > room;
            return piece.size() <= room;
        });
        const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
        return decodedBytes(bytes, charset).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }

    /// Hands over the decoded content until `take` wants no more.
    template<typename Take>
    void forEachPiece(GMimePart *part, Take take)
    {
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        if (!content)
            return;
        GMimeStream *raw = g_mime_data_wrapper_get_stream(content);
        g_mime_stream_reset(raw);
        const GObjectPointer<GMimeStream> decoded(g_mime_stream_filter_new(raw));
        const GObjectPointer<GMimeFilter> decoder(
            g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(decoded.get()), decoder.get());
        std::array<char, 32 * 1024> piece;
        ssize_t got = 0;
        while ((got = g_mime_stream_read(decoded.get(), piece.data(), piece.size())) > 0) {
            if (!take(QByteArrayView(piece.data(), got)))
                return;
        }
    }

    Parsed &m_parsed;
    qint64 m_bodyLimit;
    QIODevice *m_parts; ///< null: their bytes are not kept
    bool m_hasText = false;
    bool m_hasHtml = false;
};

} // namespace

Parsed parse(QIODevice &device, qint64 bodyLimit, QIODevice *parts)
{
    const qint64 start = device.pos();
    Parsed parsed;
    parsed.headers = readArchivedHeaders(device);
    if (!device.seek(start))
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The e-mail cannot be read twice."));
    const bool endsInReturns = firstLineEnd(parsed.headers.raw, 0, true) == LineEnd::Return;
    AddressGuard guard(start + parsed.headers.raw.size());
    ReadDevice read{.device = device, .readsReturnsAsFeeds = endsInReturns, .guard = &guard};
    const GObjectPointer<GMimeStream> stream = streamOf(read);
    const GObjectPointer<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), TRUE);
    const GObjectPointer<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message)
        PartSorter(parsed, bodyLimit, parts).add(g_mime_message_get_mime_part(message.get()));
    if (guard.hasRefused())
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("An e-mail inside the e-mail has a list of addresses that is no such list."),
            QStringLiteral("Look at the original: its parts cannot be told apart safely."));
    if (read.hasFailed)
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The e-mail cannot be read: %1.").arg(device.errorString()));
    return parsed;
}

} // namespace mime
