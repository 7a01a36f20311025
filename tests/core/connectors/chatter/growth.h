// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "core/connectors/chatter/wholeorganisation.h"

namespace chatter {

/// Ten minutes after the clock of the tests.
inline QDateTime growthBegins()
{
    return QDateTime::fromString(QStringLiteral("2026-11-20T08:10:00Z"), Qt::ISODate);
}

/// What comes to the whole organisation between two runs, in the minutes from `begins` on: a new post, two
/// edits of one, an edited comment, a deleted post with its comment, one that is gone for good, a late one
/// with a stamp a quarter of an hour back, and a private message.
inline void grow(sandbox::Organisation &made, const QDateTime &begins)
{
    const auto minute = [&](int number) -> QString {
        return begins.toUTC().addSecs(qint64{60} * number).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) +
               QStringLiteral(".000+0000");
    };
    made.addPost(20, idOf("005", 2), idOf("005", 3), minute(0), QStringLiteral("new"));
    made.addPost(21, idOf("005", 2), idOf("005", 3), minute(-15), QStringLiteral("late"));
    made.edit(idOf("0D5", 2), idOf("005", 2), minute(1), QStringLiteral("on the wall, once"));
    made.edit(idOf("0D5", 2), idOf("005", 3), minute(2), QStringLiteral("on the wall, twice"));
    made.edit(idOf("0D7", 2), idOf("005", 4), minute(3), QStringLiteral("second answer, mended"));
    made.remove(idOf("0D5", 1), idOf("005", 2), minute(4));
    made.remove(idOf("0D5", 6), idOf("005", 3), minute(5));
    made.purge(idOf("0D5", 6));
    made.addMessage(3, idOf("03M", 1), idOf("005", 3), minute(6), QStringLiteral("nothing"));
}

} // namespace chatter
