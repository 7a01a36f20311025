// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "base/failure.h"
#include "mime/reader.h"
#include "mime/writer.h"

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

std::unique_ptr<QBuffer> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

/// Cuts the input into the fields of a message, each with its length before it.
class Pieces
{
public:
    explicit Pieces(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray bytes()
    {
        const qsizetype wanted = number() * 4;
        const QByteArray piece = m_bytes.left(wanted);
        m_bytes = m_bytes.mid(wanted);
        return piece;
    }

    /// UTF-8 where it is, and else code units, so that lone surrogates come too.
    QString text()
    {
        const QByteArray piece = bytes();
        if (number() % 2 == 0)
            return QString::fromUtf8(piece);
        return QString(reinterpret_cast<const QChar *>(piece.constData()), piece.size() / 2);
    }

    int number()
    {
        const int number = m_bytes.isEmpty() ? 0 : static_cast<unsigned char>(m_bytes[0]);
        m_bytes = m_bytes.mid(1);
        return number;
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

model::Message messageOf(Pieces &pieces)
{
    model::Message message;
    message.sourceName = QStringLiteral("XIP");
    message.subject = pieces.text();
    message.text = pieces.text();
    message.html = pieces.text();
    message.conversationId = pieces.text();
    message.conversationTopic = pieces.text();
    message.messageId = pieces.bytes();
    message.inReplyTo = pieces.bytes();
    message.headers = {{pieces.bytes(), pieces.text()}, {"X-Own", pieces.text()}};
    while (!pieces.isEmpty()) {
        model::Person person{pieces.text(), pieces.text(), pieces.text()};
        person.role = static_cast<model::Person::Role>(pieces.number() % 5);
        message.people.push_back(person);
        model::Attachment file;
        file.name = pieces.text();
        file.mediaType = pieces.bytes();
        file.contentId = pieces.bytes();
        file.locator = pieces.bytes();
        if (pieces.number() % 4 == 0)
            file.omittedFor = "ATTACHMENT_TOO_LARGE";
        message.attachments.push_back(file);
    }
    return message;
}

void expectWellFormed(const QByteArray &bytes)
{
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        require((c >= 0x20 && c < 0x7F) || c == '\t' || c == '\r' || c == '\n');
        require(c != '\r' || (i + 1 < bytes.size() && bytes[i + 1] == '\n'));
        require(c != '\n' || (i > 0 && bytes[i - 1] == '\r'));
        if (c == '\n') {
            require(i - lineStart <= 999);
            lineStart = i + 1;
        }
    }
    require(lineStart == bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Pieces pieces(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const model::Message message = messageOf(pieces);
    const mime::Stamp stamp{
        "xip", model::itemKey("xip", {}, message.subject, {}), message.subject, {}, "post", {}, {}};
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    mime::write(
        message, stamp, [](const model::Attachment &file) { return deviceOf(file.locator); }, device);
    expectWellFormed(bytes);

    const mime::Parsed parsed = mime::parse(*deviceOf(bytes));
    require(parsed.headers.values("Bcc").isEmpty());
    require(parsed.headers.values("Subject").size() == 1 && parsed.headers.subject.size() <= 200);
    require(parsed.headers.messageId == mime::messageIdOf(message, stamp));
    require(!parsed.html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
    qint64 given = 0;
    for (const model::Attachment &file : message.attachments)
        given += file.omittedFor.isEmpty() ? file.locator.size() + 1 : 0;
    qint64 read = 0;
    for (const mime::ParsedPart &part : parsed.attachments)
        read += part.attachment.size + 1;
    require(given == read);
    return 0;
}
