// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <variant>

#include "microsoft/graphanswer.h"
#include "microsoft/mailbox.h"
#include "microsoft/microsoftoptions.h"
#include "microsoft/surface.h"

namespace sandbox {

/// A message or attachment that a client wants stored, or why it cannot be.
template<typename T>
using ReadOr = std::variant<T, GraphAnswer>;

/// Reads what clients post, with the checks that the service is documented to make. Immutable, any thread.
class MessageReader
{
public:
    MessageReader(const Surface &surface, const MicrosoftOptions &options)
        : m_surface(surface), m_options(options)
    {}

    /// A JSON object, held to the type where the sandbox is strict.
    ReadOr<QJsonObject> object(const QByteArray &body, const QString &type) const;

    /// A message to create: recipients, headers, properties, draft flag and times, attachments.
    ReadOr<MailMessage> message(const QJsonObject &json, base::Instant now) const;

    /// A file attachment; its content must be below 3 MB, else 413.
    ReadOr<StoredAttachment> attachment(const QJsonObject &json) const;

    /// Fills in digest and size, and the content where the sandbox keeps it.
    StoredAttachment attachment(StoredAttachment known, QByteArray content) const;

    /// Takes over what a client changes of a message.
    std::optional<GraphAnswer> update(MailMessage &message, const QJsonObject &json) const;

    /// Digest, size and preview of the body; without contents kept, the body leaves the JSON.
    void settleBody(MailMessage &message) const;

private:
    std::optional<GraphAnswer> properties(MailMessage &message, const QJsonObject &json) const;

    const Surface &m_surface;
    const MicrosoftOptions &m_options;
};

/// 413, as Graph answers to what is too large for one request.
GraphAnswer tooLargeForARequest();

} // namespace sandbox
