// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QStringList>

namespace microsoft365 {

/// What a body shows. Exchange gives HTML back with a head, white space, quotes and character references of
/// its own; this stays.
struct BodyText
{
    QString text;          ///< without white space
    QStringList addresses; ///< of links and images, in order; of HTML alone
    bool isBroken = false; ///< HTML with a tag or comment that does not end: nobody agrees what it shows

    bool operator==(const BodyText &) const = default;
};

/// Of an itemBody resource. Pure.
BodyText bodyText(const QJsonObject &body);

/// Whether Exchange may have made `kept` of `sent`, both itemBody resources. Of two kinds the text alone is
/// compared. Absent: they differ, and `sent` is broken. Pure.
std::optional<bool> isSameBody(const QJsonObject &sent, const QJsonObject &kept);

} // namespace microsoft365
