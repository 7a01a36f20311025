// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include <QBuffer>
#include <QHash>

#include "base/failure.h"
#include "mime/reader.h"
#include "mime/writer.h"

/// Small messages for the tests of this room.
namespace compose {

using Role = model::Person::Role;

/// A device that owns its bytes.
inline std::unique_ptr<QBuffer> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

inline model::Person person(Role role, const QString &name, const QString &address,
                            const QString &sourceId = {})
{
    return {name, address, sourceId, role, false};
}

/// Ann to Bob, one line of text.
inline model::Message message()
{
    model::Message message;
    message.people = {person(Role::From, QStringLiteral("Desk 42"), QStringLiteral("ann@contoso.com")),
                      person(Role::To, QStringLiteral("Bob"), QStringLiteral("bob@contoso.com"))};
    message.date = *base::fromIso(u"2026-11-20T08:00:00Z");
    message.subject = QStringLiteral("Lunch");
    message.text = QStringLiteral("At noon?");
    message.sourceName = QStringLiteral("XIP");
    return message;
}

inline mime::Stamp stamp(const QString &id = QStringLiteral("m-1"))
{
    return {"xip", model::itemKey("xip", {}, id, {}), id, {}, "post", {}, QByteArray(32, '\x11')};
}

/// Attachments' bytes by locator.
using Files = QHash<QByteArray, QByteArray>;

inline mime::Opener opener(const Files &files)
{
    return [files](const model::Attachment &attachment) {
        return deviceOf(files.value(attachment.locator));
    };
}

inline model::Attachment attachment(const QString &name, const QByteArray &locator,
                                    const QByteArray &contentId = {})
{
    model::Attachment attachment;
    attachment.name = name;
    attachment.locator = locator;
    attachment.contentId = contentId;
    return attachment;
}

inline QByteArray written(const model::Message &message, const Files &files = {},
                          const mime::Stamp &by = stamp())
{
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    mime::write(message, by, opener(files), device);
    return bytes;
}

inline mime::Parsed parsed(const QByteArray &bytes)
{
    return mime::parse(*deviceOf(bytes));
}

/// The header part of written bytes.
inline mime::Headers headers(const QByteArray &bytes)
{
    return mime::readHeaders(*deviceOf(bytes));
}

} // namespace compose
