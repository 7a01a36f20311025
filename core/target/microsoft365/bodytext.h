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
    QString
        text; ///< one space where white space or the border of a block is; U+FDD0 for each of `references`
    QStringList references; ///< `&name;` of newer HTML than 4, in order
    QStringList addresses;  ///< of links and images, in order; of HTML alone
    qsizetype hidings = 0; ///< what shows a part to some alone: `display: none`, `<!--[if mso]>` and the like
    QStringList look;      ///< as BodyLook tells it
    QStringList meant;     ///< so, too
    bool isBroken = false; ///< HTML with a tag or comment that does not end: nobody agrees what it shows

    bool operator==(const BodyText &) const = default;
};

/// Of an itemBody resource. Pure.
BodyText bodyText(const QJsonObject &body);

/// Whether Exchange may have made `kept` of `sent`, both itemBody resources. Of two kinds the text alone is
/// compared. Absent: it cannot be told, as `sent` is broken, has references that came back as whatever they
/// may stand for, or `kept` gives the same text a look that `sent` has not, or takes one away that
/// means something. Pure.
std::optional<bool> isSameBody(const QJsonObject &sent, const QJsonObject &kept);

} // namespace microsoft365
