// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>

#include "base/digest.h"
#include "mime/writer.h"
#include "target/target.h"

/// Letters as the engine hands them over, for the tests of this kind.
namespace mail {

using Role = model::Person::Role;

inline std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

inline target::Letter letterOf(const QByteArray &bytes, const model::ItemKey &key, const QString &mailbox)
{
    return {.key = model::deliveryKey(key, mailbox),
            .archiveKey = key,
            .date = *base::fromIso(u"2020-03-03T10:00:00Z"),
            .size = bytes.size(),
            .open = [bytes] {
                return deviceOf(bytes);
            }};
}

/// A file of that size, each byte told by its place.
inline QByteArray file(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7) ^ (i >> 9));
    return bytes;
}

inline model::Message message()
{
    model::Message message;
    message.people = {
        {QStringLiteral("Sales Desk"), QStringLiteral("sales@example.com"), {}, Role::From, false},
        {QStringLiteral("Trading Desk"), QStringLiteral("trading@example.com"), {}, Role::To, false}};
    message.date = *base::fromIso(u"2020-03-03T10:00:00Z");
    message.subject = QStringLiteral("Lunch");
    message.text = QStringLiteral("At noon?");
    message.sourceName = QStringLiteral("XIP");
    return message;
}

using Files = std::vector<QByteArray>;

/// With the files as its attachments, `0.bin` and on.
inline model::Message withFiles(model::Message message, const Files &files)
{
    for (size_t i = 0; i < files.size(); ++i)
        message.attachments.push_back({.name = QStringLiteral("%1.bin").arg(i),
                                       .mediaType = "application/octet-stream",
                                       .size = files[i].size(),
                                       .locator = QByteArray::number(i)});
    return message;
}

inline model::ItemKey keyOf(const QString &id)
{
    return model::itemKey("xip", {}, id, {});
}

inline QByteArray bytesOf(const model::Message &message, const QString &id, const Files &files = {},
                          const QByteArray &sourceDigest = QByteArray(32, '\x11'))
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    mime::write(
        message, {"xip", keyOf(id), id, QStringLiteral("3"), "post", {}, sourceDigest},
        [&](const model::Attachment &attachment) {
            return deviceOf(files.at(attachment.locator.toULongLong()));
        },
        out);
    return out.data();
}

/// Message number `number` with files, for a mailbox.
inline target::Letter letter(int number, const QString &mailbox, const Files &files = {})
{
    const QString id = QStringLiteral("item-%1").arg(number);
    return letterOf(bytesOf(withFiles(message(), files), id, files), keyOf(id), mailbox);
}

/// An e-mail that was passed through.
inline target::Letter passedThrough(const QByteArray &original, const QString &mailbox)
{
    const QString id = QString::fromLatin1(base::Digest::sha256(original).toHex());
    model::Message message = mail::message();
    message.subject.clear();
    message.text.clear();
    message.original =
        model::Attachment{.name = QStringLiteral("m.eml"), .size = original.size(), .locator = "0"};
    message.originalHasMessageId = message.originalHasDate = true;
    message.messageId = "kept@example.com";
    return letterOf(bytesOf(message, id, {original}, base::Digest::sha256(original)), keyOf(id), mailbox);
}

} // namespace mail
