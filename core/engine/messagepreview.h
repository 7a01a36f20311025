// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "base/stop.h"
#include "engine/environment.h"

namespace engine {

/// A message as a screen may show it: nothing in it is active or remote.
struct MessagePreview
{
    struct Attachment
    {
        QString name;
        QString type;    ///< `image/png`
        qint64 size = 0; ///< bytes, decoded

        bool operator==(const Attachment &) const = default;
    };

    QString itemId;
    bool isCaptured = false; ///< else as a run would make it now
    bool isArchived = false; ///< a copy of it is in a mailbox
    bool isRecord = false;   ///< it could not be converted: `text` is the source's record, cut at 64 KiB
    QString failure;         ///< of a record: why not, as the log says it
    std::vector<std::pair<QString, QString>> fields; ///< header fields, decoded, in order
    QString text;
    QString safeHtml; ///< empty: there is none
    std::vector<Attachment> attachments;

    bool operator==(const MessagePreview &) const = default;
};

/// The kept message of the item's newest revision; else, of an item that was not captured yet, the
/// message as a run would make it, for which the source is read. Changes nothing. Throws `UNKNOWN_ITEM`,
/// `ITEM_NOT_CONVERTIBLE`, and what reading either place throws.
MessagePreview previewMessage(const Environment &environment, const model::ConnectorConfig &connector,
                              const QString &itemId, const base::Stop &stop);

/// An item that previewMessage() can show.
struct PreviewableItem
{
    QString itemId;
    QString subject; ///< of items that were not captured yet; else empty
    bool isCaptured = false;

    bool operator==(const PreviewableItem &) const = default;
};

/// The items captured last, newest first.
std::vector<PreviewableItem> capturedItems(const Environment &environment, base::ConnectorId connector,
                                           int count);

/// The first items that a run would capture now. Reads the source, changes nothing.
std::vector<PreviewableItem> comingItems(const Environment &environment,
                                         const model::ConnectorConfig &connector, int count,
                                         const base::Stop &stop);

} // namespace engine
