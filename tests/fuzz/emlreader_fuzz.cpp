// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <cstdlib>

#include <QBuffer>

#include "base/failure.h"
#include "mime/headerfields.h"
#include "mime/preview.h"
#include "mime/writer.h"

static std::unique_ptr<QBuffer> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

static void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

/// With our fields on top the mail has its bytes still (CR alone as CRLF), and says the same about itself.
static void expectPassedThrough(const QByteArray &mail, const mime::Headers &headers)
{
    model::Message message;
    message.people = headers.people;
    message.original = model::Attachment{};
    message.original->size = mail.size();
    message.originalHasMessageId = message.originalHasDate = true;
    const mime::Stamp stamp{
        "xip", model::itemKey("xip", {}, QStringLiteral("1"), {}), QStringLiteral("1"), {}, "post", {}, {}};
    QByteArray written;
    QBuffer device(&written);
    device.open(QIODevice::WriteOnly);
    mime::write(
        message, stamp, [&](const model::Attachment &) { return deviceOf(mail); }, device);
    const bool endsInReturns = mime::firstLineEnd(mail, 0, true) == mime::LineEnd::Return;
    require(written.endsWith(endsInReturns ? QByteArray(mail).replace("\r", "\r\n") : mail));
    const mime::Headers again = mime::readHeaders(*deviceOf(written));
    require(again.values("X-Archive-Key").value(0) == QString::fromLatin1(stamp.key.toHex()));
    require(again.people == headers.people);
    require(again.subject == headers.subject);
    require(again.messageId == headers.messageId);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray mail(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    try {
        const mime::Parsed parsed = mime::parse(*deviceOf(mail));
        for (const model::Person &person : parsed.headers.people)
            require(!person.label().isEmpty());
        for (const mime::ParsedPart &part : parsed.attachments)
            require(part.attachment.size >= 0 && part.attachment.sha256.size() == 32);
        require(mime::parseHeaders(parsed.headers.raw).people == parsed.headers.people);
        require(!mime::preview(*deviceOf(mail)).safeHtml.contains(QStringLiteral("<script")));
        expectPassedThrough(mail, parsed.headers);
    } catch (const base::Failure &failure) {
        require(failure.key == "SOURCE_ITEM_UNREADABLE" && !failure.text.isEmpty());
    }
    return 0;
}
