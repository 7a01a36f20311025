// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "connectors/symphony/values.h"

namespace symphony {

/// What a message's entity data (EntityJSON) refers to.
struct Entities
{
    QStringList mentions; ///< user ids
    QStringList hashtags; ///< without #
    QStringList cashtags; ///< without $; securities as `isin US0378`
    Details details;      ///< all others
    bool isPlain = true;  ///< nothing in it but mentions, tags and emojis, so that the text tells all
};

/// Reads the text of `data`; some of it holds bare line breaks. What cannot be read is a detail as
/// it stands. Pure.
Entities entitiesOf(const QString &data);

} // namespace symphony
