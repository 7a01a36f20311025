// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "model/attachment.h"
#include "model/person.h"

namespace model {

/// An item as an e-mail, before it is written. Pure value: says nothing of when or where it was made.
struct Message
{
    People people; ///< everyone who took part, in the source's order; at most one of them the author
    base::Instant date;
    std::chrono::minutes utcOffset{0}; ///< of `date`, where the source tells
    QString subject;
    QString text; ///< plain text; may be empty when there is HTML
    QString html; ///< as the source gave it; the writer makes it safe
    std::vector<Attachment> attachments;

    QString sourceName;     ///< `XIP`; also the subject's prefix `[XIP] `
    QString conversationId; ///< empty: none
    QString conversationTopic;
    std::optional<base::Instant> conversationStart;
    QByteArray messageId;               ///< without < >; empty: the engine derives it from the key
    QByteArray inReplyTo;               ///< without < >
    std::vector<QByteArray> references; ///< root first, without < >

    /// Further headers of the source (`X-XIP-Signer` …), in order. Values are plain text.
    std::vector<std::pair<QByteArray, QString>> headers;

    /// The item already is an e-mail: its bytes are kept exactly, our headers go on top, and subject, text,
    /// html and attachments above are empty. `dateSource` etc. below say what had to be added.
    std::optional<Attachment> original;
    bool originalHasMessageId = false;
    bool originalHasDate = false;
    QByteArray dateSource; ///< `signature` or `file` when the e-mail has no Date of its own; else empty

    bool operator==(const Message &) const = default;
};

} // namespace model
